"""The type: one family for every language of the region, set for Arabic first."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from watched import Watched

pytestmark = pytest.mark.in_turns
WRITINGS = {
    "ar": "قوات النقطة إلى؟ «آب/أغسطس»، ظُهراً الله",
    "ckb": "ڕێککەوتن، ڵۆژ، گەڕانەوە، چۆن، پێشمەرگە",
    "kmr": "Şaredarî, êvar, jîn, çûn, Qamişlo",
    "tr": "Güney, İstanbul, ağır, ışık, Şırnak",
    "en": "Deir ez-Zor – “Al-Omar” … ‘field’ €20 ±5 %",
    "transliteration": "Hasaka, Qāmišlī, Raqqa",
}


def fonts_of(page: Page, text: str, weight: int) -> set[str]:
    """The families that the browser draws a text with, in the page's own type."""
    page.evaluate(
        """([text, weight]) => { const p = document.createElement('p'); p.id = 'probe'; p.textContent = text;
           document.querySelector('article').replaceChildren(p); p.style.fontWeight = weight; }""",
        [text, weight],
    )
    page.evaluate("document.fonts.ready")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "#probe"})["nodeId"]
    return {font["familyName"] for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}


def test_every_language_of_the_region_is_drawn_in_our_font(watched: Watched, base: str) -> None:
    watched.page.goto(base + "ar/index.html")
    assert watched.faults == []
    for language, text in WRITINGS.items():
        for weight in (400, 700):
            drawn = fonts_of(watched.page, text, weight)
            assert {name.split()[0] for name in drawn} == {"Vazirmatn"}, f"{language}, {weight}"


def test_arabic_is_large_and_airy_and_neither_slanted_nor_parted(watched: Watched, base: str) -> None:
    watched.page.goto(base + "ar/incidents/hb-0001.html")
    style = watched.page.evaluate(
        """() => { const s = getComputedStyle(document.querySelector('article .summary'));
           return [parseFloat(s.fontSize), parseFloat(s.lineHeight) / parseFloat(s.fontSize),
                   s.letterSpacing, s.fontStyle, s.textAlign]; }"""
    )
    size, height, spacing, slant, alignment = style
    assert size >= 17
    assert 1.75 <= height <= 1.9
    assert (spacing, slant, alignment) == ("normal", "normal", "start")
