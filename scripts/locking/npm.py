"""The npm packages: each that a `package.json` names is asked for in the newest version of the same major, and those that it needs too.

A new major is taken by hand: write its version into `package.json`, and run `make lock`.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from locking import FRESH, ROOT, run

FOLDERS = ("tests/conformance", "bench/search", "bench/peers/sites/eleventy")
FILES = ("package.json", "package-lock.json")
OPTIONS = ("--save-exact", "--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved", "--no-audit", "--no-fund")
LOADS = "loads.mjs"


def resolve() -> None:
    """Writes the new locks into FRESH, and into each `package.json` there the versions that they have."""
    run("Node.js and npm are needed", ROOT, "sh", "scripts/node.sh")
    for folder in FOLDERS:
        fresh = FRESH / folder
        fresh.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / folder / "package.json", fresh)
        wanted = [f"{name}@^{version}" for name, version in _asked(fresh).items()]
        for packages in (wanted, ()):  # the first time npm leaves out what has to be there in two versions
            run(f"the versions of {folder} could not be resolved", fresh, "npm", "install", *OPTIONS, *packages)


def changed(folder: str) -> Iterator[str]:
    """A line for each package that the lock has in another version than before; one, if it has other files of the same versions."""
    before, after = (_pins(place / folder) for place in (ROOT, FRESH))
    if before == after and _packages(ROOT / folder) != _packages(FRESH / folder):
        yield f"{folder}/package-lock.json: other files of the same versions"
    for package in sorted(before.keys() | after.keys()):
        if before.get(package) != after.get(package):
            yield f"{folder}/package-lock.json: {package} {before.get(package, 'new')} → {after.get(package, 'gone')}"


def try_out(folder: str) -> None:
    """Installs what is new, beside what there is, and loads each package that is asked for. Raises Refused."""
    fresh = FRESH / folder
    run(f"the new packages of {folder} could not be installed", ROOT, "sh", "scripts/packages.sh", str(fresh))
    shutil.copy(Path(__file__).with_name(LOADS), fresh)
    run(f"a new package of {folder} does not load", fresh, "node", LOADS, *_asked(fresh))


def put(folder: str) -> None:
    """The new lock takes the place of the old one."""
    for name in FILES:
        shutil.copy(FRESH / folder / name, ROOT / folder / name)


def _asked(folder: Path) -> dict[str, str]:
    """Package → version, of what is asked for itself."""
    found: dict[str, str] = json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    return found


def _pins(folder: Path) -> dict[str, str]:
    """Package → version. One that lies within another has the names of both."""
    return {name.removeprefix("node_modules/"): one["version"] for name, one in _packages(folder).items() if name}


def _packages(folder: Path) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    return found
