"""usage: lock.py UV

Locks the newest versions that the `.in` files allow, if the site can be built with them. It builds the site twice, with what is
installed now and with what is new, and says which packages changed and which files of the site differ. Of the npm packages, with which
no page is made, it takes those of the same major (`locking/npm.py`), if they load. If the new packages cannot be installed, one of them
has a licence that is not allowed or does not load, or the site is not built, no lock is changed and the exit status is 1.

UV: the program `uv`. The Python that runs this is that of the environment as it is locked now.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from locking import FRESH, ROOT, Refused, npm, run

LOCKS = {"requirements": None, "requirements-test": "requirements.txt", "requirements-lock": None, "bench/peers/requirements": None}
"""Each lock, without its suffix, and another whose versions it has to share."""
LICENCES = "requirements-licences.txt"
OPTIONS = ("--quiet", "--universal", "--python-version=3.11", "--generate-hashes", "--only-binary=:all:", "--emit-build-options")
SHOWN = 20
"""Differing files that are named; the others are counted."""


def main(uv: str) -> int:
    shutil.rmtree(FRESH, ignore_errors=True)
    try:
        resolve(uv)
        npm.resolve()
        changes = [line for name in LOCKS for line in changed(name)]
        others = {folder: lines for folder in npm.FOLDERS if (lines := list(npm.changed(folder)))}
        print("\n".join([*changes, *(line for lines in others.values() for line in lines)]) or "Nothing newer is allowed.")
        if changes:
            compare(install())
        for folder in others:
            npm.try_out(folder)
    except Refused as why:
        print(f"lock.py: {why}: no lock was changed", file=sys.stderr)
        return 1
    for name in [*(f"{name}.txt" for name in LOCKS), *([LICENCES] if changes else [])]:
        shutil.copy(FRESH / name, ROOT / name)
    for folder in others:
        npm.put(folder)
    if others:
        print("The npm packages that are asked for load. What the checkers say with them, make test tells.")
    return 0


def resolve(uv: str) -> None:
    """Writes the new locks into FRESH."""
    for name in LOCKS:
        (FRESH / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / f"{name}.in", FRESH / f"{name}.in")
    for name, other in LOCKS.items():
        shared = ("--constraints", other) if other else ()
        run("the versions could not be resolved", FRESH, uv, "pip", "compile", *OPTIONS, "--no-emit-index-url",
            "--custom-compile-command=make lock", *shared, f"{name}.in", "--output-file", f"{name}.txt")  # fmt: skip


def changed(name: str) -> Iterator[str]:
    """A line for each package that a lock has in another version than before; one, if it has other files of the same versions."""
    before, after = (pins(folder / f"{name}.txt") for folder in (ROOT, FRESH))
    if before == after and (ROOT / f"{name}.txt").read_bytes() != (FRESH / f"{name}.txt").read_bytes():
        yield f"{name}.txt: other files of the same versions"
    for package in sorted(before.keys() | after.keys()):
        if before.get(package) != after.get(package):
            yield f"{name}.txt: {package} {before.get(package, 'new')} → {after.get(package, 'gone')}"


def pins(lock: Path) -> dict[str, str]:
    """Package → version, with its conditions, of a lock."""
    text = lock.read_text(encoding="utf-8") if lock.exists() else ""
    found: dict[str, list[str]] = {}
    for package, version in re.findall(r"^([a-z0-9-]+)==([^\\\n]+?)(?: \\)?$", text, re.MULTILINE):
        found.setdefault(package, []).append(version)
    return {package: ", ".join(versions) for package, versions in found.items()}


def install() -> str:
    """Makes an environment of the new lock, and lists the licences; gives its Python."""
    words = ("scripts/environment.sh", str(FRESH / "environment"), str(FRESH / "requirements.txt"))
    run("the new packages could not be installed", ROOT, "sh", *words)
    python = str(FRESH / "environment" / "bin" / "python")
    listed = run("a licence is not allowed", ROOT, python, "-m", "briefing.supply.licences", str(FRESH / "requirements.txt"))
    (FRESH / LICENCES).write_text(listed, encoding="utf-8")
    return python


def compare(python: str) -> None:
    """Builds the site with either environment, and says what differs."""
    sites = {sys.executable: FRESH / "before", python: FRESH / "after"}
    for which, out in sites.items():
        run(f"the site is not built ({out.name} the change)", ROOT, which, "build.py", "--no-cache", "--out", str(out))
    before, after = (tree(out) for out in sites.values())
    differing = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    if not differing:
        print(f"The site is the same, to the byte: {len(after)} files.")
        return
    count = f"{len(differing)} of {len(before.keys() | after.keys())} files"
    print(f"Of the site differ (build/lock/before, build/lock/after), so look at them before you commit: {count}")
    print("\n".join([*(f"  {name}" for name in differing[:SHOWN]), *(["  …"] if len(differing) > SHOWN else [])]))


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
