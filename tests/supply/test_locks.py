"""Nothing is installed but what a lock names, with its sum; and what is named may be used, and is not known to be broken."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from assurance.ledger import Assured
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.version import Version

from briefing.supply.licences import found, is_allowed, listed
from briefing.supply.locked import Package, locked

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements", "requirements-test", "requirements-lock", "bench/peers/requirements")
NPM = ("tests/conformance", "bench/search", "bench/peers/sites/eleventy")
FLOORS = {
    "jinja2": "3.1.6",  # CVE-2025-27516: a way out of the sandbox
    "mkdocs-material": "9.7.7",  # CVE-2026-73295
    "requests": "2.32.4",  # CVE-2024-47081: credentials to another host
    "urllib3": "2.5.0",  # CVE-2025-50181: redirects although they are forbidden
}
"""Package → the first version without a fault that is known. None of them may be locked below it."""
FOR_TESTS_ALONE = {"text-unidecode": "Artistic licence or GPL; python-slugify needs it, frictionless that"}
"""Under licences that the program itself might not be passed on with; they are not passed on, and no page is made with them."""


def packages(name: str) -> list[Package]:
    return locked((ROOT / f"{name}.txt").read_text(encoding="utf-8"))


def wanted(name: str) -> list[Requirement]:
    """What a `.in` file asks for, and the one that it includes."""
    found: list[Requirement] = []
    for line in (ROOT / f"{name}.in").read_text(encoding="utf-8").splitlines():
        text = line.partition("#")[0].strip()
        if text.startswith("-r "):
            found += wanted(text.removeprefix("-r ").removesuffix(".in"))
        elif text:
            found.append(Requirement(text))
    return found


def test_every_list_of_packages_is_one_of_these() -> None:
    """A new one is locked and tested like the others."""
    there = {path.relative_to(ROOT) for pattern in ("requirements*", "*/**/requirements*") for path in ROOT.glob(pattern)}
    own = {path.as_posix() for path in there if not {"build", "node_modules", ".venv"} & set(path.parts)}
    assert own == {f"{name}.{end}" for name in LOCKS for end in ("in", "txt")} | {"requirements-licences.txt"}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_versions_and_sums_of_wheels_and_no_place(name: str, assured: Assured) -> None:
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("-")] == ["--only-binary :all:"]
    assert not re.search("https?://|file:|git\\+| @ ", text)
    those = packages(name)
    assured("python-packages", len(those), sum(bool(one.version and one.sums) for one in those))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_is_that_of_what_is_asked_for(name: str) -> None:
    versions = {one.name: one.version for one in packages(name)}
    assert [str(one) for one in wanted(name) if not one.specifier.contains(versions.get(one.name, "0"))] == []


def test_the_tests_build_with_the_versions_that_the_site_is_built_with() -> None:
    own, tests = ({(one.name, one.version, one.marker, one.sums) for one in packages(name)} for name in LOCKS[:2])
    assert own <= tests


@pytest.mark.parametrize("name", LOCKS)
def test_no_version_is_locked_that_is_known_to_be_broken(name: str) -> None:
    assert [one for one in packages(name) if Version(one.version) < Version(FLOORS.get(one.name, "0"))] == []


def test_what_is_installed_here_is_what_is_locked() -> None:
    here = [one for one in packages("requirements-test") if not one.marker or Marker(one.marker).evaluate()]
    assert [(one.name, version(one.name)) for one in here if version(one.name) != one.version] == []


def test_what_is_installed_here_fits_together() -> None:
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


# Licences


def test_every_package_of_a_build_states_a_licence_that_is_allowed(assured: Assured) -> None:
    names = {one.name for one in packages("requirements")}
    told = listed((ROOT / "requirements-licences.txt").read_text(encoding="utf-8"))
    assert list(told) == sorted(names)
    assert found(names) == told
    assured("licences", len(told), sum(map(is_allowed, told.values())))


def test_so_does_every_package_of_the_tests() -> None:
    told = found(one.name for one in packages("requirements-test"))
    assert {name for name, licence in told.items() if not is_allowed(licence)} == set(FOR_TESTS_ALONE)


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("Apache-2.0 OR BSD-2-Clause", True),
        ("GPL-3.0-only OR MIT", True),
        ("MIT AND PSF-2.0", True),
        ("MIT AND GPL-2.0-or-later", False),
        ("GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("SSPL-1.0", False),
        ("LicenseRef-Proprietary", False),
        ("MIT AND (GPL-2.0-only OR MIT)", False),
        ("", False),
    ],
)
def test_which_licences_are_allowed(expression: str, allowed: bool) -> None:
    assert is_allowed(expression) == allowed


# npm


@pytest.mark.parametrize("folder", NPM)
def test_npm_packages_are_locked_with_sums_and_name_no_host(folder: str, assured: Assured) -> None:
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    asked = json.loads((ROOT / folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    installed = {name: package for name, package in lock["packages"].items() if name}
    assert lock["packages"][""]["dependencies"] == asked
    assert {name: installed[f"node_modules/{name}"]["version"] for name in asked} == asked
    sound = [name for name, one in installed.items() if one["integrity"].startswith("sha512-") and "resolved" not in one]
    assert set(installed) == set(sound)
    assured("npm-packages", len(installed), len(sound))


def test_every_list_of_npm_packages_is_one_of_these() -> None:
    there = [path.parent.relative_to(ROOT) for path in ROOT.glob("**/package.json")]
    assert {path.as_posix() for path in there if not {"build", "node_modules", ".venv"} & set(path.parts)} == set(NPM)
