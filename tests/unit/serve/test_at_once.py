"""The pages of an incident of which a text has changed are there before the others, and are those that a whole build makes."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from multiprocessing import Pipe
from pathlib import Path

import pytest
from folders import tree

from briefing.problems import BuildError, ContentError
from briefing.serve.builder import Order
from briefing.serve.site import Site

TITLES = {"hb-0001": "Shots on Customs Quay", "hb-0006": "title:\n  ar: "}
"""An incident, and one of which something is kept back → a text in it."""


@pytest.fixture
def order(harbour: Path, tmp_path: Path) -> Order:
    return Order(shutil.copytree(harbour, tmp_path / "content"), tmp_path / "site", 1)


@pytest.fixture
def site(order: Order) -> Site:
    built = Site(order)
    assert list(built.build(()))[-1].partition(" in ")[0].endswith(" pages")
    return built


def change(order: Order, name: str, old: str, new: str) -> Path:
    path = order.content / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def different(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> set[str]:
    return {path for path in {*one, *other} if one.get(path) != other.get(path)}


def test_an_incidents_own_pages_come_first(order: Order, site: Site) -> None:
    for name, text in TITLES.items():
        own = {f"{code}/{folder}incidents/{name}.html" for code in ("ar", "en") for folder in ("", "side-by-side/")}
        before = tree(order.out)
        path = change(order, f"incidents/2031/{name}.yml", text, f"{text}Xylophone ")
        told = site.build({path})
        assert next(told).startswith(f"{name} in ")
        first = tree(order.out)
        assert different(before, first) == own
        assert len(list(told)) == 1
        assert different(first, tree(order.out)).isdisjoint(own)


def test_what_changes_more_than_they_show_is_built_whole(order: Order, site: Site) -> None:
    for name, old, new in (
        ("incidents/2031/hb-0001.yml", "edtf: 2031-03-04/2031-03-06", "edtf: 2031-03-04/2031-03-07"),
        ("actors/harbour-guard.yml", "Harbour Guard", "Pier Guard"),
    ):
        assert [line.split()[1] for line in site.build({change(order, name, old, new)})] == ["pages"]
    gone = order.content / "incidents/2031/gone.yml"
    assert [line.split()[1] for line in site.build({gone})] == ["pages"]


def test_a_site_that_somebody_has_taken_away_is_built_whole(order: Order, site: Site) -> None:
    path = change(order, "incidents/2031/hb-0001.yml", "Shots on", "Shots at")
    shutil.rmtree(order.out)
    assert [line.split()[1] for line in site.build({path})] == ["pages"]
    assert "Shots at" in (order.out / "en/incidents/hb-0001.html").read_text(encoding="utf-8")


def test_a_fault_changes_nothing(order: Order, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    before, name = tree(order.out), "incidents/2031/hb-0001.yml"
    for right, wrong in (("schema_version: 1\n", "schema_version: 1\nnonsense: 1\n"), ("place: customs-quay", "place: no-such-quay")):
        path = change(order, name, right, wrong)
        with pytest.raises(ContentError):
            list(site.build({path}))
        assert tree(order.out) == before
        change(order, name, wrong, right)
    change(order, name, "Shots on", "Shots at")

    def fail(*_: object, **__: object) -> None:
        raise BuildError("the disk is full")

    monkeypatch.setattr("briefing.serve.site.publish", fail)
    told = site.build({path})
    next(told)
    assert tree(order.out) != before
    with pytest.raises(BuildError):
        next(told)
    assert tree(order.out) == before


def test_a_save_calls_off_what_is_made_for_the_last(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written at once stays, the whole is made for both together, and nothing is left of what was begun."""
    monkeypatch.setattr("threading.active_count", lambda: 1)  # that of the runner does nothing meanwhile
    orders, ours = Pipe()
    site = Site(order, orders)
    [whole] = site.build(())
    count = whole.rpartition("\n")[2].split()[0]
    one, other = (f"incidents/2031/{name}.yml" for name in TITLES)
    told = site.build({change(order, one, TITLES["hb-0001"], "Xylophone on the quay")})
    assert next(told).startswith("hb-0001 in ")
    ours.send("something else")
    assert list(told) == []
    assert orders.recv() == "something else"
    assert "Xylophone" in (order.out / "en/incidents/hb-0001.html").read_text(encoding="utf-8")
    told = site.build({change(order, other, TITLES["hb-0006"], f"{TITLES['hb-0006']}Yardarm ")})
    assert [line.split()[0] for line in told] == ["hb-0006", str(count)]
    after = tree(order.out)
    list(Site(replace(order, out=order.out.with_name("anew"))).build(()))
    assert different(after, tree(order.out.with_name("anew"))) == set()


def test_what_was_called_off_is_taken_back_by_a_fault(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threading.active_count", lambda: 1)
    orders, ours = Pipe()
    site = Site(order, orders)
    list(site.build(()))
    before = tree(order.out)
    path = change(order, "incidents/2031/hb-0001.yml", TITLES["hb-0001"], "Xylophone on the quay")
    told = site.build({path})
    next(told)
    ours.send("something else")
    assert list(told) == []
    orders.recv()
    fault = change(order, "actors/harbour-guard.yml", "wikidata: Q1\n", "wikidata: Q1\nnonsense: 1\n")
    with pytest.raises(ContentError):
        list(site.build({fault}))
    assert tree(order.out) == before
    change(order, "actors/harbour-guard.yml", "nonsense: 1\n", "")
    assert [line.split()[1] for line in site.build({fault})] == ["pages"]
    assert "Xylophone" in (order.out / "en/incidents/hb-0001.html").read_text(encoding="utf-8")


def test_what_comes_at_once_after_a_whole_knows_what_came_before(order: Order, site: Site) -> None:
    """A fault takes back what was written since all was built, and nothing older."""
    first = change(order, "incidents/2031/hb-0001.yml", TITLES["hb-0001"], "Xylophone on the quay")
    assert len(list(site.build({first}))) == 2
    before = tree(order.out)
    told = site.build({change(order, "incidents/2031/hb-0001.yml", "Xylophone", "Yardarm")})
    next(told)
    change(order, "actors/harbour-guard.yml", "wikidata: Q1\n", "wikidata: Q1\nnonsense: 1\n")
    with pytest.raises(ContentError):
        next(told)
    assert tree(order.out) == before
