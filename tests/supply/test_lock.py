"""`make lock` takes newer versions only if the site can be built with them, and says what they change.

`uv`, the index and the builds are stood in for by scripts of a few lines: a build writes the versions into its pages.
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
        **{f"{name}.in": "engine\n" for name in NAMES},
        **{f"{name}.txt": f"engine==1.0 \\\n    --hash=sha256:{SUM}\n" for name in NAMES},
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "uv").chmod(0o755)
    shutil.copy(ROOT / "scripts/lock.py", tmp_path / "scripts/lock.py")
    return tmp_path


def lock(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, str(project / "scripts/lock.py"), str(project / "uv")],
        env={"PATH": "/usr/bin:/bin", "ROOT": str(project), "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )


def locks(project: Path) -> dict[str, bytes]:
    return {name: content for name, content in tree(project).items() if "requirements" in name and not name.startswith("build/")}


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


@pytest.mark.parametrize(
    ("fault", "said", "why"),
    [
        ("unresolvable", "no version fits", "the versions could not be resolved"),
        ("uninstallable", "no such wheel", "the new packages could not be installed"),
        ("unfree", "engine AGPL-3.0-only", "a licence is not allowed"),
        ("unbuildable", "build.py: the theme has no sheet", "the site is not built (after the change)"),
    ],
)
def test_what_the_site_cannot_be_built_with_is_not_locked(fault: str, said: str, why: str, project: Path, assured: Assured) -> None:
    (project / fault).touch()
    before = locks(project)
    done = lock(project)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [said, f"lock.py: {why}: no lock was changed"]
    assert locks(project) == before
    assured("updates", 1, 1)
