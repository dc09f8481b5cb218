"""The site's font, cut down to the letters of one text: for a file that has to bring its font with it.

WOFF 2.0 (W3C). Shaping stays whole: of the glyphs all are kept that OpenType's rules can put in the place of
those letters, Arabic letters in each of their forms. The font's licence (OFL 1.1) stays in its table of names,
and its notice is to be kept beside it.
"""

from __future__ import annotations

import base64
import io
import re
from functools import lru_cache
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FONTS = Path(__file__).parent.parent.parent / "site_src" / "fonts"
FACE = re.compile(r"@font-face ?{[^}]*}")
FILE = re.compile(r'url\("\.\./fonts/([a-z0-9-]+\.woff2)"\)')
SPAN = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
NEEDLESS = ("HVAR", "STAT", "gasp")
"""Tables that only spare a renderer some work, or name the font's styles in menus."""
NOTICE = (
    "/*! Letters of Vazirmatn. Copyright 2015 The Vazirmatn Project Authors (https://github.com/rastikerdar/vazirmatn). "
    "This Font Software is licensed under the SIL Open Font License, Version 1.1, available with a FAQ at https://openfontlicense.org */"
)


def faces(css: str, text: str) -> str:
    """The `@font-face` rules of a style sheet that have letters of the text, with those inside them as `data:`."""
    return "".join(_face(rule, file[1], text) for rule in FACE.findall(css) if (file := FILE.search(rule)))


def _face(rule: str, name: str, text: str) -> str:
    font = cut(FONTS / name, frozenset(map(ord, text)) & _range(rule))
    return FILE.sub(f'url("data:font/woff2;base64,{base64.b64encode(font).decode("ascii")}")', rule) if font else ""


def _range(rule: str) -> set[int]:
    """The letters for which the rule offers its font (CSS Fonts 4, 4.5)."""
    spans = ((int(first, 16), int(last or first, 16)) for first, last in SPAN.findall(rule))
    return {letter for first, last in spans for letter in range(first, last + 1)}


@lru_cache(maxsize=16)
def cut(file: Path, letters: frozenset[int]) -> bytes:
    """The font with those of the letters alone that it has; empty if it has none of them. The same bytes for the same letters."""
    font = TTFont(file, recalcTimestamp=False)
    had = letters & set(font.getBestCmap())
    if not had:
        return b""
    subsetter = Subsetter(Options(layout_features=["*"], hinting=False, drop_tables=[*NEEDLESS, *Options().drop_tables]))
    subsetter.populate(unicodes=had)
    subsetter.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return written.getvalue()
