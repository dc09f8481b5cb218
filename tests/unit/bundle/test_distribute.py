"""What is distributed comes whole or not at all, beside what was there, and nothing of anybody else's is touched."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from folders import tree

from briefing.bundle import distribute, sums
from briefing.bundle.distribute import distributed
from briefing.fresh import swap
from briefing.problems import BuildError

ROOT = Path(__file__).parents[3]


def give(dist: Path, **files: bytes) -> None:
    with distributed(dist) as fresh:
        for name, content in files.items():
            (fresh / name).write_bytes(content)


def listed(dist: Path) -> dict[str, str]:
    return sums.read(dist / sums.NAME)


def summed(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_files_come_beside_those_of_other_versions(tmp_path: Path) -> None:
    dist = tmp_path / "deep" / "dist"
    give(dist, old=b"1", same=b"2")
    give(dist, new=b"3", same=b"4")
    assert {name: content for name, content in tree(dist).items() if name != sums.NAME} == {"new": b"3", "old": b"1", "same": b"4"}
    assert listed(dist) == {"new": summed(b"3"), "old": summed(b"1"), "same": summed(b"4")}
    assert [path.name for path in dist.parent.iterdir()] == ["dist"]
    assert {path.stat().st_mode & 0o777 for path in dist.iterdir()} == {0o644}


def test_an_old_file_that_was_damaged_keeps_the_sum_that_tells_so(tmp_path: Path) -> None:
    give(tmp_path / "dist", old=b"1")
    (tmp_path / "dist" / "old").write_bytes(b"damaged")
    give(tmp_path / "dist", new=b"3")
    assert listed(tmp_path / "dist")["old"] == summed(b"1")


def test_an_old_file_that_was_taken_away_is_forgotten(tmp_path: Path) -> None:
    give(tmp_path / "dist", old=b"1")
    (tmp_path / "dist" / "old").unlink()
    give(tmp_path / "dist", new=b"3")
    assert set(listed(tmp_path / "dist")) == {"new"}


def test_where_a_disk_knows_no_second_names_old_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*paths: object) -> None:
        raise OSError(1, "Operation not permitted")

    give(tmp_path / "dist", old=b"1")
    monkeypatch.setattr(os, "link", refuse)
    give(tmp_path / "dist", new=b"3")
    assert set(tree(tmp_path / "dist")) == {"new", "old", sums.NAME}


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt(), BuildError("no")])
def test_what_fails_leaves_everything_as_it_was(tmp_path: Path, failure: BaseException) -> None:
    def fail() -> None:
        with distributed(tmp_path / "dist") as fresh:
            (fresh / "half").write_bytes(b"h")
            raise failure

    give(tmp_path / "dist", old=b"1")
    before = tree(tmp_path)
    with pytest.raises(type(failure)):
        fail()
    assert tree(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    give(tmp_path / "dist", old=b"1")
    (tmp_path / "dist" / "thesis.txt").write_bytes(b"years of work")
    before = tree(tmp_path)
    with pytest.raises(BuildError, match=r"holds thesis\.txt, which no bundle of ours put there"):
        give(tmp_path / "dist", new=b"3")
    assert tree(tmp_path) == before


@pytest.mark.parametrize("name", ["../thesis.txt", "{folder}/thesis.txt", "..", "deep/thesis.txt", ".profile"])
def test_a_list_of_sums_that_names_what_lies_elsewhere_is_not_ours(tmp_path: Path, name: str) -> None:
    (tmp_path / "thesis.txt").write_bytes(b"years of work")
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / sums.NAME).write_bytes(sums.listing({name.format(folder=tmp_path): summed(b"years of work")}))
    before = tree(tmp_path)
    with pytest.raises(BuildError, match="holds SHA256SUMS, which no bundle of ours put there"):
        give(tmp_path / "dist", new=b"3")
    assert tree(tmp_path) == before


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: path.symlink_to("../thesis.txt")], ids=["a folder", "a link"])
def test_what_is_no_file_is_none_of_ours_though_it_is_listed(tmp_path: Path, make: Callable[[Path], None]) -> None:
    give(tmp_path / "dist", old=b"1")
    (tmp_path / "thesis.txt").write_bytes(b"years of work")
    (tmp_path / "dist" / "old").unlink()
    make(tmp_path / "dist" / "old")
    with pytest.raises(BuildError, match="holds old, which no bundle of ours put there"):
        give(tmp_path / "dist", new=b"3")
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["dist", "thesis.txt"]


def test_what_comes_into_the_folder_meanwhile_stays(tmp_path: Path) -> None:
    give(tmp_path / "dist", old=b"1")
    thesis = {"dist/thesis.txt": b"years of work"}
    before = tree(tmp_path) | thesis
    making = distributed(tmp_path / "dist")
    (making.__enter__() / "new").write_bytes(b"3")
    (tmp_path / "dist" / "thesis.txt").write_bytes(b"years of work")
    with pytest.raises(BuildError, match=r"holds thesis\.txt"):
        making.__exit__(None, None, None)
    assert tree(tmp_path) == before


def test_what_comes_in_the_last_moment_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the last look, before the folders are swapped."""
    give(tmp_path / "dist", old=b"1")

    def swap_after_all(fresh: Path, dist: Path) -> None:
        (dist / "thesis.txt").write_bytes(b"years of work")
        swap(fresh, dist)

    monkeypatch.setattr(distribute, "swap", swap_after_all)
    give(tmp_path / "dist", new=b"3")
    assert {name: content for name, content in tree(tmp_path).items() if not name.endswith(sums.NAME)} == {
        "dist/new": b"3",
        "dist/old": b"1",
        "dist/thesis.txt": b"years of work",
    }


def test_the_disk_holds_all_of_it_before_it_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def swap_at_last(fresh: Path, dist: Path) -> None:
        done.append("swap")
        swap(fresh, dist)

    monkeypatch.setattr(distribute, "swap", swap_at_last)
    monkeypatch.setattr(distribute.os, "fsync", lambda number: done.append(Path(f"/proc/self/fd/{number}").readlink().name))
    give(tmp_path / "dist", added=b"3")
    *files, folder, last = done
    assert (set(files), folder, last) == ({sums.NAME, "added"}, "new", "swap")


@pytest.mark.parametrize("make", [lambda path: path.write_bytes(b""), lambda path: path.symlink_to(path.parent)], ids=["a file", "a link"])
def test_what_is_no_folder_is_refused(tmp_path: Path, make: object) -> None:
    make(tmp_path / "dist")  # type: ignore[operator]
    with pytest.raises(BuildError, match="is not a folder"):
        distribute.refuse_foreign(tmp_path / "dist")


def test_a_build_that_is_killed_leaves_no_half_file_and_does_not_hinder_the_next(tmp_path: Path) -> None:
    give(tmp_path / "dist", old=b"1")
    before = tree(tmp_path / "dist")
    killed = """
import os, signal, sys
from pathlib import Path
from briefing.bundle.distribute import distributed
from briefing.fresh import swap
with distributed(Path(sys.argv[1])) as fresh:
    (fresh / "half").write_bytes(b"h")
    os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", killed, str(tmp_path / "dist")], cwd=ROOT, check=False)  # noqa: S603 - our own program
    assert done.returncode == -signal.SIGKILL
    assert tree(tmp_path / "dist") == before
    give(tmp_path / "dist", new=b"3")
    assert set(tree(tmp_path / "dist")) == {"new", "old", sums.NAME}
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]
