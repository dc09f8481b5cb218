"""What the pages of a built site tell programs of themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from folders import BASE

from briefing.verify.outline import outline

BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ADDRESSES = frozenset({"url", "contentUrl"})


def nodes(site: Path) -> dict[str, Any]:
    """Path → what the page tells; exactly one block stands in each page but those that only lead elsewhere."""
    texts = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    found = {name: outline(text).linked for name, text in texts.items()}
    assert [found.pop(name) for name, text in texts.items() if name == "404.html" or 'http-equiv="refresh"' in text].count([]) > 1
    assert {name for name, blocks in found.items() if len(blocks) != 1} == set()
    return {name: json.loads(block) for name, [block] in found.items()}


@pytest.fixture(scope="module")
def plain(site: Path) -> dict[str, Any]:
    return nodes(site)


@pytest.fixture(scope="module")
def addressed(based: Path) -> dict[str, Any]:
    return nodes(based)


def values(node: Any) -> Iterator[tuple[str, Any]]:
    """Every member of the node and of those in it."""
    if isinstance(node, list):
        for one in node:
            yield from values(one)
    elif isinstance(node, dict):
        for name, value in node.items():
            yield name, value
            yield from values(value)


def test_every_page_speaks_schema_org(plain: dict[str, Any]) -> None:
    """Whether it uses its words rightly, `conformance/test_vocabulary.py` asks."""
    assert {node["@context"] for node in plain.values()} == {"https://schema.org"}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.html", "WebSite"),
        ("ar/index.html", "WebPage"),
        ("ar/incidents/index.html", "CollectionPage"),
        ("ar/incidents/hb-0001.html", "Report"),
        ("ar/briefings/2031-03-quay.html", "Article"),
        ("ar/places/customs-quay.html", "Place"),
        ("ar/actors/quay-committee.html", "Organization"),
        ("ar/outlets/gull-post.html", "Organization"),
        ("ar/sources/src-gull-quay.html", "WebPage"),
        ("ar/data.html", "Dataset"),
        ("ar/contact.html", "ContactPage"),
        ("ar/gaps.html", "CollectionPage"),
    ],
)
def test_a_page_is_of_its_kind(plain: dict[str, Any], path: str, kind: str) -> None:
    assert plain[path]["@type"] == kind


def test_no_claim_is_rated(plain: dict[str, Any]) -> None:
    kinds = {value for node in plain.values() for name, value in values(node) if name == "@type"}
    assert not [kind for kind in kinds if "Claim" in kind or "Review" in kind or "Rating" in kind]


def test_texts_have_no_marks_of_direction(plain: dict[str, Any]) -> None:
    for name, node in plain.items():
        assert not BIDI.search(json.dumps(node, ensure_ascii=False)), name


def test_a_page_tells_its_languages(plain: dict[str, Any]) -> None:
    for name, node in plain.items():
        is_in_both = name == "index.html" or name.endswith("/data.html") or "/side-by-side/" in name
        assert node.get("inLanguage", name[:2]) == (["ar", "en"] if is_in_both else name[:2]), name


def test_our_own_addresses_stand_where_there_is_a_base_and_change_nothing_else(plain: dict[str, Any], addressed: dict[str, Any]) -> None:
    def without(node: Any) -> Any:
        if isinstance(node, list):
            return [without(one) for one in node]
        if isinstance(node, dict):
            return {name: without(value) for name, value in node.items() if name not in ADDRESSES or not value.startswith(BASE)}
        return node

    assert {name: without(node) for name, node in addressed.items()} == plain
    silent = {name for name, node in addressed.items() if node["@type"] == "Person" or "/side-by-side/" in name}
    assert {name: node.get("url") for name, node in addressed.items()} == {
        name: None if name in silent else f"{BASE}{name}" for name in addressed
    }
