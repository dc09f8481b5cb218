"""What is withheld stands in no byte of the site, the bundles, the single files and what the commands print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from assurance.ledger import Assured
from fabricate import INCIDENT
from folders import tree
from index_reading import rows
from withheld.canaries import NAME, OTHER_NAME, Planted, seen
from withheld.made import Made, archive_in, build_rest, build_site
from withheld.pairs import OTHERS, finer, withheld_elsewhere
from withheld.plant import fields, is_unpublished
from withheld.records import ELSEWHERE, HIDDEN_AT, VAGUE, guarded, opened, vaguer, without_drafts

from briefing.examine import KINDS
from briefing.records import Actor, Briefing, Incident, Place, Site
from briefing.search.shards import read
from briefing.search.skeleton import skeleton
from briefing.search.spelling import words
from briefing.search.stems import name_key

HIDDEN_KINDS = (Incident, Briefing, Actor, Place)
"""Kinds of which a whole record may be hidden."""


@pytest.fixture(scope="module")
def planted() -> Planted:
    return guarded()[1]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """All that is made of the archive by a program that has kept nothing."""
    return build_rest(build_site(archive_in(tmp_path_factory.mktemp("guarded"), guarded()[0]), "site", "--no-cache"))


@dataclass(frozen=True)
class Withdrawn:
    """A site that showed everything, and was built again when it might show a little less, and then much less."""

    made: Made
    shown: frozenset[str]
    """The places whose canaries stood in it at first."""
    keys: frozenset[str]
    """By which its search found something."""
    shown_then: frozenset[str]
    """The places whose canaries stood in it when one incident had been made vaguer."""
    kept: frozenset[str]
    """Pages that this build took over from the first."""


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory: pytest.TempPathFactory) -> Withdrawn:
    folder = tmp_path_factory.mktemp("withdrawn")
    changes, found = opened()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("briefing.command.build.KEPT", folder / "kept")
        made = build_site(archive_in(folder, changes))
        shown, keys, inodes = told_in(found, made), frozenset(search_keys(folder / "site")), numbers(folder / "site")
        build_site(archive_in(folder, {**changes, INCIDENT: vaguer(changes[INCIDENT])}))
        shown_then, kept = told_in(found, made), inodes.items() & numbers(folder / "site").items()
        build_site(archive_in(folder, guarded()[0]))
    return Withdrawn(made, shown, keys, shown_then, frozenset(name for name, _ in kept))


def told_in(found: Planted, made: Made) -> frozenset[str]:
    return frozenset(found.found_in(f"{name} {raw.decode('utf-8', 'replace')}" for name, raw in made.parts("site")))


def numbers(folder: Path) -> dict[str, int]:
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in folder.rglob("*.html")}


def search_keys(site: Path) -> Iterator[str]:
    """All keys of the dictionary of the search, in both languages."""
    for path in site.glob("assets/search/*/terms-*.js"):
        yield from (row.key for row in rows(read(path.read_bytes())[1]))


def test_every_field_has_a_canary(planted: Planted) -> None:
    """A new field gets one by itself; if it lies in a part that no record here has, the records here have to get that part."""
    own = {field for model in (*KINDS.values(), Site) for field in fields(model, is_unpublished)}
    hidden = {field for model in HIDDEN_KINDS for field in fields(model)}
    assert sorted((own | hidden) - planted.fields) == []


def test_no_canary_stands_in_any_byte(made: Made, planted: Planted, assured: Assured) -> None:
    parts = [*made.parts("site", "dist", "single"), *made.all_printed()]
    told = planted.found_in(f"{name} {raw.decode('utf-8', 'replace')}" for name, raw in parts)
    assured("withheld-canaries", tried=len(planted.canaries), held=len(planted.canaries) - len(told))
    assert ({name: found for name, raw in parts if (found := seen(raw) + seen(name.encode()))}, told) == ({}, set())
    names = {name for name, _ in parts}
    assert {"site/data/archive.sqlite!", "site/data/archive.json", "site/en/feed.xml", "site/images/og/tamsil-road.png"} <= names
    assert any(re.fullmatch(r"dist/.*\.zip!.*/data/archive\.sqlite!", name) for name in names)


def test_what_is_withheld_later_stands_in_no_byte_any_more(withdrawn: Withdrawn, made: Made, planted: Planted, assured: Assured) -> None:
    """Of a site that showed it, built by what the build before has left: pages, index, drawings, the free space of the database."""
    told = told_in(planted, withdrawn.made)
    assured("withheld-withdrawn", tried=len(withdrawn.shown), held=len(withdrawn.shown - told))
    assert {name: found for name, raw in withdrawn.made.parts("site") if (found := seen(raw) + seen(name.encode()))} == {}
    assert differences(withdrawn.made.folder / "site", made.folder / "site") == []


def test_what_an_incident_says_no_more_stands_in_no_byte_any_more(withdrawn: Withdrawn, assured: Assured) -> None:
    """Though most pages of the site, and most of its database, are those of the build before."""
    assured("withheld-withdrawn", tried=len(VAGUE), held=len(VAGUE - withdrawn.shown_then))
    assert withdrawn.shown - withdrawn.shown_then == VAGUE
    assert "en/incidents/inc-0013.html" in withdrawn.kept


def test_open_records_show_every_canary(withdrawn: Withdrawn) -> None:
    """So that the searches above would find each, were it not withheld. Of an outline the place's own name is shown."""
    unseen = {place for place in opened()[1].canaries if not place.endswith("internal_notes")} - withdrawn.shown
    assert unseen == {"the outline of a hidden place"}


def test_the_search_knows_no_spelling_of_a_withheld_name(made: Made, withdrawn: Withdrawn, planted: Planted, assured: Assured) -> None:
    """Neither its words nor their stems, nor the consonants by which names in other spellings are found."""
    spelled = {word for canary in planted.canaries.values() for word in words(f"{canary.words} {canary.id}")}
    keys = {*map(name_key, spelled), *(f"~{skeleton(word)}" for word in spelled if skeleton(word))} & withdrawn.keys
    found = keys & set(search_keys(made.folder / "site"))
    assured("withheld-keys", tried=len(keys), held=len(keys - found))
    assert found == set()
    assert {f"~{skeleton(word)}" for word in words(" ".join(NAME.second))} <= keys


def test_no_byte_depends_on_what_is_withheld(made: Made, tmp_path: Path, assured: Assured) -> None:
    """Other words, other coordinates and no drafts at all give the same site: no order, count, drawing or link tells of them."""
    changes, others = guarded(ELSEWHERE, OTHER_NAME)
    other = build_site(archive_in(tmp_path, without_drafts(changes)), "site", "--no-cache")
    different = differences(other.folder / "site", made.folder / "site")
    names = tree(made.folder / "site").keys()
    assured("withheld-independent", tried=len(others.canaries), held=0 if different else len(others.canaries))
    assert different == []
    assert len(names) > 100


def test_no_digit_of_a_coordinate_that_is_not_shown_changes_a_byte(made: Made, tmp_path: Path, assured: Assured) -> None:
    """Points are rounded before anything is drawn, counted or written; what is shown as an area has none."""
    one, other = (finer(end) for end in ("12", "49"))
    sites = [build_site(archive_in(tmp_path / end, changes), "site", "--no-cache") for end, changes in (("one", one), ("other", other))]
    different = differences(*(site.folder / "site" for site in sites))
    assured("withheld-coordinates", tried=4, held=0 if different else 4)
    assert different == []
    shown = tree(sites[0].folder / "site")["data/incidents.geojson"].decode()
    assert "36.73" in shown
    assert "36.7312" not in shown
    assert [name for name, raw in made.parts("site") if any(re.search(rf"(?<![0-9]){number}".encode(), raw) for number in HIDDEN_AT)] == []


def test_who_and_where_is_withheld_cannot_be_told_from_the_site(tmp_path: Path, assured: Assured) -> None:
    """Whichever of two known actors and places an incident withholds, every byte is the same."""
    sites = [build_site(archive_in(tmp_path / man, withheld_elsewhere(man, well))) for man, well in zip(*OTHERS, strict=True)]
    different = differences(*(site.folder / "site" for site in sites))
    assured("withheld-coordinates", tried=2, held=0 if different else 2)
    assert different == []


def test_nothing_is_counted_or_dated_that_is_not_published(made: Made) -> None:
    """The year, the month and the kind of the drafts are on no page, in no filter and under no bar."""
    pages = {name: raw.decode() for name, raw in tree(made.folder / "site").items() if name.endswith(".html")}
    assert [name for name, text in pages.items() if re.search(r"2027|/protests|badge--protests|\"protests\"", text)] == []
    entries = re.findall(r'class="entry[^"]*" id="([a-z0-9-]+)"', pages["en/timeline/index.html"])
    assert entries == ["inc-0003", "inc-0002", "inc-0001"]


def differences(one: Path, other: Path) -> list[str]:
    """Paths of files that are not the same, or in one of them alone."""
    here, there = tree(one), tree(other)
    return sorted(name for name in {*here, *there} if here.get(name) != there.get(name))
