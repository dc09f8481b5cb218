"""The style sheet of every report, with its letters in it: made once, and kept in `templates/report/sheet.css`."""

from __future__ import annotations

from pathlib import Path

from briefing import assets
from briefing.atomic_write import write_atomically
from briefing.report.page.html import SHEET
from briefing.report.writing import words
from briefing.single.styles import lettered

ROOT = Path(__file__).parents[3]
LIGHT = (ROOT / "site_src/css/base.css", ROOT / "templates/report/report.css")
DARK = ROOT / "site_src/css/dark.css"
LETTERS = (
    "".join(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x100), *range(0x600, 0x700))))
    + "«»‹›–—…“”‘’·•−×\u200c\u200d\u2066\u2067\u2068\u2069"
)
"""Letters that come with the page: of Arabic and of the languages of Western Europe. Others are drawn by a font of the reader's."""


def sheet() -> str:
    """The sheet, made anew."""
    light = "".join(assets.stripped(path.read_text(encoding="utf-8")) for path in LIGHT)
    dark = assets.stripped(DARK.read_text(encoding="utf-8"))
    return lettered(f"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}{_choice()}", LETTERS)


def write_sheet() -> None:
    write_atomically(SHEET.parent, {SHEET.name: sheet()})


def _choice() -> str:
    """On a screen only the chosen language is shown, and the page turns to its direction."""
    rules = "".join(
        f'body:has(#show-{one}:checked) :is(.in:not([lang="{one}"]),.between){{display:none}}'
        f"body:has(#show-{one}:checked){{direction:{words.direction(one)}}}"
        for one in words.LANGUAGES
    )
    return f"@media screen{{{rules}}}"
