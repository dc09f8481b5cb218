"""The page on paper: a clean A4, tagged for readers who listen, with where it comes from."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

INCIDENT = "incidents/hb-0001.html"
A4 = (595, 842)
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


pytestmark = pytest.mark.parametrize(("base", "language"), [("http", "ar"), ("file", "en")], indirect=True)


@pytest.fixture(scope="module")
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def printed(browser: Browser, base: str, language: str) -> Iterator[Page]:
    """An incident's page as it goes to paper, of a reader whose screen is dark. Only to be looked at."""
    page = browser.new_page(color_scheme="dark", viewport={"width": 680, "height": 960})
    page.goto(f"{base}{language}/{INCIDENT}")
    page.evaluate("document.fonts.ready")
    page.emulate_media(media="print")
    yield page
    page.close()


@pytest.fixture(scope="module")
def pdf(printed: Page) -> bytes:
    return unpacked(printed.pdf(prefer_css_page_size=True, tagged=True))


def unpacked(pdf: bytes) -> bytes:
    """A PDF (ISO 32000) with its packed streams, among them those that hold its objects, laid open behind it."""
    return pdf + b"".join(zlib.decompressobj().decompress(found) for found in STREAM.findall(pdf) if found.startswith(b"x"))


def test_the_pdf_is_tagged_and_says_its_language_and_title(pdf: bytes, language: str) -> None:
    assert b"/StructTreeRoot" in pdf
    assert re.search(rb"/Marked true", pdf)
    assert re.search(rb"/Lang \(" + language.encode(), pdf)
    for tag in (b"/H1", b"/H2", b"/P", b"/Link", b"/Table", b"/TH"):
        assert re.search(tag + rb"\b", pdf), tag


def test_the_sheet_is_a4(pdf: bytes) -> None:
    sizes = {tuple(round(float(side)) for side in box.split()[2:]) for box in re.findall(rb"/MediaBox \[([^\]]*)\]", pdf)}
    assert sizes == {A4}


def test_paper_is_white_and_holds_no_buttons_and_no_navigation(printed: Page) -> None:
    assert printed.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    shown = "found => found.filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 80))"
    assert printed.eval_on_selector_all("nav, button, form, .skip, a.language", shown) == []


def test_what_is_folded_is_open(printed: Page) -> None:
    folded = "article details:not(.citation__more) > :not(summary)"
    hidden = "found => found.filter(one => !one.checkVisibility({ contentVisibilityAuto: true })).map(one => one.outerHTML.slice(0, 80))"
    assert printed.locator(folded).count() > 3
    assert printed.eval_on_selector_all(folded, hidden) == []


def test_addresses_and_provenance_are_printed(printed: Page, language: str) -> None:
    foot = printed.locator(".foot").inner_text()
    assert f"{language}/{INCIDENT}" in foot
    assert "CC" in foot
    after = "found => found.map(one => getComputedStyle(one, '::after').content)"
    outside = printed.eval_on_selector_all("article a[href^='http']", after)
    assert all("http" in text for text in outside)
    assert all("http" not in text for text in printed.eval_on_selector_all("article a:not([href^='http'])", after))
