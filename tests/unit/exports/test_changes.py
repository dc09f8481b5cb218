"""`changes.json` tells each change under its release, and of what was taken down no more than that."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, INCIDENT, SITE, both, catalog_of, incident

from briefing.catalog import Catalog
from briefing.command.content import catalog_of as built_catalog
from briefing.exports.changes import changes_schema
from briefing.jobs import data_file

CONTENT = Path(__file__).parents[3] / "content"
ADDED, CORRECTED = both("أُضيف السجل.", "Record added."), both("صُحح العدد.", "The number was corrected.")
GONE, JOINED = both("سُحب.", "Taken down."), both("دُمج.", "Joined with another.")


def revised(name: str, **more: Any) -> dict[str, Any]:
    return {**incident(name, "2031-04"), **more}


def records() -> dict[str, Any]:
    """One incident that was corrected, one that was withdrawn, one that was joined with the first."""
    added = {"on": "2031-05-01", "kind": "added", "note": ADDED}
    return {
        SITE: {
            "releases": [
                {"name": "2031.1", "on": "2031-05-31", "note": both("الأول.", "The first.")},
                {"name": "2031.2", "on": "2031-06-30"},
            ]
        },
        INCIDENT: {
            "previous_ids": ["inc-0077"],
            "revisions": [
                {"on": "2031-05-31", "kind": "added", "note": ADDED},
                {"on": "2031-06-01", "kind": "correction", "fields": ["claims.c1.value"], "note": CORRECTED},
                {"on": "2031-07-01", "kind": "clarification", "note": both("أوضح.", "Clearer.")},
            ],
        },
        "incidents/2031/inc-0002.yml": revised(
            "inc-0002", status="withdrawn", revisions=[added, {"on": "2031-06-30", "kind": "withdrawn", "note": GONE}]
        ),
        "incidents/2031/inc-0003.yml": revised(
            "inc-0003", status="merged", merged_into="inc-0001", revisions=[added, {"on": "2031-07-02", "kind": "merged", "note": JOINED}]
        ),
        BRIEFING: {"published_on": "2031-06-02"},
    }


def named(kind: str, name: str, first: str | None = None) -> dict[str, str]:
    return {"tag": f"tag:briefings.karvan,2031:karvan/{kind}s/{first or name}", "kind": kind, "id": name}


def test_each_change_stands_under_the_release_that_it_came_with(tmp_path: Path) -> None:
    found = json.loads(changes(catalog_of(tmp_path / "content", records())))
    first, second, since = found["releases"]
    ours = named("incident", "inc-0001", "inc-0077")
    assert (found["version"], found["previous_ids"]) == ("2031.2-2031-07-02", [{"kind": "incident", "id": "inc-0077", "to": "inc-0001"}])
    assert first == {
        "release": "2031.1",
        "on": "2031-05-31",
        "note": both("الأول.", "The first."),
        "added": [{**ours, "on": "2031-05-31"}],
        "corrected": [],
        "withdrawn": [],
        "redirected": [],
    }
    assert second["added"] == [{**named("briefing", "tamsil-road"), "on": "2031-06-02"}]
    assert second["corrected"] == [{**ours, "on": "2031-06-01", "change": "correction", "fields": ["claims.c1.value"], "note": CORRECTED}]
    assert second["withdrawn"] == [{**named("incident", "inc-0002"), "on": "2031-06-30", "note": GONE}]
    assert (since["release"], since["on"], since["note"], since["added"]) == (None, None, None, [])
    assert since["redirected"] == [{**named("incident", "inc-0003"), "to": "inc-0001", "on": "2031-07-02", "note": JOINED}]
    assert [entry["change"] for entry in since["corrected"]] == ["clarification"]


def test_another_id_stands_under_the_release_that_it_came_with(tmp_path: Path) -> None:
    """A revision of the key `id` alone tells the day; the first id of the two has none, and stands among the former ids only."""
    note = both("تغيّر معرّفه.", "It got another id.")
    renamed = [
        {"on": "2031-05-31", "kind": "added", "note": ADDED},
        {"on": "2031-06-01", "kind": "patch", "fields": ["id"], "note": note},
        {"on": "2031-06-02", "kind": "patch", "fields": ["id", "title"], "note": CORRECTED},
    ]
    ours = {"previous_ids": ["inc-0077", "inc-0078"], "revisions": renamed}
    found = json.loads(changes(catalog_of(tmp_path / "content", {**records(), INCIDENT: ours})))
    second = found["releases"][1]
    assert second["redirected"] == [{**named("incident", "inc-0078", "inc-0077"), "to": "inc-0001", "on": "2031-06-01", "note": note}]
    assert [entry["fields"] for entry in second["corrected"]] == [["id", "title"]]
    assert [entry["id"] for entry in found["previous_ids"]] == ["inc-0077", "inc-0078"]


def test_without_releases_all_changes_stand_together(tmp_path: Path) -> None:
    [only] = json.loads(changes(catalog_of(tmp_path / "content")))["releases"]
    assert (only["release"], [entry["id"] for entry in only["added"]]) == (None, ["inc-0001", "tamsil-road"])


def changes(catalog: Catalog) -> bytes:
    return data_file(catalog, "changes.json")


def refused(folder: Path, raw: bytes, schema: bytes) -> bool:
    (folder / "changes.json").write_bytes(raw)
    (folder / "changes.schema.json").write_bytes(schema)
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(folder / "changes.schema.json"), str(folder / "changes.json")]
    return subprocess.run(command, capture_output=True, check=False).returncode != 0  # noqa: S603


@pytest.mark.parametrize("which", ["harbour", "the real records", "every sort of change"])
def test_it_keeps_to_its_schema(which: str, harbour: Path, tmp_path: Path) -> None:
    contents = {"harbour": harbour, "the real records": CONTENT}
    catalog = built_catalog(contents[which]) if which in contents else catalog_of(tmp_path / "content", records())
    assert not refused(tmp_path, changes(catalog), changes_schema(catalog))


def test_more_than_is_told_of_what_was_taken_down_is_refused(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path / "content", records())
    wrong = json.loads(changes(catalog))
    wrong["releases"][1]["withdrawn"][0]["title"] = both("عنوان", "Title")
    assert refused(tmp_path, json.dumps(wrong).encode(), changes_schema(catalog))
