"""The five tables: every row whole, every id known, every column told in both languages; nothing finer than may be shown."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fabricate import GUARD, INCIDENT, SITE, SOURCE, TOWN, both, catalog_of, claim, count, place
from hashtags import hashtag

from briefing.catalog import Catalog
from briefing.command.content import catalog_of as built_catalog
from briefing.exports.table import Cell, Table
from briefing.exports.tables import tables
from briefing.locales import locale, say
from briefing.records import Count

CONTENT = Path(__file__).parents[4] / "content"
SORTS = {"string": str, "integer": int, "number": float, "boolean": bool, "date": str, "list": tuple}
AT = {"lat": "36.514", "lon": "40.756", "basis": "survey", "source": "A survey"}


@pytest.fixture(scope="module", params=["harbour", "the real records"])
def catalog(request: pytest.FixtureRequest, harbour: Path) -> Catalog:
    return built_catalog(harbour if request.param == "harbour" else CONTENT)


@pytest.fixture(scope="module")
def all_tables(catalog: Catalog) -> dict[str, Table]:
    return {table.name: table for table in tables(catalog)}


def column(table: Table, name: str) -> list[Cell]:
    at = [column.name for column in table.columns].index(name)
    return [row[at] for row in table.rows]


def rows(folder: Path, name: str, changes: dict[str, Any]) -> list[dict[str, Cell]]:
    """The rows of a table of the fabricated records, by the columns' names."""
    table = next(table for table in tables(catalog_of(folder, changes)) if table.name == name)
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def row(folder: Path, name: str, changes: dict[str, Any]) -> dict[str, Cell]:
    return rows(folder, name, changes)[0]


# All tables


def test_every_record_has_its_row_in_order(catalog: Catalog, all_tables: dict[str, Table]) -> None:
    said = [f"{incident.id}#{claim.id}" for incident in catalog.incidents.values() for claim in incident.claims]
    assert column(all_tables["incidents"], "id") == list(catalog.incidents)
    assert column(all_tables["claims"], "id") == said
    assert column(all_tables["actors"], "id") == list(catalog.actors)
    assert column(all_tables["places"], "id") == list(catalog.places)
    assert column(all_tables["sources"], "id") == list(catalog.sources)


def test_every_cell_is_of_the_sort_of_its_column(all_tables: dict[str, Table]) -> None:
    for table in all_tables.values():
        for row in table.rows:
            assert len(row) == len(table.columns)
            for one, cell in zip(table.columns, row, strict=True):
                assert cell is not None or not one.required, (table.name, one.name, row[0])
                assert cell is None or type(cell) is SORTS[one.type], (table.name, one.name, cell)
                assert cell not in ("", ())
                if one.type == "date" and cell:
                    assert date.fromisoformat(str(cell)).isoformat() == cell


def test_every_id_leads_to_a_row_and_every_term_to_its_vocabulary(catalog: Catalog, all_tables: dict[str, Table]) -> None:
    for table in all_tables.values():
        for one in table.columns:
            cells = column(table, one.name)
            values = {str(value) for cell in cells if cell is not None for value in (cell if isinstance(cell, tuple) else [cell])}
            if one.refers:
                known = {*column(all_tables[one.refers], "id"), *(catalog.removed if one.refers == "incidents" else ())}
                assert values <= known, (table.name, one.name)
            if one.vocabulary:
                assert values <= set(catalog.vocabularies[one.vocabulary]), (table.name, one.name)


def test_the_names_of_columns_are_plain_and_each_stands_once(all_tables: dict[str, Table]) -> None:
    for table in all_tables.values():
        names = [one.name for one in table.columns]
        assert [name for name, number in Counter(names).items() if number > 1] == []
        assert [name for name in names if not re.fullmatch("[a-z][a-z0-9_]*", name)] == []


def test_the_hashtags_are_those_of_the_standard(all_tables: dict[str, Table]) -> None:
    """Tags of HXL 1.1 alone, attributes as its grammar has them, and no two columns of a table alike."""
    core = {"#adm1", "#adm2", "#adm3", "#affected", "#country", "#date", "#description", "#event", "#geo", "#indicator"}
    for table in all_tables.values():
        tags = [hashtag(one.hxl) for one in table.columns if one.hxl]
        assert {tag.tag for tag in tags} <= core | {"#loc", "#meta", "#org", "#status"}
        assert [tag for tag, number in Counter(tags).items() if number > 1] == []
        assert [one.name for one in table.columns if one.language and f"+i_{one.language.lower()}" not in one.hxl] == []


@pytest.mark.parametrize("message", ["description of the table", "description of a column"])
def test_everything_is_told_in_arabic(message: str, all_tables: dict[str, Table]) -> None:
    told = {
        text
        for table in all_tables.values()
        for text in ([table.description] if "table" in message else [one.description for one in table.columns])
    }
    assert [text for text in told if not re.search("[\u0621-\u064a]", say(locale("ar"), text))] == []
    assert [text for text in told if not text.endswith(".") or not say(locale("ar"), text).endswith(".")] == []


def test_texts_stand_once_in_each_language_of_the_site(catalog: Catalog, all_tables: dict[str, Table]) -> None:
    for table in all_tables.values():
        stems = {one.name.removesuffix(f"_{one.language}") for one in table.columns if one.language in catalog.site.locales}
        assert {f"{stem}_{code}" for stem in stems for code in catalog.site.locales} <= {one.name for one in table.columns}


# Incidents


def test_every_role_of_a_participant_has_a_column(catalog: Catalog, all_tables: dict[str, Table]) -> None:
    """A role that the vocabulary gains is not left out in silence."""
    columns = {"reported_initiator": "initiators", "reported_target": "targets", "mediator": "mediators", "claimant": "claimants"}
    names = {one.name for one in all_tables["incidents"].columns}
    assert {columns.get(role, role) for role in catalog.vocabularies["participant-role"]} <= names


def test_all_who_took_part_whatever_their_roles(catalog: Catalog, all_tables: dict[str, Table]) -> None:
    table = all_tables["incidents"]
    index = [column.name for column in table.columns].index("participants")
    told = [{item.actor for item in incident.participants if item.actor} or None for incident in catalog.incidents.values()]
    assert [cell and set(cell) for cell in (row[index] for row in table.rows)] == told


def test_who_took_part_in_words(tmp_path: Path) -> None:
    told = {"role": "reported_initiator", "certainty": "disputed", "claims": ["c1"]}
    unnamed = {"actor": None, "description": both("مسلحون", "Gunmen"), "role": "present", "certainty": "claimed", "claims": ["c1"]}
    named = {"actor": "hill-guard", "description": both("كتيبة", "a company"), **told}
    found = row(tmp_path, "incidents", {INCIDENT: {"participants": [named, unnamed]}})
    assert found["participants_en"] == ("Hill Guard (a company): Said to have initiated it (Disputed)", "Gunmen: Present")
    assert (found["initiators"], found["present"], found["targets"]) == (("hill-guard",), None, None)


@pytest.mark.parametrize(
    ("edtf", "first", "last", "is_doubtful"),
    [
        ("2031-05-10", "2031-05-10", "2031-05-10", False),
        ("2031-05", "2031-05-01", "2031-05-31", False),
        ("2031-05-10~", "2031-05-10", "2031-05-10", True),
        ("2031-05-10?", "2031-05-10", "2031-05-10", True),
        ("2031-05-10/..", "2031-05-10", None, False),
        ("2031-05-10/", "2031-05-10", None, False),
        ("[..2031-05-10]", None, "2031-05-10", False),
        (None, None, None, False),
    ],
)
def test_bounds_beside_the_date_and_none_that_nobody_gives(
    edtf: str | None, first: str | None, last: str | None, is_doubtful: bool, tmp_path: Path
) -> None:
    basis = {"basis": "inferred_text", "rationale": both("لا تاريخ.", "No date.")} if edtf is None else {}
    found = row(tmp_path, "incidents", {INCIDENT: {"date": {"edtf": edtf, "basis": "stated", "rationale": None, **basis}}})
    assert (found["date_edtf"], found["date_first"], found["date_last"], found["date_is_doubtful"]) == (edtf, first, last, is_doubtful)


@pytest.mark.parametrize(
    ("locations", "town", "expected"),
    [
        ([("tamsil", "occurred", 1)], "point", (36.51, 40.76, 1)),
        ([("tamsil", "occurred", 2)], "point", (None, None, 2)),
        ([("tamsil", "occurred", 1)], "area", (None, None, 1)),
        ([("tamsil", "mentioned", 1)], "point", (None, None, None)),
        ([("tamsil", "occurred", 1), ("tamsil", "occurred", 2)], "point", (None, None, 2)),
        ([("tamsil", "occurred", 1), ("oldmill", "occurred", 1)], "point", (None, None, 1)),
        ([("karvan-province", "occurred", 3)], "point", (None, None, 3)),
    ],
)
def test_a_point_only_where_one_is_known_and_shown(
    locations: list[tuple[str, str, int]], town: str, expected: tuple[object, ...], tmp_path: Path
) -> None:
    changes = {
        TOWN: {"point": {**AT, "lat": "36.51", "lon": "40.76"}, "publish_as": town},
        "places/oldmill.yml": place("oldmill", "الطاحونة", "Old Mill", "village", ["karvan-province"], "point"),
        INCIDENT: {"locations": [{"place": name, "role": role, "geo_precision": precision} for name, role, precision in locations]},
    }
    found = row(tmp_path, "incidents", changes)
    assert (found["lat"], found["lon"], found["geo_precision"]) == expected


def test_the_units_around_a_place(tmp_path: Path) -> None:
    found = row(tmp_path, "incidents", {"places/karvan-province.yml": {"pcode": "KV01"}})
    assert (found["places"], found["place_names_en"], found["place_pcodes"]) == (("tamsil",), ("Tamsil",), None)
    assert (found["admin1"], found["admin1_pcodes"], found["admin1_names_en"]) == (("karvan-province",), ("KV01",), ("Karvan Province",))
    assert (found["admin2"], found["admin2_pcodes"]) == (None, None)


def test_an_incident_of_which_nobody_gives_a_number(tmp_path: Path) -> None:
    found = row(tmp_path, "incidents", {INCIDENT: {"claims.0.value": None}})
    assert (found["killed_min"], found["killed_max"], found["killed_originators"]) == (None, None, 0)


def test_what_is_counted_in_the_claims(catalog: Catalog, all_tables: dict[str, Table]) -> None:
    """No number of persons in the table is one that no originator gives."""
    for name, bound in (("killed_min", "min"), ("killed_max", "max"), ("injured_max", "max")):
        for incident, cell in zip(catalog.incidents.values(), column(all_tables["incidents"], name), strict=True):
            given = {getattr(one.value, bound) for one in incident.claims if isinstance(one.value, Count)}
            assert cell is None or cell in given


# Claims


def test_a_claim_of_an_originator_without_a_record(tmp_path: Path) -> None:
    told = claim(
        1,
        "killed",
        None,
        "A miller says so.",
        originator={"actor": None, "description": both("طحّان", "a miller"), "named": False},
        chain=[{"description": both("جارة", "a neighbour")}, {"outlet": "blue-gazette"}, {"source": "src-2031-05-gazette"}],
        value=count(2, None),
        cites=[{"source": "src-2031-05-gazette", "locator": [1, 2], "quote": "two men"}],
    )
    found = row(tmp_path, "claims", {INCIDENT: {"claims": [told, claim(2, "statement", "hill-guard", "It is sorry.")]}})
    assert (found["id"], found["incident"], found["claim"]) == ("inc-0001#c1", "inc-0001", "c1")
    assert (found["value_min"], found["value_max"], found["value_term"], found["term"]) == (2, None, None, None)
    assert (found["originator"], found["originator_name_en"], found["originator_named"]) == (None, "a miller", False)
    assert found["chain"] == ("described", "outlet:blue-gazette", "source:src-2031-05-gazette")
    assert found["chain_names_en"] == ("a neighbour", "Blue Gazette")
    assert (found["sources"], found["locators"]) == (("src-2031-05-gazette",), ("src-2031-05-gazette:1,2",))
    assert (found["quotes"], found["agreement"]) == (("two men",), "single_source")


def test_a_vague_number_keeps_its_word(tmp_path: Path) -> None:
    found = row(tmp_path, "claims", {INCIDENT: {"claims.0.value": count(None, None, term="dozens")}})
    assert (found["value_min"], found["value_max"], found["value_term"], found["value_term_label_en"]) == (None, None, "dozens", "dozens")


def test_a_claim_that_is_denied_is_contested(tmp_path: Path) -> None:
    assert [one["agreement"] for one in rows(tmp_path, "claims", {})] == ["contested", "contested"]


# Actors, places, sources


def test_loaded_names_stand_apart(tmp_path: Path) -> None:
    aliases = [("Guardsmen", "neutral"), ("Hill Gang", "pejorative"), ("We of the Hill", "self"), ("Heroes", "honorific")]
    found = row(tmp_path, "actors", {GUARD: {"aka": [{"text": text, "lang": "en", "usage": usage} for text, usage in aliases]}})
    assert found["aliases"] == ("Guardsmen", "We of the Hill")
    assert found["aliases_loaded"] == ("Hill Gang", "Heroes")


def test_names_in_other_languages_have_columns_of_their_own(tmp_path: Path) -> None:
    first, second = rows(tmp_path, "actors", {GUARD: {"names": {**both("حرس", "Guard"), "ku": "Parêzvan", "ku-Arab": "پارێزڤان"}}})
    assert (first["name_ku"], first["name_ku_arab"], second["name_ku"]) == ("Parêzvan", "پارێزڤان", None)


def test_the_coordinates_of_a_place_that_is_no_point(tmp_path: Path) -> None:
    changes = {TOWN: {"point": {**AT, "lat": "36.51", "lon": "40.76"}, "publish_as": "area"}}
    town = next(one for one in rows(tmp_path, "places", changes) if one["id"] == "tamsil")
    assert [town[name] for name in ("lat", "lon", "point_basis", "point_source")] == [None] * 4
    assert (town["within"], town["admin1"]) == (("karvan-province",), "karvan-province")


def test_a_source_without_an_outlet(tmp_path: Path) -> None:
    found = row(tmp_path, "sources", {SOURCE: {"outlet": None, "outlet_note": both("لا اسم.", "No name.")}})
    assert [found[name] for name in ("outlet", "outlet_name_en", "outlet_kind", "reliability", "reliability_label_en")] == [None] * 5
    assert (found["title"], found["title_rendered_ar"], found["published_first"]) == (
        "Shots at the bridge",
        "طلقات عند الجسر",
        "2031-05-11",
    )


def test_a_renamed_record_keeps_its_tag(tmp_path: Path) -> None:
    found = row(tmp_path, "incidents", {INCIDENT: {"previous_ids": ["inc-0900"]}, SITE: {"slug": "karvan"}})
    assert (found["tag"], found["previous_ids"]) == ("tag:briefings.karvan,2031:karvan/incidents/inc-0900", ("inc-0900",))
    assert (found["page_ar"], found["page_en"]) == ("ar/incidents/inc-0001.html", "en/incidents/inc-0001.html")
