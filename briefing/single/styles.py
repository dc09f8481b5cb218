"""The styles of a single file: of the site's sheets what its own elements can meet, with the letters of its own text in it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from briefing import assets
from briefing.assets.icon import icon
from briefing.assets.trim import trimmed
from briefing.single.tags import classes, text
from briefing.single.typeface import NOTICE, faces

SITE = Path(__file__).parent.parent.parent / "site_src"
OWN = SITE.parent / "templates/single/styles.css"
PAPER = "@page{margin:18mm 17mm 20mm;size:A4}"
WRITTEN = re.compile(r"(?<=[{;])(?:content|quotes):([^;}]*)")
"""What a style sheet writes itself."""


def styles(html: str, languages: tuple[str, ...]) -> str:
    """The style sheet of a file with that HTML in its body, a part for each of the languages; still without a font."""
    return trimmed(_sheet(), classes(html)) + PAPER + _choice(languages)


def lettered(css: str, html: str) -> str:
    """The style sheet with the site's font, as far as it has letters of that HTML."""
    letters = text(html) + "".join(WRITTEN.findall(css))
    fonts = assets.stripped((SITE / "css/fonts.css").read_text(encoding="utf-8"))
    return f"{NOTICE}\n{faces(fonts, letters)}\n{css}"


@cache
def _sheet() -> str:
    """What files have of their own, all sheets of the site, and the dark colours where the device asks for them."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((SITE / "css").glob("*.css"))}
    written = assets.stylesheets(texts)
    site, dark = written["css/site.css"], written[f"css/{assets.DARK}.css"]
    own = assets.stripped(OWN.read_text(encoding="utf-8"))
    return f"{own}{site}@media screen and (prefers-color-scheme:dark){{{dark}}}"


def _choice(languages: tuple[str, ...]) -> str:
    """Only the chosen language is shown; on paper all are."""
    hidden = ",".join(f"#show-{one}:checked~#{other}" for one in languages for other in languages if one != other)
    return f"@media screen{{{hidden}{{display:none}}}}" if hidden else ""


__all__ = ["icon", "lettered", "styles"]
