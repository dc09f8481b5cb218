"""`datapackage.json` and the tables, checked by a program that we did not write, frictionless; their hashtags by the rules of HXL."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frictionless
import pytest
from hashtags import faults as faults_of_hashtags
from hashtags import hashtags

from briefing.command.content import catalog_of
from briefing.formulas import neutral
from briefing.jobs import in_memory

CONTENT = Path(__file__).parents[3] / "content"
Rows = list[list[str]]
TABLES = ("incidents", "claims", "actors", "places", "sources")


def written(content: Path, folder: Path) -> Path:
    for name, raw in in_memory(catalog_of(content), "")[0].items():
        if name.startswith("data/"):
            (folder / name.removeprefix("data/")).write_bytes(raw)
    return folder


@pytest.fixture(scope="module")
def harbours(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of the fabricated site. Only to be read."""
    return written(harbour, tmp_path_factory.mktemp("harbour"))


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of the real records. Only to be read."""
    return written(CONTENT, tmp_path_factory.mktemp("real"))


@pytest.fixture(params=["harbours", "real"])
def data(request: pytest.FixtureRequest) -> Path:
    return Path(request.getfixturevalue(request.param))


def copied(folder: Path, to: Path) -> Path:
    """A copy, to be changed."""
    for path in folder.iterdir():
        (to / path.name).write_bytes(path.read_bytes())
    return to


def faults(folder: Path) -> list[tuple[str, str]]:
    """Table and sort of each fault that frictionless finds in the package and in what it describes."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    of_package = [("", error.type) for error in report.errors]
    return of_package + [(task.name, error.type) for task in report.tasks for error in task.errors]


def changed_table(folder: Path, name: str, change: Callable[[Rows], None]) -> None:
    """Writes the table anew; its size and hash in the package are left out, so that its rows alone are judged."""
    path = folder / f"{name}.csv"
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    change(rows)
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path.write_bytes(text.getvalue().encode("utf-8-sig"))
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        if resource["name"] == name:
            resource.pop("bytes", None)
            resource.pop("hash", None)
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")


def cell(column: str, value: str, row: int = 2) -> Callable[[Rows], None]:
    def put(rows: Rows) -> None:
        rows[row][rows[0].index(column)] = value

    return put


def package_of(folder: Path) -> Any:
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


# What is sound


def test_package_and_tables_are_valid(data: Path) -> None:
    assert faults(data) == []


def test_the_rows_are_read_as_what_they_are(harbours: Path) -> None:
    package = frictionless.Package(str(harbours / "datapackage.json"))
    incident = package.get_resource("incidents").read_rows()[0]
    assert incident["id"] == "hb-0001"
    assert f"{incident['date_first']}/{incident['date_last']}" == incident["date_edtf"]
    assert isinstance(incident["places"], list)
    assert isinstance(incident["claims"], int)
    assert incident["displaced_min"] is None
    assert incident["date_is_doubtful"] is False


def test_every_file_of_data_is_listed(data: Path) -> None:
    listed = [resource["path"] for resource in package_of(data)["resources"]]
    assert sorted(listed) == sorted({path.name for path in (data).iterdir()} - {"datapackage.json"})
    assert len({resource["name"] for resource in package_of(data)["resources"]}) == len(listed)


def test_every_file_is_described(data: Path) -> None:
    described = [resource["description"] for resource in package_of(data)["resources"]]
    assert all(described)
    assert len(set(described)) == len(described)


def test_every_column_is_described(data: Path) -> None:
    for resource in package_of(data)["resources"]:
        if resource["name"] in TABLES:
            header = (data / resource["path"]).read_text(encoding="utf-8-sig").splitlines()[0]
            assert [field["name"] for field in resource["schema"]["fields"]] == header.split(",")
            assert [field for field in resource["schema"]["fields"] if not (field["title"] and field["description"])] == []


def test_the_licences_of_data_texts_and_program_stand_apart(real: Path) -> None:
    package = package_of(real)
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]
    assert [(licence["of"], licence["name"]) for licence in package["otherLicenses"]] == [
        ("texts of the site", "CC-BY-4.0"),
        ("program", "MIT"),
    ]


def test_who_made_it_and_what_it_is(harbours: Path) -> None:
    package = package_of(harbours)
    assert (package["name"], package["title"]) == ("harbour", "Harbour Briefings")
    assert package["contributors"] == [{"title": "Night desk", "roles": ["editor"]}]
    assert package["version"] == "2031.2-2032-02-01"
    assert not {"created", "homepage"} & package.keys()


# What is not


Fault = tuple[str, Callable[[Rows], None], str | None]
"""Of a table: a change, and the sort of fault that it is."""


@pytest.mark.parametrize(
    "made",
    [
        [("incidents", cell("id", ""), "primary-key"), ("places", cell("admin1", "nowhere"), "foreign-key")],
        [("incidents", cell("id", "hb-0002"), "primary-key"), ("places", cell("lat", "north"), "type-error")],
        [
            ("incidents", cell("date_first", "10 March"), "type-error"),
            ("incidents", cell("event_type", "brawl"), "constraint-error"),
            ("claims", cell("about", "nobody"), "foreign-key"),
        ],
        [
            ("incidents", cell("claims", "many"), "type-error"),
            ("incidents", cell("killed_min", "-1"), "constraint-error"),
            ("claims", cell("incident", "hb-0999"), "foreign-key"),
        ],
        [
            ("incidents", cell("title_en", "headline", row=0), "incorrect-label"),
            ("claims", cell("originator_named", "perhaps"), "type-error"),
        ],
        [("incidents", cell("title_en", "", row=1), None)],
    ],
)
def test_a_fault_in_a_table_is_found(made: list[Fault], harbours: Path, tmp_path: Path) -> None:
    """Those that are made at once differ in their table or their sort, and none brings another of them about."""
    folder = copied(harbours, tmp_path)
    for table, change, _ in made:
        changed_table(folder, table, change)
    found, expected = set(faults(folder)), {(table, fault) for table, _, fault in made if fault}
    assert found >= expected if expected else found == set()


def test_a_byte_that_was_changed_is_found(harbours: Path, tmp_path: Path) -> None:
    folder = copied(harbours, tmp_path)
    path = folder / "actors.csv"
    path.write_bytes(path.read_bytes().replace(b"Guard", b"Gvard", 1))
    assert ("actors", "hash-count") in faults(folder)


# HXL


def errors(path: Path) -> list[str]:
    """What the standard refuses."""
    _, tags, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    return faults_of_hashtags(hashtags(tags), rows)


@pytest.mark.parametrize("name", TABLES)
def test_the_values_are_as_their_hashtags_have_them(name: str, data: Path) -> None:
    assert errors(data / f"{name}.csv") == []


def test_what_is_no_date_is_found_by_its_hashtag(harbours: Path, tmp_path: Path) -> None:
    changed_table(copied(harbours, tmp_path), "incidents", cell("date_first", "before the storm"))
    assert errors(tmp_path / "incidents.csv") == ["#date+occurred+start: before the storm"]


# Formulas


def test_no_cell_of_the_data_would_run(data: Path) -> None:
    for name in TABLES:
        with (data / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            cells = [one for row in csv.reader(file) for one in row]
        assert [one for one in cells if neutral(re.sub("'(?=[-=+@])", "", one)) != one] == []


def test_no_mark_of_direction_is_added(data: Path) -> None:
    """Isolates are for people who read plain text; a program would take them for a part of the name."""
    marked = [path.name for path in data.iterdir() if path.suffix in (".csv", ".json", ".geojson")]
    assert [name for name in marked if re.search("[\u2066-\u2069]", (data / name).read_text(encoding="utf-8"))] == []
