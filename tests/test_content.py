"""The real archive: it builds, and holds what its sources report and no more than may be shown."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.markdown.links import record_links
from briefing.markers import Meaning
from briefing.search.index import index
from briefing.search.shards import read
from briefing.walk import leaves

CONTENT = Path(__file__).parent.parent / "content"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(CONTENT)


def test_the_archive_covers_the_five_articles(catalog: Catalog) -> None:
    assert len(catalog.sources) == 5
    assert len(catalog.briefings) == 5
    assert len(catalog.incidents) == 29
    assert all(catalog.incidents_by_source[name] for name in catalog.sources)


def test_every_record_has_a_page_in_both_languages(real_site: Path, catalog: Catalog) -> None:
    kinds = {
        "incidents": catalog.incidents,
        "actors": catalog.actors,
        "places": catalog.places,
        "sources": catalog.sources,
        "outlets": catalog.outlets,
        "briefings": catalog.briefings,
    }
    missing = [
        f"{locale}/{folder}/{name}.html"
        for locale in ("ar", "en")
        for folder, records in kinds.items()
        for name in [*records, "index"]
        if not (real_site / locale / folder / f"{name}.html").is_file()
    ]
    assert missing == []


def test_every_actor_place_and_outlet_is_used(catalog: Catalog) -> None:
    """A record that no incident, relation or place needs would be an invention or a leftover."""
    related = {relation.actor for actor in catalog.actors.values() for relation in actor.relations}
    stating = {name for name, actor in catalog.actors.items() if actor.relations}
    texts = [leaf.value["en"] for item in catalog.incidents.values() for leaf in leaves(item) if leaf.marker is Meaning.MARKDOWN]
    linked = {name for text in texts for kind, name in record_links(text) if kind == "actor"}
    assert set(catalog.actors) - set(catalog.incidents_by_actor) - related - stating - linked == set()
    assert set(catalog.outlets) - set(catalog.incidents_by_outlet) == set()


def test_three_accounts_of_the_clash_stand_apart(catalog: Catalog) -> None:
    """August 2020: three originators; the air strike is asserted by one and denied by another."""
    claims = catalog.incidents["inc-0002"].claims
    strikes = {claim.originator.actor: claim.position for claim in claims if claim.value == "air_strike"}
    assert strikes["sohr"] == "asserts"
    assert strikes["international-coalition"] == "denies"
    assert len({claim.originator.actor for claim in claims}) >= 3


@pytest.mark.parametrize("code", ["ar", "en"])
def test_the_index_of_the_search_is_small(catalog: Catalog, code: str) -> None:
    """Of all its files together: the words, the names, what leads where, and the texts that results show."""
    packed = {path: len(gzip.compress(content, 9, mtime=0)) for path, content in index(catalog, code).items()}
    assert sum(packed.values()) <= 60_000, packed


@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_record_is_found_and_every_result_has_a_page(real_site: Path, catalog: Catalog, code: str) -> None:
    shown = [page[0] for path, content in index(catalog, code).items() if "/texts-" in path for page in read(content)[1]]
    assert [path for path in shown if not (real_site / path).is_file()] == []
    known = (catalog.incidents, catalog.actors, catalog.places, catalog.sources, catalog.outlets, catalog.briefings)
    missing = {name for records in known for name in records} - {Path(path).stem for path in shown}
    assert missing == set()


def test_the_siege_has_no_known_end(catalog: Catalog) -> None:
    assert catalog.incidents["inc-0011"].date.edtf == "2024-08-07/"


def test_our_arabic_uses_arabic_punctuation_and_european_digits(catalog: Catalog) -> None:
    """Headlines and aliases are quoted as they stand; everything else is ours."""
    faults = []
    records = [*catalog.incidents.values(), *catalog.briefings.values(), *catalog.actors.values(), *catalog.places.values()]
    for record in records:
        for leaf in leaves(record):
            if leaf.marker is Meaning.TRANSLATED:
                text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", leaf.value["ar"])
                faults += [
                    f"{record.id} {leaf.path}: {found}"
                    for found in re.findall(r"[\u0621-\u064a]+[,;?]|[\u0660-\u0669\u06f0-\u06f9]|\u0640", text)
                ]
    assert faults == []


def test_numbers_are_the_same_in_both_languages(catalog: Catalog) -> None:
    """A number in digits in one language stands as digits in the other too, in titles, summaries and claims."""
    faults = []
    for incident in catalog.incidents.values():
        for texts in [incident.title, incident.summary, *(claim.text for claim in incident.claims)]:
            numbers = [sorted(re.findall(r"\d+", texts[language])) for language in ("ar", "en")]
            if numbers[0] != numbers[1]:
                faults.append(f"{incident.id}: {texts['en']} {numbers}")
    assert faults == []


def test_what_pages_tell_programs_weighs_little(real_site: Path) -> None:
    block = re.compile(rb'<script type="application/ld\+json">.*</script>\n')
    pages = [path.read_bytes() for path in real_site.rglob("*.html")]
    cost = sum(len(gzip.compress(page, 9)) - len(gzip.compress(block.sub(b"", page), 9)) for page in pages)
    assert cost / len(pages) <= 250
