"""Actors and places lead to the incidents and briefings that concern them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fabricate import INCIDENT, actor, catalog_of, incident

from briefing.catalog import Catalog
from briefing.search.links import links
from briefing.search.pages import pages


def linked(catalog: Catalog, kind: str, name: str) -> list[tuple[str, int]]:
    """Id of each page, and the field under which it is led to."""
    found = pages(catalog, "en")
    number = next(number for number, page in enumerate(found) if (page.kind, page.id) == (kind, name))
    postings = links(catalog, [(page.kind, page.id) for page in found]).get(number, [])
    assert postings == sorted(postings)
    return [(found[one // 4].id, one % 4) for one in postings]


def elsewhere() -> dict[str, Any]:
    spots = [
        {"place": "karvan-province", "role": "occurred", "geo_precision": 3},
        {"place": "tamsil", "role": "mentioned", "geo_precision": 1},
    ]
    return {"incidents/2031/inc-0002.yml": {**incident("inc-0002", "2031-04"), "locations": spots}}


def test_a_place_leads_to_what_happened_in_it_then_to_what_mentions_it(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, elsewhere())
    assert linked(catalog, "place", "tamsil") == [("tamsil-road", 3), ("inc-0001", 1), ("inc-0002", 3)]
    assert linked(catalog, "place", "karvan-province") == [("tamsil-road", 3), ("inc-0001", 1), ("inc-0002", 1)]


def test_an_actor_leads_to_where_it_takes_part_or_speaks(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, elsewhere())
    assert linked(catalog, "actor", "river-council") == [("tamsil-road", 3), ("inc-0001", 1), ("inc-0002", 1)]


def test_what_nothing_concerns_leads_nowhere(tmp_path: Path) -> None:
    changes = {"actors/lone-man.yml": actor("lone-man", "رجل وحيد", "Lone Man", "person")}
    assert linked(catalog_of(tmp_path, changes), "actor", "lone-man") == []


def test_withheld_actors_and_places_lead_to_nothing(tmp_path: Path) -> None:
    reason = {"ar": "حُجب.", "en": "Withheld."}
    guard = {"reason": reason, "publish_places_as": "parent", "withhold_actors": ["river-council"]}
    catalog = catalog_of(tmp_path, {**elsewhere(), INCIDENT: {"sensitivity": guard}})
    assert linked(catalog, "actor", "river-council") == [("inc-0002", 1)]
    assert linked(catalog, "place", "tamsil") == [("inc-0002", 3)]
