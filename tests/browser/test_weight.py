"""What the first view of a page costs a reader who has nothing of the site yet, on a line that is paid by the megabyte."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from briefing.assets.names import DIGEST

PACKED_ALREADY = (".woff2", ".png")
WHOLE, HTML = 200 * 1024, 15 * 1024


class Load:
    """Bytes on the line by path, everything packed as a server packs it (gzip, RFC 1952), in one fresh view."""

    def __init__(self, page: Page, address: str) -> None:
        self.sizes: dict[str, int] = {}
        page.on("response", self._weigh)
        page.goto(address, wait_until="networkidle")
        page.evaluate("document.fonts.ready")

    def _weigh(self, response: Response) -> None:
        body = response.body()
        self.sizes[response.url] = len(body if response.url.endswith(PACKED_ALREADY) else gzip.compress(body, 9, mtime=0))

    @property
    def total(self) -> int:
        return sum(self.sizes.values())


def loaded(browser: Browser, address: str, scheme: str = "light") -> Load:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    load = Load(context.new_page(), address)
    context.close()
    return load


def heaviest(site: Path, kind: str) -> Path:
    return max(site.glob(f"ar/{kind}/*.html"), key=lambda path: len(gzip.compress(path.read_bytes(), 9)))


@pytest.mark.parametrize("kind", ["incidents", "actors", "briefings", "places", "sources", "timeline"])
def test_the_heaviest_page_of_a_kind_is_light(browser: Browser, real_site: Path, kind: str) -> None:
    page = heaviest(real_site, kind)
    load = loaded(browser, page.as_uri())
    assert load.total <= WHOLE, load.sizes
    if kind == "incidents":
        assert load.sizes[page.as_uri()] <= HTML


def test_every_incident_page_is_light(built: Path, served: str, browser: Browser) -> None:
    for page in sorted(built.glob("ar/incidents/*.html")):
        assert len(gzip.compress(page.read_bytes(), 9)) <= HTML, page.name
    load = loaded(browser, served + heaviest(built, "incidents").relative_to(built).as_posix())
    assert load.total <= WHOLE, load.sizes


@pytest.fixture
def arabic(browser: Browser, served: str) -> Load:
    return loaded(browser, served + "ar/incidents/index.html")


def test_an_arabic_page_loads_two_fonts_and_two_sheets_of_ours(arabic: Load) -> None:
    names = [re.sub(rf"\.{DIGEST}(?=\.)", "", address.rsplit("/", 1)[1]) for address in arabic.sizes]
    assert sorted(name for name in names if name.endswith(".woff2")) == ["vazirmatn-arabic.woff2", "vazirmatn-latin.woff2"]
    assert sorted(name for name in names if name.endswith(".css")) == ["dark.css", "site.css"]
