"""`make lock` takes newer versions only if the site can be built with them, and says what they change.

`uv`, npm, the registries and the builds are stood in for by scripts of a few lines: a build writes the versions into its pages.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from assurance.ledger import Assured
from folders import tree

ROOT = Path(__file__).parents[2]
SUM = "0" * 64
UV = f"""#!/bin/sh
# The newest version that the index has stands in `newest`.
for word; do output=$word; done
[ -f "$ROOT/unresolvable" ] && {{ echo "no version fits" >&2; exit 1; }}
printf 'engine==%s \\\\\\n    --hash=sha256:{SUM}\\n' "$(cat "$ROOT/newest")" > "$output"
"""
ENVIRONMENT = """#!/bin/sh
[ -f "$ROOT/uninstallable" ] && { echo "no such wheel" >&2; exit 1; }
mkdir -p "$1/bin"
printf '#!/bin/sh\\nexport NEW=yes\\nexec "%s" "$@"\\n' "$PYTHON" > "$1/bin/python"
chmod +x "$1/bin/python"
"""
BUILD = """
import os, pathlib, sys
new = "NEW" in os.environ
here = pathlib.Path(__file__).parent
if new and (here / "unbuildable").exists():
    sys.exit("build.py: the theme has no sheet")
out = pathlib.Path(sys.argv[sys.argv.index("--out") + 1])
out.mkdir(parents=True)
(out / "a.html").write_text("a")
(out / "b.html").write_text("b" if not new or (here / "same").exists() else "other")
"""
LICENCES = """
import os, pathlib, sys
here = pathlib.Path(sys.argv[1]).parents[2]
print("engine AGPL-3.0-only" if (here / "unfree").exists() else "engine MIT")
sys.exit((here / "unfree").exists())
"""
NPM = """#!/bin/sh
# The newest version of the same major stands in `newest-npm`.
[ -f "$ROOT/unresolvable-npm" ] && { echo "no version fits" >&2; exit 1; }
printf '%s\\n' "$*" >> "$ROOT/asked-npm"
printf '{"dependencies": {"checker": "%s"}}\\n' "$(cat "$ROOT/newest-npm")" > package.json
printf '{"packages": {"": {}, "node_modules/checker": {"version": "%s"}}}\\n' "$(cat "$ROOT/newest-npm")" > package-lock.json
"""
NODE = """#!/bin/sh
[ -f "$ROOT/unloadable-npm" ] && { echo "checker: no such file" >&2; exit 1; }
[ "$*" = "loads.mjs checker" ] && [ -f loads.mjs ] && [ -f installed ]
"""
PACKAGES = """#!/bin/sh
[ -f "$ROOT/uninstallable-npm" ] && { echo "another sum" >&2; exit 1; }
touch "$1/installed"
"""
PACKAGE_LOCK = '{"packages": {"": {}, "node_modules/checker": {"version": "1.0.0"}}}\n'
FOLDERS = ("tests/conformance", "bench/search", "bench/peers/sites/eleventy")
NAMES = ("requirements", "requirements-test", "requirements-lock", "bench/peers/requirements")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Locked at 1.0 while the index has 2.0."""
    files = {
        "uv": UV,
        "scripts/environment.sh": ENVIRONMENT,
        "build.py": BUILD,
        "briefing/__init__.py": "",
        "briefing/supply/__init__.py": "",
        "briefing/supply/licences.py": LICENCES,
        "newest": "2.0",
        "bin/npm": NPM,
        "bin/node": NODE,
        "scripts/node.sh": "",
        "scripts/packages.sh": PACKAGES,
        "newest-npm": "1.0.0",
        **{f"{folder}/package.json": '{"dependencies": {"checker": "1.0.0"}}\n' for folder in FOLDERS},
        **{f"{folder}/package-lock.json": PACKAGE_LOCK for folder in FOLDERS},
        **{f"{name}.in": "engine\n" for name in NAMES},
        **{f"{name}.txt": f"engine==1.0 \\\n    --hash=sha256:{SUM}\n" for name in NAMES},
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    for name in ("uv", "bin/npm", "bin/node"):
        (tmp_path / name).chmod(0o755)
    shutil.copy(ROOT / "scripts/lock.py", tmp_path / "scripts/lock.py")
    shutil.copytree(ROOT / "scripts/locking", tmp_path / "scripts/locking", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def lock(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, str(project / "scripts/lock.py"), str(project / "uv")],
        env={"PATH": f"{project}/bin:/usr/bin:/bin", "ROOT": str(project), "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )


def locks(project: Path) -> dict[str, bytes]:
    return {
        name: content
        for name, content in tree(project).items()
        if ("requirements" in name or "package" in name) and not name.startswith("build/")
    }


def test_newer_versions_are_locked_and_what_they_change_is_told(project: Path, assured: Assured) -> None:
    done = lock(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        *(f"{name}.txt: engine 1.0 → 2.0" for name in NAMES),
        "Of the site differ (build/lock/before, build/lock/after), so look at them before you commit: 1 of 2 files",
        "  b.html",
    ]
    assert all(b"engine==2.0" in (project / f"{name}.txt").read_bytes() for name in NAMES)
    assert (project / "requirements-licences.txt").read_text() == "engine MIT\n"
    assured("updates", 1, 1)


def test_the_same_site_is_told_too(project: Path, assured: Assured) -> None:
    (project / "same").touch()
    assert lock(project).stdout.splitlines()[-1] == "The site is the same, to the byte: 2 files."
    assured("updates", 1, 1)


def test_where_nothing_is_newer_nothing_is_built(project: Path, assured: Assured) -> None:
    (project / "newest").write_text("1.0")
    before = locks(project)
    assert (lock(project).stdout, locks(project)) == ("Nothing newer is allowed.\n", before)
    assured("updates", 1, 1)


def test_newer_npm_packages_of_the_same_major_are_locked_if_they_load(project: Path, assured: Assured) -> None:
    (project / "newest").write_text("1.0")
    (project / "newest-npm").write_text("1.4.0")
    done = lock(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        *(f"{folder}/package-lock.json: checker 1.0.0 → 1.4.0" for folder in FOLDERS),
        "The npm packages that are asked for load. What the checkers say with them, make test tells.",
    ]
    asked = (project / "asked-npm").read_text().splitlines()
    assert [words.rpartition(" ")[2] for words in asked[::2]] == ["checker@^1.0.0"] * len(FOLDERS)
    assert all(" --ignore-scripts " in words and " --save-exact " in words for words in asked)
    for folder in FOLDERS:
        assert '"checker": "1.4.0"' in (project / folder / "package.json").read_text()
        assert '"version": "1.4.0"' in (project / folder / "package-lock.json").read_text()
    assert {name for name in locks(project) if "package" in name} == {
        f"{folder}/package{end}.json" for folder in FOLDERS for end in ("", "-lock")
    } | {"scripts/packages.sh"}
    assured("updates", 1, 1)


@pytest.mark.parametrize(
    ("fault", "said", "why"),
    [
        ("unresolvable", "no version fits", "the versions could not be resolved"),
        ("uninstallable", "no such wheel", "the new packages could not be installed"),
        ("unfree", "engine AGPL-3.0-only", "a licence is not allowed"),
        ("unbuildable", "build.py: the theme has no sheet", "the site is not built (after the change)"),
        ("unresolvable-npm", "no version fits", "the versions of tests/conformance could not be resolved"),
        ("uninstallable-npm", "another sum", "the new packages of tests/conformance could not be installed"),
        ("unloadable-npm", "checker: no such file", "a new package of tests/conformance does not load"),
    ],
)
def test_what_the_site_cannot_be_built_with_is_not_locked(fault: str, said: str, why: str, project: Path, assured: Assured) -> None:
    (project / fault).touch()
    (project / "newest-npm").write_text("1.4.0")
    before = locks(project)
    done = lock(project)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [said, f"lock.py: {why}: no lock was changed"]
    assert locks(project) == before
    assured("updates", 1, 1)
