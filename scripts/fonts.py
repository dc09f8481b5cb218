"""Makes the fonts of the site from Vazirmatn's variable font. Run once a version of Vazirmatn; the results are committed.

    make environment
    npm pack vazirmatn@33.0.3 && tar xzf vazirmatn-33.0.3.tgz
    .venv/bin/python scripts/fonts.py "package/fonts/variable/Vazirmatn[wght].ttf"

Of the weights it keeps those that the styles use, of the features those that text needs, of the characters the sets below.
It prints the `unicode-range` of each file, for `site_src/css/fonts.css`, and its SHA-256, for NOTICE.md. The committed files are, to the
byte, what fontTools 4.60.1 and Brotli 1.1.0 make; a later fontTools rounds a few numbers of one of them otherwise.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SOURCE_SUM = "696249a2c74b39ffdef55de4df2809c5b639d3ff80d618d8160a095d2fd49dca"
"""The SHA-256 of the font that it is made for: that of version 33.0.3."""
FONTS = Path(__file__).parent.parent / "site_src" / "fonts"
STATIC = Path(__file__).parent.parent / "templates" / "preview"
WEIGHTS = (400, 700)
FEATURES = ["calt", "ccmp", "fina", "init", "kern", "liga", "locl", "mark", "medi", "mkmk", "rlig", "tnum"]
"""Joined letters, ligatures, marks, kerning, the forms of a language, and digits of one width. No style is chosen by the reader."""

SHARED = " ‌‍‎‏"
"""The blank, and the marks that join, part and direct: wherever a run of text begins, its font has them."""

SETS: dict[str, Iterable[int]] = {
    "arabic": [*map(ord, SHARED + "«»"), *range(0x0600, 0x0700), *range(0x0750, 0x0780), 0xFD3E, 0xFD3F, 0xFDF2, 0xFDFC],
    "latin": [
        *range(0x20, 0x7F),
        *range(0xA0, 0x100),
        *map(ord, "ĞğİıŞşĀāĪīŪū"),  # Kurdish and Turkish names; long vowels of transliterations
        *map(ord, "ʼ‐‑–—‘’‚“”„†•…‰′″‹›⁄€−≈≤≥"),
    ],
    "latin-ext": [
        *range(0x100, 0x180),
        0x18F,
        0x192,
        0x1A0,
        0x1A1,
        0x1AF,
        0x1B0,
        *range(0x1FA, 0x21C),
        0x259,
        0x300,
        0x301,
        0x303,
        0x309,
        0x323,
    ],
}


def main(source: str) -> None:
    if hashlib.sha256(Path(source).read_bytes()).hexdigest() != SOURCE_SUM:
        sys.exit(f"fonts.py: {source} is not the font that NOTICE.md names")
    taken: set[int] = set()
    for name, wanted in SETS.items():
        font = TTFont(source, recalcTimestamp=False)
        characters = sorted((set(wanted) - (taken - set(map(ord, SHARED)))) & set(font.getBestCmap()))
        taken |= set(characters)
        target = FONTS / f"vazirmatn-{name}.woff2"
        write(font, characters, target)
        print(target.name, target.stat().st_size, hashlib.sha256(target.read_bytes()).hexdigest(), ranges(characters), sep="\n")


def write_static(source: str) -> None:
    """All characters at either weight, as the program that draws the preview images reads them: it knows no WOFF2 and no axes."""
    for weight in WEIGHTS:
        font = TTFont(source, recalcTimestamp=False)
        wanted = {one for characters in SETS.values() for one in characters} | set(range(0x202A, 0x202F))
        subset(font, sorted(wanted & set(font.getBestCmap())))
        instantiateVariableFont(font, {"wght": weight}, inplace=True, updateFontNames=False)
        font["OS/2"].usWeightClass = weight
        target = STATIC / f"vazirmatn-{weight}.ttf"
        font.save(target)
        print(target.name, target.stat().st_size, hashlib.sha256(target.read_bytes()).hexdigest(), sep="\n")


def write(font: TTFont, characters: list[int], target: Path) -> None:
    subset(font, characters)
    instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True)
    font.flavor = "woff2"
    font.save(target)


def subset(font: TTFont, characters: list[int]) -> None:
    subsetter = Subsetter(Options(layout_features=FEATURES, hinting=False, notdef_outline=True, recalc_timestamp=False))
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def ranges(characters: list[int]) -> str:
    """`U+20-7E, U+A0`: what CSS calls a unicode-range."""
    runs: list[list[int]] = []
    for one in characters:
        if runs and runs[-1][1] == one - 1:
            runs[-1][1] = one
        else:
            runs.append([one, one])
    return ", ".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in runs)


if __name__ == "__main__":
    main(sys.argv[1])
    write_static(sys.argv[1])
