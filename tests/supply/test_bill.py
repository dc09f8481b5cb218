"""The bill of materials of a release: valid by CycloneDX's own schema, whole, and the same for the same release."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from assurance.ledger import Assured
from cyclonedx.model.bom import Bom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from briefing.bundle import sums
from briefing.supply.bill import Release, Sources, bill
from briefing.supply.licences import listed
from briefing.supply.locked import Package, locked
from briefing.supply.notice import copied, works

ROOT = Path(__file__).parents[2]
NAME = "harbour-2031.2-2032-02-01.cdx.json"
A, B = "a" * 64, "b" * 64
LOCK = f"""# Made by a program.
--only-binary :all:

engine==1.0 ; python_full_version < '3.12' \\
    --hash=sha256:{A} \\
    --hash=sha256:{B}
    # via -r requirements.in
wheel-of-it==2.0.post1 \\
    --hash=sha256:{B}
    # via
    #   -r requirements.in
    #   engine
"""
SOURCES = Sources(
    LOCK, "# The licences.\nengine MIT\nwheel-of-it Apache-2.0 OR BSD-2-Clause\n", (ROOT / "NOTICE.md").read_text(encoding="utf-8")
)
RELEASE = Release("harbour", "2031.2", date(2032, 2, 1), {"harbour-2031.2.zip": A})


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def written(dist: Path) -> Any:
    """The bill of the invented site's release."""
    return json.loads((dist / NAME).read_text(encoding="utf-8"))


def faults(raw: bytes) -> str:
    return str(JsonStrictValidator(SchemaVersion.V1_6).validate_str(raw.decode()) or "")


def by_purl(document: Any) -> dict[str, Any]:
    return {one["purl"]: one for one in document["components"] if "purl" in one}


# What is in dist/


def test_it_is_valid_and_another_program_reads_it(dist: Path) -> None:
    raw = (dist / NAME).read_bytes()
    assert faults(raw) == ""
    read_back = Bom.from_json(json.loads(raw))  # type: ignore[attr-defined,unused-ignore]
    assert len(read_back.components) == len(json.loads(raw)["components"])


def test_what_is_no_bill_is_found(dist: Path) -> None:
    document = json.loads((dist / NAME).read_text(encoding="utf-8"))
    document["components"][1]["licenses"] = [{"license": {"id": "Free"}}]
    assert "Free" in faults(json.dumps(document).encode())


def test_every_package_of_the_lock_is_in_it_with_all_sums_and_its_licence(written: Any, assured: Assured) -> None:
    text, licences, found = read("requirements.txt"), listed(read("requirements-licences.txt")), by_purl(written)
    parts = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    expected = {f"pkg:pypi/{part.split(' ', 1)[0].replace('==', '@')}": re.findall(r"sha256:([0-9a-f]{64})", part) for part in parts}
    told = {purl: [one["content"] for one in component["externalReferences"][0]["hashes"]] for purl, component in found.items()}
    assert told == expected
    stated = {purl: next(iter(one["licenses"][0].get("license", one["licenses"][0]).values())) for purl, one in found.items()}
    assert stated == {purl: licences[one["name"]] for purl, one in found.items()}
    assured("bill-of-materials", len(expected), len(told))


def test_every_work_and_file_of_the_notice_is_in_it(written: Any, assured: Assured) -> None:
    notice = read("NOTICE.md")
    names = {one["name"]: one for one in written["components"]}
    assert {one.name for one in works(notice)} <= names.keys()
    told = {(one["name"], file["name"], file["hashes"][0]["content"]) for one in names.values() for file in one.get("components", [])}
    expected = {(one.work, one.path, one.sum) for one in copied(notice)}
    assert told == expected
    assured("bill-of-materials", len(expected), len(told))


def test_it_names_the_files_of_the_release_with_their_sums(written: Any, dist: Path) -> None:
    released = written["metadata"]["component"]
    told = {one["name"]: one["hashes"][0]["content"] for one in released["components"]}
    listed_sums = sums.read(dist / "SHA256SUMS")
    assert told == {name: value for name, value in listed_sums.items() if name != NAME}
    assert NAME in listed_sums
    assert (released["name"], released["version"]) == ("harbour", "2031.2-2032-02-01")


def test_what_asks_for_what_is_as_the_packages_say_it(written: Any) -> None:
    """Held against what the installed packages ask for, by their own metadata."""
    names = {purl: one["name"] for purl, one in by_purl(written).items()}
    asked = {names[one["ref"]]: {names[other] for other in one["dependsOn"]} for one in written["dependencies"] if one["ref"] in names}
    for name in names.values():
        needs = [Requirement(text) for text in distribution(name).requires or ()]
        plain = {canonicalize_name(one.name) for one in needs if not one.marker or one.marker.evaluate({"extra": ""})}
        assert plain <= asked[name], name
    refs = [one["ref"] for one in written["dependencies"]]
    assert len(set(refs)) == len(refs)
    assert {other for one in written["dependencies"] for other in one["dependsOn"]} <= {
        *refs,
        *(one["bom-ref"] for one in written["components"]),
    }


def test_no_package_is_there_for_nothing(written: Any) -> None:
    """From the release on, everything is asked for by something."""
    needs = {one["ref"]: one["dependsOn"] for one in written["dependencies"]}
    reached, open_ = {"release"}, ["release"]
    while open_:
        new = set(needs.get(open_.pop(), [])) - reached
        reached |= new
        open_ += new
    assert {one["bom-ref"] for one in written["components"]} <= reached


# What makes it


def test_the_same_release_has_the_same_bill_and_another_one_another() -> None:
    same, other = bill(RELEASE, SOURCES), bill(replace(RELEASE, files={"harbour-2031.2.zip": B}), SOURCES)
    assert same == bill(RELEASE, SOURCES)
    assert json.loads(same)["serialNumber"] != json.loads(other)["serialNumber"]
    assert faults(same) == ""


def test_it_tells_no_day_of_its_own() -> None:
    assert json.loads(bill(RELEASE, SOURCES))["metadata"]["timestamp"] == "2032-02-01T00:00:00Z"
    assert "timestamp" not in json.loads(bill(replace(RELEASE, day=None), SOURCES))["metadata"]


def test_a_package_that_depends_on_the_python_says_so() -> None:
    package = by_purl(json.loads(bill(RELEASE, SOURCES)))["pkg:pypi/engine@1.0"]
    assert package["properties"] == [{"name": "briefing-site:marker", "value": "python_full_version < '3.12'"}]


def test_a_licence_that_is_not_listed_is_not_left_out_in_silence() -> None:
    with pytest.raises(KeyError):
        bill(RELEASE, replace(SOURCES, licences="engine MIT\n"))


# The lock


def test_a_lock_is_read() -> None:
    assert locked(LOCK) == [
        Package("engine", "1.0", "python_full_version < '3.12'", (A, B), (), True),
        Package("wheel-of-it", "2.0.post1", "", (B,), ("engine",), True),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "engine==1.0",
        "engine>=1.0 \\\n    --hash=sha256:" + A,
        "engine \\\n    --hash=sha256:" + A,
        "engine==1.0 \\\n    --hash=md5:" + A[:32],
        "engine @ https://example.org/engine.whl",
        "git+https://example.org/engine",
        "engine==1.0 \\\n    --hash=sha256:" + A + "\n    # via nobody",
    ],
)
def test_what_is_not_locked_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="lock"):
        locked(f"{line}\n")
