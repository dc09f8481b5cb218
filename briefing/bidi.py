"""Keeps runs of the other direction whole inside a text (Unicode UAX #9, W3C i18n).

Inside a right-to-left paragraph a browser shows `2024-08-12` as 12-08-2024, `6–12` as 12–6 and
`25%` as %25. Each such run is put into a `<bdi>` of its own direction.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_LATIN = "A-Za-zÀ-ɏ"
_WORD = rf"[{_LATIN}0-9]+"
_JOINTS = "|".join(
    [
        r"[-.,:/–_@+&'’#]{1,3}",
        rf"[ ](?=[{_LATIN}])",
        rf"(?<=[{_LATIN}])[ ]",
        rf"(?<=\b[A-ZÀ-Þ])[.][ ](?=[{_LATIN}])",  # an initial
    ]
)
LEFT_TO_RIGHT_RUN = re.compile(
    r"https?://[!-~]*[A-Za-z0-9/]"
    r"|[-−]?\d+\.\d+,\s[-−]?\d+\.\d+"  # latitude and longitude
    rf"|(?:(?<!\w)[+−-]|#)?{_WORD}(?:(?:{_JOINTS}){_WORD})*[%°]?"
)
PLAIN_NUMBER = re.compile(r"\d+")
HAS_LATIN = re.compile(rf"[{_LATIN}]")
_ARABIC = r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]"
RIGHT_TO_LEFT_RUN = re.compile(rf"[«]?{_ARABIC}+(?:[\s\d./:،؛\-–]*{_ARABIC}+)*[»]?")

FSI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def has_right_to_left(text: str) -> bool:
    """Whether the text has Arabic letters."""
    return bool(RIGHT_TO_LEFT_RUN.search(text))


def isolate(text: str, direction: str) -> Markup:
    """`text` escaped for HTML, its runs against `direction` (rtl or ltr) isolated."""
    return _wrap(text, LEFT_TO_RIGHT_RUN, _left_to_right) if direction == "rtl" else _wrap(text, RIGHT_TO_LEFT_RUN, _right_to_left)


def plain_isolate(text: str, direction: str) -> str:
    """`text` for a title or description, which no markup can isolate: between FSI and PDI if it mixes directions.

    Within right-to-left text so is each run of several parts, such as `2031-04-crossing`: its numbers would change places.
    """
    other = HAS_LATIN if direction == "rtl" else RIGHT_TO_LEFT_RUN
    whole = f"{FSI}{{}}{PDI}" if other.search(text) else "{}"
    inner = LEFT_TO_RIGHT_RUN.sub(_plain_run, text) if direction == "rtl" else text
    return whole.replace("{}", inner)


def _plain_run(found: re.Match[str]) -> str:
    run = found.group()
    is_of_parts = bool(re.search(r"\d", run)) and not re.fullmatch(r"\w+", run)
    return f"{FSI}{run}{PDI}" if is_of_parts else run


def _wrap(text: str, run: re.Pattern[str], one: object) -> Markup:
    assert callable(one)
    parts: list[Markup] = []
    end = 0
    for found in run.finditer(text):
        parts += [escape(text[end : found.start()]), one(found.group())]
        end = found.end()
    return Markup("".join([*parts, escape(text[end:])])) if parts else escape(text)  # noqa: S704 - every part is escaped


def _left_to_right(run: str) -> Markup:
    if PLAIN_NUMBER.fullmatch(run):
        return escape(run)
    if HAS_LATIN.search(run):
        return Markup('<bdi lang="en" dir="ltr">{}</bdi>').format(run)
    return Markup('<bdi dir="ltr">{}</bdi>').format(run)


def _right_to_left(run: str) -> Markup:
    return Markup('<bdi lang="ar" dir="rtl">{}</bdi>').format(run)
