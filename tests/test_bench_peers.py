"""What other generators are given of an archive: the same pages, and nothing that a template of theirs cannot print."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.generate import generate
from bench.peers.lookup import lookups
from bench.peers.pages import LEFT_OUT, PeerPage, peer_pages
from bench.peers.writers import WRITERS
from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.derive import planned

SITES = Path(__file__).parent.parent / "bench" / "peers" / "sites"


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    content = tmp_path_factory.mktemp("peers") / "content"
    generate(content, 24, seed=3)
    return catalog_of(content)


@pytest.fixture(scope="module")
def pages(catalog: Catalog) -> list[PeerPage]:
    return list(peer_pages(catalog))


def test_there_is_a_page_for_each_of_ours(catalog: Catalog, pages: list[PeerPage]) -> None:
    assert sorted(page.path for page in pages) == sorted(page.path for page in planned(catalog, "") if page.kind not in LEFT_OUT)


def test_an_incident_tells_every_claim_of_its_record(catalog: Catalog, pages: list[PeerPage]) -> None:
    for page in pages:
        if page.kind == "incident" and page.params.get("claims"):
            record = catalog.incidents[page.params["id"]]
            told = {claim["text"] for claim in page.params["claims"].values()}
            assert told == {claim.text[page.lang] for claim in record.claims}


def test_every_reference_can_be_looked_up(catalog: Catalog, pages: list[PeerPage]) -> None:
    names = {code: lookups(catalog, code)["names"] for code in catalog.locales}
    for page in pages:
        assert references(page.params) <= set(names[page.lang]), page.path


def references(value: object) -> set[str]:
    if isinstance(value, dict):
        own = {value["ref"]} if "ref" in value else set()
        return own.union(*map(references, value.values()))
    return set().union(*map(references, value)) if isinstance(value, list) else set()


@pytest.mark.parametrize(
    "file", ["hugo/layouts/_partials/blocks.html", "material-templates/overrides/record.html", "eleventy/_includes/record.11ty.js"]
)
def test_every_template_knows_every_sort_of_section(pages: list[PeerPage], file: str) -> None:
    text = (SITES / file).read_text(encoding="utf-8")
    sorts = {block["sort"] for page in pages for block in page.params.get("blocks", ())} - {"list"}
    assert sorts, "there is something to know"
    assert [sort for sort in sorts if f'"{sort}"' not in text and f" {sort}: (b)" not in text] == []


@pytest.mark.parametrize("name", WRITERS)
def test_each_generator_gets_a_file_for_each_page(catalog: Catalog, pages: list[PeerPage], tmp_path: Path, name: str) -> None:
    WRITERS[name](pages, {code: lookups(catalog, code) for code in catalog.locales}, tmp_path)
    written = list(tmp_path.rglob("*.md"))
    assert len(written) == len(pages)
    assert all(json.loads(path.read_text(encoding="utf-8")) for path in tmp_path.rglob("names.json"))
