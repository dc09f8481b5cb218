"""Makes `briefing/drawing/advances.json` anew: how wide each letter of the site's font is.

    make environment
    .venv/bin/python scripts/advances.py > briefing/drawing/advances.json

Run by hand when the font changes. In thousandths of the letter's size, at the weight of names in drawings: of
an Arabic letter four numbers, as it stands alone, first, between two and last; of any other one number.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).parent.parent / "site_src" / "fonts"
WEIGHT = 600
FORMS = ("init", "medi", "fina")
ARABIC = [*range(0x621, 0x64B), 0x67E, 0x686, 0x695, 0x698, 0x6A4, 0x6A9, 0x6AF, 0x6B5, 0x6BE, 0x6C6, 0x6CC, 0x6CE, 0x6D5]
OTHERS = {"vazirmatn-latin.woff2": range(0x20, 0x17F), "vazirmatn-latin-ext.woff2": range(0x100, 0x250)}


def main() -> None:
    found = dict(_others())
    found.update(_arabic())
    print(json.dumps(dict(sorted(found.items())), ensure_ascii=False, separators=(",", ":")).replace("],", "],\n"))


def _font(name: str) -> TTFont:
    return instantiateVariableFont(TTFont(FONTS / name), {"wght": WEIGHT})


def _others() -> Iterator[tuple[str, int]]:
    for name, codes in OTHERS.items():
        font = _font(name)
        cmap = font.getBestCmap()
        yield from ((chr(code), _width(font, cmap[code])) for code in codes if code in cmap)


def _arabic() -> Iterator[tuple[str, list[int]]]:
    font = _font("vazirmatn-arabic.woff2")
    cmap, forms = font.getBestCmap(), [_substitutes(font, tag) for tag in FORMS]
    for code in ARABIC:
        if code in cmap:
            glyphs = [cmap[code], *(form.get(cmap[code], cmap[code]) for form in forms)]
            yield chr(code), [_width(font, glyph) for glyph in glyphs]


def _substitutes(font: TTFont, tag: str) -> dict[str, str]:
    table = font["GSUB"].table
    lookups = [index for item in table.FeatureList.FeatureRecord if item.FeatureTag == tag for index in item.Feature.LookupListIndex]
    found: dict[str, str] = {}
    for index in lookups:
        for part in table.LookupList.Lookup[index].SubTable:
            found.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    return found


def _width(font: TTFont, glyph: str) -> int:
    return round(font["hmtx"][glyph][0] * 1000 / font["head"].unitsPerEm)


if __name__ == "__main__":
    main()
