"""What somebody leaves who is killed is taken away by the next one at once; what another one is at or what is somebody else's stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from folders import tree

import build
from briefing import scratch as scratching
from briefing.problems import BuildError
from briefing.scratch import MARKER, MOVED, scratch, scratch_among_kept, take_away_left, take_away_left_below

ROOT = Path(__file__).parents[2]
LEFT = ".briefing-abcd_123"


def folder(path: Path, *names: str) -> Path:
    path.mkdir(parents=True)
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text("withdrawn")
    return path


def names(path: Path) -> set[str]:
    return {one.name for one in path.iterdir()}


def test_it_is_empty_ours_alone_and_gone_afterwards(tmp_path: Path) -> None:
    with scratch(tmp_path) as own:
        assert names(own) == {MARKER}
        assert own.stat().st_mode & 0o777 == 0o700
        folder(own / "site", "page.html", "deep/page.html")
        (own / "link").symlink_to(folder(tmp_path / "outside", "kept.html"))
    assert tree(tmp_path) == {"outside/kept.html": b"withdrawn"}


@pytest.mark.parametrize("files", [(MARKER, "page.html", "deep/page.html"), (MARKER,), ()], ids=["at work", "just marked", "just made"])
def test_what_was_left_is_taken_away_however_young_it_is(tmp_path: Path, files: tuple[str, ...]) -> None:
    folder(tmp_path / LEFT, *files)
    take_away_left(tmp_path)
    assert names(tmp_path) == set()


def test_the_next_one_takes_it_away_but_not_among_what_is_kept(tmp_path: Path) -> None:
    """There as many are made as there are files: each would look through all of them."""
    folder(tmp_path / LEFT, MARKER, "page.html")
    with scratch_among_kept(tmp_path) as own:
        assert names(tmp_path) == {LEFT, own.name}
    with scratch(tmp_path) as own:
        assert names(tmp_path) == {own.name}


FOREIGN: dict[str, Callable[[Path], object]] = {
    "a folder without the mark": lambda path: folder(path / LEFT, "page.html"),
    "a folder of another name": lambda path: folder(path / ".briefing-settings-of-mine", MARKER, "page.html"),
    "a folder whose mark is a link": lambda path: (folder(path / LEFT, "page.html") / MARKER).symlink_to("page.html"),
    "a link to a folder of ours": lambda path: (path / LEFT).symlink_to(folder(path / "elsewhere", MARKER, "page.html")),
    "a file": lambda path: (path / LEFT).write_text("mine"),
}


@pytest.mark.parametrize("what", FOREIGN)
def test_what_is_somebody_elses_stays(tmp_path: Path, what: str) -> None:
    FOREIGN[what](tmp_path)
    before = tree(tmp_path)
    take_away_left(tmp_path)
    assert tree(tmp_path) == before


def test_what_somebody_is_at_stays(tmp_path: Path) -> None:
    with scratch(tmp_path) as own:
        take_away_left(tmp_path)
        with scratch(tmp_path) as other:
            assert names(tmp_path) == {own.name, other.name}
        assert names(own) == {MARKER}


@pytest.mark.parametrize("is_open", [False, True], ids=["before it is opened", "before it is locked"])
def test_what_is_taken_away_before_it_is_locked_is_made_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_open: bool) -> None:
    """Another process may look just then."""
    opened, taken = scratching._opened, list[str]()

    def meanwhile_another(path: Path) -> int:
        taken.append(path.name)
        monkeypatch.setattr(scratching, "_opened", opened)
        number = opened(path) if is_open else None
        take_away_left(tmp_path)
        return opened(path) if number is None else number

    monkeypatch.setattr(scratching, "_opened", meanwhile_another)
    with scratch(tmp_path) as own:
        assert taken != [own.name]
        assert names(tmp_path) == {own.name}
        assert names(own) == {MARKER}


def test_the_mark_is_taken_away_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is killed meanwhile, or cannot take away the rest, leaves what is known for ours."""
    folder(tmp_path / LEFT, MARKER, "a.html", "z.html")

    def but_the_others(name: str, within: int) -> None:
        if name == MARKER:
            os.unlink(name, dir_fd=within)

    monkeypatch.setattr(scratching, "_remove", but_the_others)
    take_away_left(tmp_path)
    assert MARKER in names(tmp_path / LEFT)


def test_what_was_moved_out_of_its_place_goes_back(tmp_path: Path) -> None:
    folder(tmp_path / LEFT, MARKER, f"{MOVED}/site/index.html", "new/index.html")
    take_away_left(tmp_path)
    assert tree(tmp_path) == {"site/index.html": b"withdrawn"}


def test_not_if_another_has_taken_the_place(tmp_path: Path) -> None:
    folder(tmp_path / "site", "now.html")
    folder(tmp_path / LEFT, MARKER, f"{MOVED}/site/index.html")
    take_away_left(tmp_path)
    assert tree(tmp_path) == {"site/now.html": b"withdrawn"}


def test_in_folders_within_too_but_through_no_link(tmp_path: Path) -> None:
    folder(tmp_path / "cache/deep" / LEFT, MARKER)
    folder(tmp_path / "outside" / LEFT, MARKER)
    (tmp_path / "cache/linked").symlink_to(tmp_path / "outside")
    take_away_left_below(tmp_path / "cache")
    assert names(tmp_path / "cache/deep") == set()
    assert names(tmp_path / "outside") == {LEFT}


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    take_away_left(tmp_path / "none")
    take_away_left_below(tmp_path / "none")
    with pytest.raises(OSError, match=r"No such file or directory: .*none'"), scratch(tmp_path / "none"):
        raise AssertionError


KILLED = """
import os, signal, sys
from pathlib import Path
from briefing.scratch import scratch
with scratch(Path(sys.argv[1])) as own:
    (own / "page.html").write_text("withdrawn")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_one_leaves_who_is_killed_is_known_at_once(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT, check=False)  # noqa: S603 - our own program
    assert done.returncode == -signal.SIGKILL
    assert [sorted(names(path)) for path in tmp_path.iterdir()] == [[MARKER, "page.html"]]
    take_away_left(tmp_path)
    assert list(os.scandir(tmp_path)) == []


def test_a_build_that_fails_leaves_nothing_of_the_processes_that_it_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of them was writing what is kept: nobody is at it any more when the failure is told."""
    left = tmp_path / "cache/data" / LEFT

    def fails(*_: object) -> NoReturn:
        left.mkdir(parents=True)
        (left / MARKER).touch()
        raise BuildError("one of the processes was ended from outside")

    monkeypatch.setattr("briefing.command.build.KEPT", tmp_path / "cache")
    monkeypatch.setattr("briefing.command.build.build", fails)
    assert build.main(["--content", str(tmp_path), "--out", str(tmp_path / "site"), "--no-cache"]) == 2
    assert not left.exists()
