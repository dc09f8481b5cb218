"""The long lists of a record: what stands on its own page, and on which pages the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any

import pytest
from fabricate import BRIEFING, COUNCIL, SOURCE, actor, catalog_of, incident, place, records

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive import incident as derive_incident
from briefing.derive import planned
from briefing.derive.actor import company
from briefing.derive.briefing import states, unknown
from briefing.derive.map import maps
from briefing.lists import every_part, every_row
from briefing.render import render_page
from briefing.views.record_part import PartPage

KINDS = frozenset({"actor", "place", "source", "outlet", "briefing", "part", "incident", "side-by-side"})


LESS, MORE = 45, 90


@pytest.fixture(scope="module")
def catalogs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, Catalog]]:
    """Of an archive and of one that is twice as large. Few entries stand on a page as long as they are in use."""
    with pytest.MonkeyPatch.context() as patch:
        for bound, number in {"MOST": 4, "FIRST": 2, "RECORD_MOST": 4, "RECORD_WHOLE": 4, "RECORD_FIRST": 2, "YEARS": 4}.items():
            patch.setattr(every_part, bound, number)
        patch.setattr(every_row, "PAGE", 4)
        for listed in every_row.MOST:
            patch.setitem(every_row.MOST, listed, 3)
        for module, bound in (
            (company, "SOME"),
            (states, "MOST"),
            (unknown, "MOST"),
            (maps, "ROWS"),
            (maps, "OTHERS"),
            (derive_incident, "MOST"),
        ):
            patch.setattr(module, bound, 3)
        yield {number: catalog_of(tmp_path_factory.mktemp("many") / "content", many(number)) for number in (LESS, MORE)}


def many(number: int) -> dict[str, Any]:
    """So many incidents, a third as many actors, places and sources that stand in some of them, and briefings on one of them."""
    some = range(number // 3)
    bands, huts, sheets = [f"band-{one:02}" for one in some], [f"hut-{one:02}" for one in some], [f"src-2031-06-{one:02}" for one in some]
    names = [f"inc-{one:04}" for one in range(1, number + 1)]
    related = [{"type": "opposed_to", "actor": name, "period": None, "cites": []} for name in bands]
    return {
        **{f"actors/{name}.yml": actor(name, f"جماعة {name}", name.title()) for name in bands},
        **{f"places/{name}.yml": _hut(name, one) for one, name in enumerate(huts)},
        "places/old-mill.yml": place("old-mill", "المطحنة", "Old Mill", "facility", ["karvan-province"]),
        **{f"sources/{name}.yml": {**records()[SOURCE], "id": name, "published": "2032-06-12"} for name in sheets},
        **{f"incidents/2031/{name}.yml": _of_many(name, one, bands, huts, sheets) for one, name in enumerate(names)},
        **{f"briefings/more-{one:02}.yml": {**records()[BRIEFING], "id": f"more-{one:02}"} for one in some},
        BRIEFING: {"incidents": names, "period": "2030/2031", "published_on": "2032-07-01"},
        COUNCIL: {"relations": related},
    }


def _hut(name: str, number: int) -> dict[str, Any]:
    """Each second one cannot be drawn; the others stand close to one of two spots."""
    spot = {"lat": 44.25, "lon": 10 + number % 4, "basis": "survey", "source": "invented"}
    return {**place(name, f"كوخ {name}", name.title(), "village", ["karvan-province"], "point"), "point": None if number % 2 else spot}


def _of_many(name: str, number: int, bands: list[str], huts: list[str], sheets: list[str]) -> dict[str, Any]:
    """In one of six months of two years."""
    record = incident(name, f"203{number % 2}-0{number % 3 + 1}-1{number % 7}")
    record["participants"] = [
        {"actor": one, "role": "present", "certainty": "claimed", "claims": ["c1"]}
        for one in ("hill-guard", "river-council", bands[number % len(bands)])
    ]
    record["claims"][0]["value"] = None
    record["claims"][0]["cites"].append({"source": sheets[number % len(sheets)], "locator": [1]})
    here, there = huts[number % len(huts)], {"place": "old-mill", "role": "mentioned", "geo_precision": 1}
    record["locations"] += [{"place": here, "role": "occurred", "geo_precision": 1}, there]
    return record


def bodies(catalog: Catalog, code: str) -> dict[str, tuple[str, str]]:
    """Path → kind and body of the pages of records and of their lists."""
    pages = (render_page(page.make(catalog)) for page in planned(catalog, "") if page.kind in KINDS and page.lang == code)
    return {page.path: (page.kind, page.body) for page in pages}


def heaviest(pages: Mapping[str, tuple[str, str]]) -> dict[str, int]:
    return {kind: max(len(body) for of, body in pages.values() if of == kind) for kind in KINDS}


@pytest.mark.parametrize("code", ["ar", "en"])
def test_no_page_of_a_record_grows_with_the_archive(catalogs: dict[int, Catalog], code: str) -> None:
    """Twice as many incidents, actors, sources and places: more pages, and hardly longer ones."""
    less, more = (heaviest(bodies(catalogs[number], code)) for number in (LESS, MORE))
    assert less.keys() == KINDS
    assert {kind: (less[kind], size) for kind, size in more.items() if size > 1.1 * less[kind]} == {}


def test_every_entry_of_a_long_list_stands_on_one_of_its_pages(catalogs: dict[int, Catalog]) -> None:
    found = bodies(catalogs[MORE], "en")

    def linked(of: str, names: str, folder: str) -> set[str]:
        pages = {path: body for path, (_, body) in found.items() if re.fullmatch(f"en/{of}/{names}.html", path)}
        paths = {normpath(f"{path}/../{href}") for path, body in pages.items() for href in re.findall('href="([^"#]+)', body)}
        return {PurePosixPath(path).stem for path in paths if PurePosixPath(path).match(f"en/{folder}/*.html")} - {
            of.split("/")[1],
            "index",
        }

    incidents, sheets = set(catalogs[MORE].incidents), {f"src-2031-06-{number:02}" for number in range(MORE // 3)}
    bands, huts = {f"band-{number:02}" for number in range(MORE // 3)}, {f"hut-{number:02}" for number in range(MORE // 3)}
    for of in ("actors/hill-guard", "places/tamsil", "outlets/blue-gazette", "sources/src-2031-05-gazette", "briefings/tamsil-road"):
        assert linked(of, r"\d{4}(-\d\d(-\d)?)?", "incidents") == incidents, of
    assert linked("places/old-mill", r"mentions-\d{4}(-\d\d(-\d)?)?", "incidents") == incidents
    assert linked("actors/hill-guard", r"appears-with(-\d+)?", "actors") == bands | {"river-council"}
    assert linked("actors/river-council", r"relations(-\d+)?", "actors") == bands
    assert linked("places/karvan-province", r"within(-\d+)?", "places") == huts | {"old-mill", "tamsil"}
    assert linked("briefings/tamsil-road", r"actors(-\d+)?", "actors") == bands | {"hill-guard", "river-council"}
    for of in ("actors/hill-guard", "briefings/tamsil-road"):
        assert linked(of, r"sources(-\d+)?", "sources") == sheets | {"src-2031-05-gazette"}


@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_link_leads_to_a_page_and_a_part_of_it(catalogs: dict[int, Catalog], code: str) -> None:
    assert dead_links(catalogs[LESS], code) == set()


def test_so_it_does_where_the_incidents_of_a_record_stand_by_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for bound, number in {"RECORD_MOST": 20, "RECORD_WHOLE": 10, "RECORD_FIRST": 9, "YEARS": 100}.items():
        monkeypatch.setattr(every_part, bound, number)
    catalog = catalog_of(tmp_path / "content", many(LESS))
    assert dead_links(catalog, "en") == set()
    pages = {path: body for path, (_, body) in bodies(catalog, "en").items() if re.fullmatch(r"en/actors/hill-guard(/\d+)?.html", path)}
    assert sorted(pages) == [f"en/actors/hill-guard{part}.html" for part in ("", "/2", "/3")]
    listed = [name for body in pages.values() for name in re.findall(r'entry__title"><a href="[^"]*(inc-\d+).html', body)]
    assert sorted(listed) == sorted(catalog.incidents)
    assert "The latest 7 of 45 incidents" in pages["en/actors/hill-guard.html"]
    assert re.findall(r'<h2[^>]* id="(y\d+)"', pages["en/actors/hill-guard/2.html"]) == ["y2030", "y2031"]
    assert "20–38 of 45 incidents; page 2 of 3" in pages["en/actors/hill-guard/2.html"]


def dead_links(catalog: Catalog, code: str) -> set[tuple[str, str]]:
    """The page and the link."""
    paths, found = {page.path for page in planned(catalog, "")}, bodies(catalog, code)
    ids = {path: set(re.findall(' id="([^"]+)"', body)) for path, (_, body) in found.items()}
    dead = set()
    for path, (_, body) in found.items():
        for href in re.findall('href="([^":]+)"', body):
            to, _, part = href.partition("#")
            target = normpath(f"{path}/../{to}") if to else path
            if not (target in paths or target.endswith(".xml")) or (part and target in ids and part not in ids[target]):
                dead.add((path, href))
    return dead


def test_both_languages_have_the_same_pages(catalogs: dict[int, Catalog]) -> None:
    ar, en = ({urls.in_locale(path, "xx") for path in bodies(catalogs[LESS], code)} for code in ("ar", "en"))
    assert ar == en


def test_a_page_says_what_it_shows_and_leads_to_its_neighbours(catalogs: dict[int, Catalog]) -> None:
    """Of 90 incidents 15 stand in each of six months, on four pages a month."""
    view = page_at(catalogs[MORE], "en/actors/hill-guard/2031-02-2.html")
    assert (view.title.value, view.part, view.intro) == ("Hill Guard", "February 2031, page 2", "Timeline of the actor")
    assert view.paging.here == "5–8 of 15 incidents; page 2 of 4"
    assert view.paging.before
    assert view.paging.after
    assert (view.paging.before.href, view.paging.after.href) == ("2031-02.html", "2031-02-3.html")
    assert [crumb.href for crumb in view.head.crumbs] == ["../index.html", "../hill-guard.html", "2031.html", "2031-02.html"]
    assert view.head.counterparts[0].path == "ar/actors/hill-guard/2031-02-2.html"


def test_a_list_without_dates_has_numbered_pages(catalogs: dict[int, Catalog]) -> None:
    """In Arabic, too."""
    view = page_at(catalogs[MORE], "ar/actors/hill-guard/appears-with-2.html")
    assert view.part == "جهات أخرى في الحوادث نفسها: الصفحة 2"
    assert view.listed.entries[0].details[0].value == "3 حوادث"
    assert [crumb.href for crumb in view.head.crumbs][1:] == ["../hill-guard.html", "appears-with.html"]


def test_the_page_of_the_record_leads_to_the_others(catalogs: dict[int, Catalog]) -> None:
    _, body = bodies(catalogs[MORE], "en")["en/actors/hill-guard.html"]
    assert "The latest 2 of 90 incidents" in body
    assert 'href="hill-guard/appears-with.html"><bdi dir="ltr">The whole list: 31 actors</bdi>' in body
    assert {f"hill-guard/{year}.html" for year in (2030, 2031)} <= set(re.findall('href="([^"]+)"', body))


def test_a_short_list_stands_on_the_page_of_its_record_alone(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path / "content")
    assert [page.path for page in planned(catalog, "") if page.kind == "part"] == []


def page_at(catalog: Catalog, path: str) -> PartPage:
    view = next(page for page in planned(catalog, "") if page.path == path).make(catalog)
    assert isinstance(view, PartPage)
    return view
