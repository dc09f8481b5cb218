"""The built site names its preview images, each where it belongs, and has them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from folders import BASE
from PIL import Image

NAMED = re.compile(r'<meta (?:property|name)="((?:og:image|twitter:)[a-z:]*)" content="([^"]*)">')


def named(page: Path) -> dict[str, str]:
    return dict(NAMED.findall(page.read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("page", "image"), [("index.html", "index"), ("actors/index.html", "index"), ("briefings/2031-03-quay.html", "2031-03-quay")]
)
def test_a_page_names_its_image(based: Path, language: str, page: str, image: str) -> None:
    found = named(based / language / page)
    address = found["og:image"]
    assert address.startswith(BASE)
    assert address.endswith(f"/images/og/{image}.png")
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["twitter:card"] == "summary_large_image"
    assert found["og:image:alt"]
    assert Image.open(based / f"images/og/{image}.png").size == (1200, 630)


def test_without_a_public_address_no_image_is_named_but_all_are_there(site: Path, based: Path) -> None:
    assert [page for page in site.rglob("*.html") if named(page)] == []
    drawn = {path.name: path.read_bytes() for path in (site / "images/og").iterdir()}
    assert drawn == {path.name: path.read_bytes() for path in (based / "images/og").iterdir()}
    assert "index.png" in drawn
