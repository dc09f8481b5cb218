"""The same commit gives the same bytes, on whatever machine, day and path, for whatever user, in whatever language and order.

What else could differ is locked, with hashes, and writes its bytes by itself: SQLite comes with apsw, which
brings its own library, so that the version number that SQLite leaves in a database is always the same, and
the zips are deflated by the libdeflate that comes with `deflate`, never by the zlib of the system.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from assurance.ledger import Assured
from fabricate import both, write_site
from once import once
from same_bytes.another_machine import different, run
from same_bytes.conditions import CONDITIONS
from same_bytes.conditions import machine as machine_of
from same_bytes.covering import opposites
from withheld.pairs import withheld_elsewhere

HERE = Path(__file__).parent
ROWS = opposites(len(CONDITIONS))


@pytest.fixture(scope="session")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small archive with several of each kind; the campaign takes the harbour."""

    changes = withheld_elsewhere("first-man", "first-well")
    second = "incidents/2031/inc-0002.yml"
    changes[second] = {**changes[second], "title": both("إطلاق النار الثاني", "The second shooting")}
    return once(tmp_path_factory, "a-small-archive", lambda folder: write_site(folder / "content", changes)) / "content"


@pytest.mark.parametrize("what", CONDITIONS["what is made"])
def test_other_machines_write_the_same_bytes(what: str, records: Path, tmp_path_factory: pytest.TempPathFactory, assured: Assured) -> None:
    """Two make the same and have no other condition in common: nothing that they write follows one. In the campaign any three meet."""
    one, other = machines = [machine for machine in map(machine_of, ROWS) if machine["what is made"] == what]
    differ = [name for name in CONDITIONS if one[name] != other[name]]
    assured("conditions-that-differ", len(CONDITIONS) - 1, len(differ))
    folder = once(tmp_path_factory, "machines", Path.mkdir)
    found, others = (
        run(machine, records, folder / f"{CONDITIONS['what is made'].index(what)}-{number}") for number, machine in enumerate(machines)
    )
    differing = different(found, others)
    assured("files-with-the-same-bytes", len(found), len(found) - len(differing))
    assert differing == []


TOLD = """
import datetime, glob, locale, os, pathlib, pwd, sys, time
names = os.listdir(), [path.name for path in pathlib.Path().iterdir()], [entry.name for entry in os.scandir()], glob.glob("*")
try:
    user = pwd.getpwuid(os.getuid())[0]
except KeyError:
    user = "nobody"
print(*names, datetime.date.today().year, datetime.datetime.now().year, time.localtime(time.time()).tm_year, user, sep="|")
"""


def told(folder: Path, **environment: str) -> list[str]:
    """What a program is told there: four lists of files, three years, a user."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", TOLD],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(HERE / "elsewhere"), "CLOCK": "0", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip().split("|")


def test_the_other_machine_is_another_one(tmp_path: Path) -> None:
    """Otherwise the tests above would find no difference whatever was written."""
    for name in "abcdefgh":
        (tmp_path / name).touch()
    backwards, shuffled, differently = told(tmp_path, ORDER="reversed"), told(tmp_path, ORDER="1"), told(tmp_path, ORDER="2", CLOCK="1e9")
    assert set(backwards[:4]) == {str(list("hgfedcba"))}
    assert all(len({one, two, three}) == 3 for one, two, three in zip(backwards[:4], shuffled[:4], differently[:4], strict=True))
    now, later = (list(map(int, years[4:7])) for years in (shuffled, differently))
    assert len(set(now)) == len(set(later)) == 1
    assert later[0] - now[0] in (31, 32)
    assert told(tmp_path, ORDER="1", NAMELESS="1")[7] == "nobody"
