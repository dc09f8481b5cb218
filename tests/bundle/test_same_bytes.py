"""The same records give the same bytes, on whatever machine, day and path, in whatever language and order.

What else could differ is locked, with hashes, and writes its bytes by itself: SQLite comes with apsw, which
brings its own library, so that the version number that SQLite leaves in a database is always the same, and
the zips are deflated by the libdeflate that comes with `deflate`, never by the zlib of the system.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from folders import tree

ROOT = Path(__file__).parents[2]
PROGRAM = (
    "build.py",
    "mkdocs.yml",
    "LICENSE",
    "LICENSE-CONTENT.md",
    "NOTICE.md",
    "requirements.txt",
    "requirements-licences.txt",
    "briefing",
    "templates",
    "site_src",
)
HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program in another place, written in another order."""
    folder = tmp_path_factory.mktemp("moved") / "مستودع ثانٍ"
    folder.mkdir()
    for name in reversed(PROGRAM):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


def bundled(program: Path, content: Path, out: Path, jobs: int, umask: int, **environment: str) -> dict[str, bytes]:
    """What the command writes in a process of its own, with nothing of our environment but what is given."""
    command = [sys.executable, str(program / "build.py"), "bundle"]
    done = subprocess.run(  # noqa: S603 - our own program
        [*command, "--content", str(content), "--out", str(out), "--jobs", str(jobs)],
        cwd=out.parent,
        env={"PATH": os.environ["PATH"], **environment},
        umask=umask,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return tree(out)


def test_another_machine_writes_the_same_bytes(dist: Path, harbour: Path, moved: Path, tmp_path: Path) -> None:
    content = moved / "content"
    shutil.copytree(harbour, content)
    found = bundled(
        moved,
        content,
        tmp_path / "dist",
        jobs=4,
        umask=0o077,
        PYTHONPATH=str(HERE / "elsewhere"),
        ORDER="1",
        TZ="Pacific/Kiritimati",
        LANG="ar_SY.UTF-8",
        LC_ALL="tr_TR.UTF-8",
        PYTHONHASHSEED="4711",
        SOURCE_DATE_EPOCH="1900000000",
        HOME=str(tmp_path / "nobody"),
    )
    expected = tree(dist)
    assert {name for name in expected if found.get(name) != expected[name]} == set()
    assert found == expected


def test_and_so_does_a_poorer_one(dist: Path, harbour: Path, tmp_path: Path) -> None:
    """One process, no locale, no home, and no SOURCE_DATE_EPOCH."""
    found = bundled(ROOT, harbour, tmp_path / "dist", jobs=1, umask=0o002, PYTHONHASHSEED="0", TZ="America/St_Johns", LC_ALL="C")
    assert found == tree(dist)


TOLD = """
import datetime, glob, os, pathlib, time
names = os.listdir(), [path.name for path in pathlib.Path().iterdir()], [entry.name for entry in os.scandir()], glob.glob("*")
print(*names, datetime.date.today().year, datetime.datetime.now().year, time.localtime(time.time()).tm_year)
"""


def test_the_other_machine_is_another_one(tmp_path: Path) -> None:
    """Otherwise the tests above would find no difference whatever was written."""
    for name in "abcdefgh":
        (tmp_path / name).touch()
    outputs = {
        subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", TOLD],
            cwd=tmp_path,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(HERE / "elsewhere"), "ORDER": order},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for order in ("1", "2", "3")
    }
    assert len(outputs) == 3
    orders = {tuple(output.split("]")[part] for part in range(4)) for output in outputs}
    assert all(len({order[part] for order in orders}) > 1 for part in range(4))
    years = {tuple(output.rsplit("]", 1)[1].split()) for output in outputs}
    ((day, moment, clock),) = years
    assert day == moment == clock
    assert int(day) >= 2045
