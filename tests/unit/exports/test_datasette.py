"""`archive.sqlite` in Datasette: tables, rows, names in place of ids, and a search box that finds Arabic as it is typed."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from briefing.command.content import catalog_of
from briefing.jobs import data_file


@pytest.fixture(scope="module")
def archive(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    catalog = catalog_of(harbour)
    path = tmp_path_factory.mktemp("datasette") / "archive.sqlite"
    path.write_bytes(data_file(catalog, "archive.sqlite"))
    return str(path)


def asked(archive: str, path: str, **question: str) -> Any:
    """Datasette's answer, awaited in a thread of its own: where a browser is open, this one has a loop already."""

    from datasette.app import Datasette  # here: it is slow to load, and every process of the tests loads this module

    async def ask() -> Any:
        return await Datasette(files=[archive], settings={"sql_time_limit_ms": 60_000}).client.get(f"/archive{path}", params=question)

    with ThreadPoolExecutor(1) as thread:
        answer = thread.submit(lambda: asyncio.run(ask())).result()
    assert answer.status_code == 200, answer.text
    return answer.json() if path.endswith(".json") else answer.text


def test_it_lists_the_tables_and_hides_those_of_the_search(archive: str) -> None:
    listed = asked(archive, ".json")["tables"]
    assert {"incidents", "claims", "actors", "places", "sources", "outlets"} <= {one["name"] for one in listed if not one["hidden"]}
    assert all(one["hidden"] for one in listed if "_fts" in one["name"])
    assert [one["fts_table"] for one in listed if one["name"] == "claims"] == ["claims_fts"]


def test_a_record_has_a_page_under_its_id(archive: str) -> None:
    [row] = asked(archive, "/incidents/hb-0001.json", _shape="array")
    assert row["id"] == "hb-0001"
    assert row["title"] == f"{row['title_ar']} · {row['title_en']}"


def test_ids_are_shown_by_the_names_of_their_records(archive: str) -> None:
    page = asked(archive, "/participants")
    assert '<a href="/archive/actors/harbour-guard">' in page
    assert "حرس المرفأ · Harbour Guard</a>" in page


@pytest.mark.parametrize("query", ["الفنار", "فنار", "Lantern"])
def test_the_search_box_finds(archive: str, query: str) -> None:
    assert 'name="_search"' in asked(archive, "/places")
    names = [row["id"] for row in asked(archive, "/places.json", _search=query, _shape="array")]
    assert "port-lantern" in names
    assert len(names) < len(asked(archive, "/places.json", _shape="array"))
