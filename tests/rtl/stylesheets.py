"""Physical properties in our own styles: each says left or right where it should say start or end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from rtl.allowed import ALLOWED
from rtl.finding import Finding

STYLES = Path(__file__).parent.parent.parent / "site_src/css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARATION = re.compile(r"(?<=[{;\s])(?P<name>[a-z-]+)\s*:\s*(?P<value>[^;{}]+?)\s*(?=[;}])")
BLANK = re.compile(r"\s+(?![^(]*\))")
SIDED = re.compile(
    r"^(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)$"
)
FOUR_SIDES = re.compile(r"^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|color|style))$")


def physical(folder: Path) -> list[Finding]:
    found = (one for path in sorted(folder.glob("*.css")) for one in of_style(path.name, path.read_text(encoding="utf-8")))
    return [one for one in found if not any((one.rule, one.where) == (each.rule, each.within) for each in ALLOWED)]


def of_style(name: str, style: str) -> Iterator[Finding]:
    bare = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), style)
    for found in DECLARATION.finditer(bare):
        for rule in RULES:
            if rule(found["name"], found["value"]):
                line = bare.count("\n", 0, found.start()) + 1
                declared = f"{found['name']}: {found['value']}"
                yield Finding(f"{name}:{line}", rule.__name__, _selector(bare[: found.start()]), declared, (rule.__doc__ or "").strip())


def _selector(before: str) -> str:
    return " ".join(re.split(r"[{};]", before[: before.rindex("{")])[-1].split())


def physical_side(name: str, value: str) -> bool:
    """margin-inline-start and the like, not margin-left."""
    return bool(SIDED.match(name))


def physical_shorthand(name: str, value: str) -> bool:
    """Four values that differ left and right are four logical properties."""
    values = BLANK.split(value.removesuffix("!important").strip())
    return bool(FOUR_SIDES.match(name)) and len(values) == 4 and values[1] != values[3]


def physical_corners(name: str, value: str) -> bool:
    """Corners that differ left and right are border-start-start-radius and the like."""
    values = BLANK.split(value.partition("/")[0].strip())
    if name != "border-radius" or len(values) == 1:
        return False
    start, end, far = values[0], values[1], values[2] if len(values) > 2 else values[0]
    return start != end or far != (values[3] if len(values) > 3 else end)


def physical_word(name: str, value: str) -> bool:
    """Text, floats and captions stand at start or end, not left or right."""
    return name in {
        "text-align",
        "text-align-last",
        "float",
        "clear",
        "caption-side",
        "justify-content",
        "justify-items",
    } and value.split()[0] in {"left", "right"}


def physical_picture(name: str, value: str) -> bool:
    """A picture, gradient or origin at the left or right does not turn over; draw it for each direction, or in the middle."""
    named = name.startswith(("background", "mask", "object-position", "transform-origin", "perspective-origin"))
    return bool(named and re.search(r"\b(?:left|right)\b", value)) or (
        name.startswith("background-position-x") and value not in {"center", "50%"}
    )


def physical_shift(name: str, value: str) -> bool:
    """A shift along the line has a sign for each direction."""
    moved = (
        re.search(r"translate(?:X|3d)?\(\s*(-?[\d.]+)", value)
        if name == "transform"
        else re.match(r"(-?[\d.]+)", value)
        if name == "translate"
        else None
    )
    return bool(moved and float(moved[1]))


def physical_shadow(name: str, value: str) -> bool:
    """A shadow falls straight down."""
    return name in {"box-shadow", "text-shadow"} and bool(
        re.search(r"(?:^|,)\s*(?:inset\s+)?-?(?:0?\.\d+|[1-9][\d.]*)(?:px|rem|em)\s+-?[\d.]", value)
    )


def forced_direction(name: str, value: str) -> bool:
    """The direction comes from the page's dir attributes."""
    return (name == "direction") or (name == "unicode-bidi" and "override" in value)


def set_as_latin(name: str, value: str) -> bool:
    """Joined letters are not spaced, slanted, stretched or hyphenated."""
    spaced = name in {"letter-spacing", "word-spacing"} and value.split()[0] not in {"0", "normal"}
    slanted = name == "font-style" and value.split()[0] not in {"normal"}
    stretched = (name == "text-align" and value.startswith("justify")) or (name == "hyphens" and value == "auto")
    return spaced or slanted or stretched


Rule = Callable[[str, str], bool]
RULES: tuple[Rule, ...] = (
    physical_side,
    physical_shorthand,
    physical_corners,
    physical_word,
    physical_picture,
    physical_shift,
    physical_shadow,
    forced_direction,
    set_as_latin,
)
