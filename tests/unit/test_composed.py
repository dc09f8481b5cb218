"""The data and the index are the same bytes whether their parts are made or taken from a former build."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.composed.incident import Makers
from briefing.composed.period import ALL, periods
from briefing.dates import NO_MONTH
from briefing.exports.feed import feeds_of
from briefing.jobs import Place, rounds
from briefing.kept.digests import Digests, frame_of
from briefing.kept.parts import Kept
from briefing.records import Incident

Files = dict[str, bytes]
MOST = 3
"""Incidents of a year that is one period here."""


@pytest.fixture(scope="module")
def catalog(harbour: Path) -> Catalog:
    """Its incidents as those of `changed` are: what tells whether one changed depends on how they are held."""
    found = catalog_of(harbour)
    return replace(found, incidents=dict(found.incidents))


def built(catalog: Catalog, folder: Path, kept: Path | None = None) -> Files:
    """Path → content of the files that are composed."""
    place = Place(folder / "site", folder / "parts", kept and Kept(kept, frame_of(catalog), Digests(catalog).of))
    place.parts.mkdir(parents=True)
    first, second = rounds(catalog, "")
    for job in (*(job for job in first if not job.name.endswith(".png")), *second):
        job.make(catalog, place)
    return {path.relative_to(place.site).as_posix(): path.read_bytes() for path in sorted(place.site.rglob("*")) if path.is_file()}


def changed(catalog: Catalog, name: str, **fields: Any) -> Catalog:
    """The catalog with other fields of an incident; the same order."""
    incidents = {key: one.model_copy(update=fields) if key == name else one for key, one in catalog.incidents.items()}
    return replace(catalog, incidents=incidents)


def shorter(incident: Incident) -> dict[str, Any]:
    return {"claims": incident.claims[:-1]}


def retitled(incident: Incident) -> dict[str, Any]:
    return {"title": {code: f"{text} 7" for code, text in incident.title.items()}}


@pytest.fixture(autouse=True)
def many_periods(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.composed.period.FEW", 2)
    monkeypatch.setattr("briefing.composed.period.MOST", MOST)


def test_a_chain_of_changes_gives_what_each_state_gives_by_itself(catalog: Catalog, tmp_path: Path) -> None:
    chosen = random.Random(7)  # noqa: S311 - the same ones each time
    now = catalog
    for step in range(4):
        assert built(now, tmp_path / f"kept-{step}", tmp_path / "kept") == built(now, tmp_path / f"clean-{step}")
        for change in (retitled, shorter):
            incident = chosen.choice([one for one in now.incidents.values() if len(one.claims) > 1])
            now = changed(now, incident.id, **change(incident))


def test_what_is_referred_to_changes_the_parts_that_show_it(catalog: Catalog, tmp_path: Path) -> None:
    built(catalog, tmp_path / "before", tmp_path / "kept")
    name = next(iter(catalog.incidents_by_actor))
    actor = catalog.actors[name]
    renamed = replace(catalog, actors={**catalog.actors, name: actor.model_copy(update={"names": {"ar": "اسم آخر", "en": "Another name"}})})
    clean = built(renamed, tmp_path / "clean")
    assert built(renamed, tmp_path / "after", tmp_path / "kept") == clean
    assert b"Another name" in clean["data/claims.csv"] + clean["data/incidents.csv"]


@pytest.mark.parametrize("spoiled", [lambda raw: raw[:-1], lambda raw: raw[:200] + b"x" + raw[201:], lambda raw: b""])
def test_what_is_damaged_is_made_anew(catalog: Catalog, tmp_path: Path, spoiled: Callable[[bytes], bytes]) -> None:
    clean = built(catalog, tmp_path / "first", tmp_path / "kept")
    for path in (path for path in (tmp_path / "kept").iterdir() if path.is_file()):
        raw = spoiled(path.read_bytes())
        path.unlink()
        path.write_bytes(raw)
    assert built(catalog, tmp_path / "second", tmp_path / "kept") == clean


@pytest.mark.parametrize("as_before", [False, True], ids=["changed", "changed, and given the time that it had"])
def test_a_database_that_somebody_changed_in_the_site_is_made_anew(catalog: Catalog, tmp_path: Path, as_before: bool) -> None:
    """It is the same file as the kept one, where the disk has hard links."""
    clean = built(catalog, tmp_path / "first", tmp_path / "kept")
    path = tmp_path / "first" / "site" / "data" / "archive.sqlite"
    found = path.stat()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE incidents SET title_en = 'Another'")
    if as_before:
        os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert built(catalog, tmp_path / "second", tmp_path / "kept") == clean


def test_only_the_feeds_are_made_that_show_what_changed(catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(catalog, tmp_path / "before", tmp_path / "kept")
    name = next(name for name in catalog.incidents if 0 < len(catalog.actors_by_incident[name]) < len(catalog.actors))
    again = changed(catalog, name, **retitled(catalog.incidents[name]))
    clean, made = built(again, tmp_path / "clean"), []
    monkeypatch.setattr("briefing.composed.feeds.feeds_of", lambda *told: made.append(told[2].id) or feeds_of(*told))
    assert built(again, tmp_path / "after", tmp_path / "kept") == clean
    assert set(catalog.actors_by_incident[name]) <= set(made) < set(catalog.actors)


def test_only_what_changed_is_made(catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(catalog, tmp_path / "before", tmp_path / "kept")
    name = list(catalog.incidents)[3]
    made, makes = [], Makers.parts
    monkeypatch.setattr(Makers, "parts", lambda self, incident: made.append(incident.id) or makes(self, incident))
    built(changed(catalog, name, **retitled(catalog.incidents[name])), tmp_path / "after", tmp_path / "kept")
    assert name in made
    assert set(made) <= {name, *(one.id for one in catalog.incidents.values() if name in {other.incident for other in one.related})}


def test_what_came_out_the_same_is_not_made_once_more(catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of an actor something changes that no file of the incidents shows: of that state their parts are kept."""
    built(catalog, tmp_path / "before", tmp_path / "kept")
    name = next(iter(catalog.incidents_by_actor))
    read_again = replace(catalog, actors={**catalog.actors, name: catalog.actors[name].model_copy(update={"reviewed_on": "2033-01-01"})})
    after, made, makes = built(read_again, tmp_path / "after", tmp_path / "kept"), [], Makers.parts
    monkeypatch.setattr(Makers, "parts", lambda self, incident: made.append(incident.id) or makes(self, incident))
    assert built(read_again, tmp_path / "again", tmp_path / "kept") == after
    assert not made


def test_periods_hold_all_incidents_in_order(catalog: Catalog) -> None:
    found = periods(catalog)
    assert [name for period in found for month in period.months for name in catalog.incidents_by_month[month]] == list(catalog.incidents)
    assert {len(period.name) for period in found} == {len("2031"), len("2031-05")}
    assert found[-1].months[-1] == NO_MONTH


def test_a_small_archive_is_one_period(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.composed.period.FEW", len(catalog.incidents))
    assert [period.name for period in periods(catalog)] == [ALL]


def test_what_is_of_no_incident_is_taken_too(catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The former build's, until something changes that was read for it."""
    built(catalog, tmp_path / "before", tmp_path / "kept")
    name = next(iter(catalog.places))
    renamed = catalog.places[name].model_copy(update={"names": {"ar": "مكان آخر", "en": "Another place"}})
    moved = replace(catalog, places={**catalog.places, name: renamed})
    clean = built(moved, tmp_path / "clean")
    with monkeypatch.context() as patched:
        patched.setattr("briefing.composed.make._words_of_none", lambda catalog: pytest.fail("made"))
        assert built(catalog, tmp_path / "same", tmp_path / "kept") == built(catalog, tmp_path / "again", tmp_path / "kept")
    assert built(moved, tmp_path / "after", tmp_path / "kept") == clean
