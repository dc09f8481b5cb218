"""`archive.sqlite`, opened by the SQLite of Python's standard library: sound, linked, exact, searchable, the same every time."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import deflate
import pytest
from fabricate import INCIDENT, TOWN, both, catalog_of, claim

from briefing.catalog import Catalog
from briefing.command.content import catalog_of as built_catalog
from briefing.exports.links import links
from briefing.exports.tables import tables
from briefing.jobs import data_file

ROOT = Path(__file__).parents[3]
LARGEST = 222_000
"""Bytes of the real archive's database in a zip."""


def raw(catalog: Catalog) -> bytes:
    return data_file(catalog, "archive.sqlite")


def opened(content: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    return database


@pytest.fixture(scope="module")
def real() -> Catalog:
    return built_catalog(ROOT / "content")


@pytest.fixture(scope="module", params=["harbour", "the real records"])
def catalog(request: pytest.FixtureRequest, harbour: Path, real: Catalog) -> Catalog:
    return built_catalog(harbour) if request.param == "harbour" else real


@pytest.fixture(scope="module")
def database(catalog: Catalog) -> Iterator[sqlite3.Connection]:
    connection = opened(raw(catalog))
    yield connection
    connection.close()


def names(database: sqlite3.Connection, kind: str) -> list[str]:
    return [
        name
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE '%\\_fts%' ESCAPE '\\'", [kind])
    ]


def test_it_is_sound_and_every_reference_leads_to_a_row(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert sum(len(database.execute(f"PRAGMA foreign_key_list({name})").fetchall()) for name in names(database, "table")) >= 30


def test_a_reference_that_leads_nowhere_is_found(catalog: Catalog) -> None:
    database = opened(raw(catalog))
    database.execute("UPDATE claims SET incident = 'nowhere' WHERE rowid = (SELECT min(rowid) FROM claims)")
    assert [row[:3:2] for row in database.execute("PRAGMA foreign_key_check")] == [("claims", "incidents")]


def test_an_old_sqlite_opens_it(catalog: Catalog) -> None:
    """The file format, 1.3: version 1 of reading and writing (no log beside it), form 4 of the schema; and no words of SQLite 3.37."""
    content = raw(catalog)
    assert (content[:16], content[18], content[19], content[44:48]) == (b"SQLite format 3\0", 1, 1, b"\0\0\0\4")
    assert b"STRICT" not in content
    settings = {name: opened(content).execute(f"PRAGMA {name}").fetchone()[0] for name in ("encoding", "application_id", "user_version")}
    assert settings == {"encoding": "UTF-8", "application_id": 0x42524946, "user_version": 1}
    assert opened(content).execute("PRAGMA freelist_count").fetchone() == (0,)


def test_cells_are_as_the_tables_have_them(catalog: Catalog, database: sqlite3.Connection) -> None:
    for table in (*tables(catalog), *links(catalog)):
        kept = [index for index, column in enumerate(table.columns) if column.type != "list"]
        chosen = ", ".join(f'"{table.columns[index].name}"' for index in kept)
        found = database.execute(f'SELECT {chosen} FROM "{table.name}"').fetchall()  # noqa: S608 - names of ours
        assert len(found) == len(list(table.rows))
        assert set(found) == {tuple(row[index] for index in kept) for row in table.rows}, table.name


def test_text_is_exact(tmp_path: Path) -> None:
    formula = both("=مجموع(1;2)", "=SUM(1,2)\t@x")
    database = opened(raw(catalog_of(tmp_path, {INCIDENT: {"summary": formula}})))
    assert database.execute("SELECT summary_ar, summary_en FROM incidents").fetchall() == [tuple(formula.values())]


def test_the_name_in_both_languages_keeps_what_each_begins_with(tmp_path: Path) -> None:
    database = opened(raw(catalog_of(tmp_path, {INCIDENT: {"title": both(" ·أول", "first")}})))
    assert database.execute("SELECT title FROM incidents").fetchall() == [(" ·أول · first",)]


def test_every_column_is_explained_in_each_language(catalog: Catalog, database: sqlite3.Connection) -> None:
    told = database.execute('SELECT "table", "column", description_ar, description_en FROM columns').fetchall()
    about = {"meta", "tables", "columns"}
    there = {
        (name, row[1]) for name in names(database, "table") if name not in about for row in database.execute(f"PRAGMA table_info({name})")
    }
    assert {row[:2] for row in told} == there
    assert all(arabic and english and arabic != english for _, _, arabic, english in told)
    assert {name for (name,) in database.execute("SELECT id FROM tables")} == set(names(database, "table")) - about


def test_it_says_what_it_is(catalog: Catalog, database: sqlite3.Connection) -> None:
    told: dict[str, Any] = dict(database.execute("SELECT key, value FROM meta").fetchall())
    assert (told["name_ar"], told["data_license"], told["languages"]) == (catalog.site.name["ar"], catalog.site.data_license, "ar en")
    assert told["version"]


def test_views_are_in_the_words_of_a_language(catalog: Catalog, database: sqlite3.Connection) -> None:
    assert len(names(database, "view")) == 4 * len(catalog.site.locales)
    for name in names(database, "view"):
        database.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - a name of ours
    [(count,)] = database.execute("SELECT count(*) FROM accounts_ar")
    assert count == sum(len(incident.claims) for incident in catalog.incidents.values())


def test_no_view_gives_a_point_of_what_is_not_known_to_the_place(tmp_path: Path) -> None:
    point = {"lat": "36.51", "lon": "40.75", "basis": "survey", "source": "A survey"}
    for precision, expected in (("1", (36.51, 40.75)), ("2", (None, None))):
        folder = tmp_path / precision
        database = opened(raw(catalog_of(folder, {TOWN: {"point": point}, INCIDENT: {"locations.0.geo_precision": precision}})))
        assert database.execute("SELECT lat, lon FROM sites_en").fetchall() == [expected]


def test_another_process_writes_the_same(harbour: Path, harbour_catalog: Catalog) -> None:
    program = (
        "import hashlib, sys; from pathlib import Path; from briefing.command.content import catalog_of;"
        "from briefing.jobs import data_file;"
        "found = data_file(catalog_of(Path(sys.argv[1])), 'archive.sqlite');"
        "print(hashlib.sha256(found).hexdigest())"
    )
    elsewhere = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, str(harbour)],
        env={**os.environ, "PYTHONHASHSEED": "2", "TZ": "Asia/Damascus", "LC_ALL": "C"},
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    assert elsewhere.decode().strip() == hashlib.sha256(raw(harbour_catalog)).hexdigest()


def test_the_real_archive_is_light(real: Catalog) -> None:
    assert len(deflate.deflate_compress(raw(real), 12)) <= LARGEST


TEXT = "يؤكّد المجلسُ وقوع اشتباكٍ في مدرسة بالحسكة القديمة، قرب مستشفى الأكراد والشدادي، عام 2031."
ENGLISH = "The council says that shots were fired near the old school in Hesekê in 2031, al-Shaddadi."


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    names_of_town = {"names": both("تمسيل الشرقية", "Tamsîl"), "aka": [{"text": "قامشلۆ", "lang": "ku"}]}
    told = {"claims": [claim(1, "occurrence", "river-council", ENGLISH, TEXT)]}
    with sqlite3.connect(":memory:") as connection:
        connection.deserialize(raw(catalog_of(tmp_path_factory.mktemp("searched"), {INCIDENT: told, TOWN: names_of_town})))
        yield connection


def found(database: sqlite3.Connection, table: str, query: str) -> int:
    """Rows for the question as Datasette asks it: each word in quotation marks."""
    asked = " ".join(f'"{word}"' for word in query.split())
    question = f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH ?"  # noqa: S608 - a name of ours
    return int(database.execute(question, [asked]).fetchone()[0])


@pytest.mark.parametrize(
    "query",
    [
        *("اشتباك", "إشتباك", "أشتباك", "يؤكد", "يوكد", "المجلس", "مجلس", "مدرسة", "مدرسه"),
        *("بالحسكة", "الحسكة", "الحسكه", "حسكة", "حسكه", "القديمة", "القديمه", "مستشفى", "مستشفي"),
        *("الأكراد", "الاكراد", "أكراد", "اكراد", "والشدادي", "الشدادي", "الشدادى", "شدادي", "2031", "٢٠٣١"),
        *("إشتباك الحسكه ٢٠٣١", "shot", "shots", "SCHOOL", "Heseke", "hesekê", "al-Shaddadi", "Shaddadi", "council fired"),
    ],
)
def test_a_claim_is_found_as_it_is_typed(searched: sqlite3.Connection, query: str) -> None:
    assert found(searched, "claims", query) == 1


@pytest.mark.parametrize("query", ["هدنة", "الحس", "2032", "ceasefire", "اشتباك هدنة"])
def test_what_is_not_there_is_not_found(searched: sqlite3.Connection, query: str) -> None:
    assert found(searched, "claims", query) == 0


@pytest.mark.parametrize("query", ["تمسيل", "الشرقيه", "شرقية", "Tamsil", "قامشلۆ"])
def test_a_place_is_found_by_its_names(searched: sqlite3.Connection, query: str) -> None:
    assert found(searched, "places", query) == 1


def test_a_phrase_is_found_and_shown_in_its_text(searched: sqlite3.Connection) -> None:
    [(text,)] = searched.execute("SELECT highlight(claims_fts, 1, '[', ']') FROM claims_fts WHERE claims_fts MATCH '\"old school\"'")
    assert "the [old school] in" in text
    assert searched.execute("SELECT count(*) FROM claims_fts WHERE claims_fts MATCH '\"school old\"'").fetchone() == (0,)


@pytest.mark.parametrize(("fault", "told"), [(apsw.FullError, "No space left"), (apsw.IOError, "Input/output error")])
def test_a_disk_that_does_not_take_it_is_told_as_of_any_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[Exception], told: str
) -> None:
    def filled(*given: object) -> None:
        raise fault("disk")

    monkeypatch.setattr("briefing.exports.sqlite._fill", filled)
    with pytest.raises(OSError, match=rf"{told}.*archive\.sqlite"):
        data_file(catalog_of(tmp_path / "content"), "archive.sqlite")
