from __future__ import annotations

import base64
import io
import re
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from briefing.single.typeface import FONTS, cut, faces

CSS = (FONTS.parent / "css/fonts.css").read_text(encoding="utf-8")
ARABIC = FONTS / "vazirmatn-arabic.woff2"


def fonts_in(rules: str) -> list[Any]:
    return [TTFont(io.BytesIO(base64.b64decode(found))) for found in re.findall(r"base64,([^\"]+)", rules)]


def forms(font: Any) -> set[str]:
    return {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}


def test_only_fonts_with_letters_of_the_text_are_there_and_only_those_letters() -> None:
    (font,) = fonts_in(faces(CSS, "سلام"))
    assert set(font.getBestCmap()) == set(map(ord, "سلام"))
    assert [len(fonts_in(faces(CSS, text))) for text in ("", "a", "aس", "aسħ")] == [0, 1, 2, 3]


def test_a_letter_comes_from_the_font_that_the_site_shows_it_in() -> None:
    arabic, latin = fonts_in(faces(CSS, "م 1«x»"))
    assert set(arabic.getBestCmap()) == set(map(ord, "م«»"))
    assert set(latin.getBestCmap()) == set(map(ord, "1x "))


def test_arabic_letters_keep_every_form_and_their_marks() -> None:
    font = TTFont(io.BytesIO(cut(ARABIC, frozenset(map(ord, "بَّلا")))))
    assert {"init", "medi", "fina", "rlig", "ccmp"} <= forms(font)
    assert {"mark", "mkmk"} <= {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
    assert len(font.getGlyphOrder()) > 4 * 3


def test_the_weight_still_varies_and_the_copyright_stays() -> None:
    font = TTFont(io.BytesIO(cut(ARABIC, frozenset(map(ord, "س")))))
    assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in font["fvar"].axes] == [("wght", 400, 700)]
    assert "Vazirmatn Project Authors" in font["name"].getDebugName(0)


@pytest.mark.parametrize("text", ["سلام", "ڕێ"])
def test_the_same_letters_give_the_same_bytes(text: str) -> None:
    letters = frozenset(map(ord, text))
    first = cut(ARABIC, letters)
    cut.cache_clear()
    assert cut(ARABIC, frozenset(sorted(letters, reverse=True))) == first
