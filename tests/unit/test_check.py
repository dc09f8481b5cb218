"""A second check reads only what has changed, and tells what a first one would."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fabricate import COUNCIL, GUARD, INCIDENT, SITE, SOURCE, TOWN, WORD, write_site

from briefing import gather as gathering
from briefing.check import Checked, check
from briefing.load import File, read_file
from briefing.memory import recall
from briefing.problems import BuildError

LONG_AGO = -10_000_000_000
"""Nanoseconds: so much older than the check is every file of these tests, unless one is about that."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_site(tmp_path / "content")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "check.jsonl"


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.kept.stamps.SETTLING", LONG_AGO)


@pytest.fixture
def reads(content: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Checks, and gives the names of the files that were read."""

    def run() -> list[str]:
        names: list[str] = []

        def noted(folder: Path, file: File) -> object:
            names.append(file.name)
            return read_file(folder, file)

        monkeypatch.setattr(gathering, "read_file", noted)
        kept_problems = check(content, 1, kept).problems
        monkeypatch.setattr(gathering, "read_file", read_file)
        assert kept_problems == check(content, 1, None).problems
        return sorted(set(names))

    return run


def names(content: Path) -> list[str]:
    return sorted(path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file())


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_first_check_reads_everything_and_the_second_nothing(content: Path, reads: Callable[[], list[str]]) -> None:
    assert reads() == names(content)
    assert reads() == []


def test_no_file_of_the_content_is_opened_the_second_time(content: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens it: records without problems are not read for their lines either."""
    check(content, 1, kept)
    opened: list[str] = []
    plain = Path.open

    def noted(path: Path, *more: object, **also: object) -> object:
        opened.append(str(path))
        return plain(path, *more, **also)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", noted)
    check(content, 1, kept)
    assert [path for path in opened if path.startswith(str(content))] == []


@pytest.mark.parametrize("name", [INCIDENT, GUARD, TOWN, SOURCE, "pages/en/contact.md"])
def test_only_what_has_changed_is_read(content: Path, reads: Callable[[], list[str]], name: str) -> None:
    reads()
    with (content / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert reads() == [name]
    assert reads() == []


def test_a_file_that_was_only_touched_is_read_again(content: Path, reads: Callable[[], list[str]]) -> None:
    reads()
    os.utime(content / GUARD, (1, 1))
    assert reads() == [GUARD]


def test_another_content_of_the_same_size_and_time_is_found(content: Path, reads: Callable[[], list[str]]) -> None:
    """A file's inode tells that it was changed, even if its time was set back."""
    reads()
    before = (content / GUARD).stat()
    edit(content / GUARD, "armed_group", "armed_grou2")
    os.utime(content / GUARD, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = (content / GUARD).stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert reads() == [GUARD]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [(SITE, "karvan", "carvan"), (WORD, "hero", "champion"), ("vocabularies/certainty.yml", "claimed", "klaimed")],
)
def test_what_every_record_is_checked_against(content: Path, reads: Callable[[], list[str]], name: str, old: str, new: str) -> None:
    reads()
    edit(content / name, old, new)
    assert reads() == names(content)
    assert reads() == []


def test_a_comment_in_the_glossary_changes_nothing(content: Path, reads: Callable[[], list[str]]) -> None:
    """The glossary's files are looked at, the records are not."""
    reads()
    edit(content / WORD, "id: hero-en", "# a comment\nid: hero-en")
    assert all(name.startswith(("site", "vocabularies/", "glossary/")) for name in reads())


def test_another_program_reads_everything(content: Path, reads: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    reads()
    monkeypatch.setattr("briefing.memory._program", lambda: "another")
    assert reads() == names(content)


def test_what_is_renamed_or_gone_is_forgotten(content: Path, kept: Path, reads: Callable[[], list[str]]) -> None:
    reads()
    (content / GUARD).rename(content / "actors/owl-guard.yml")
    assert "actors/owl-guard.yml" in reads()
    (content / "actors/owl-guard.yml").rename(content / GUARD)
    (content / COUNCIL).unlink()
    reads()
    assert "owl-guard" not in kept.read_text(encoding="utf-8")
    assert GUARD in recall(kept).rows
    assert COUNCIL not in recall(kept).rows


def test_a_file_that_has_just_changed_is_read_again(content: Path, reads: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """It may change once more before the clock moves on."""
    monkeypatch.setattr("briefing.kept.stamps.SETTLING", 60_000_000_000)
    reads()
    assert reads() == names(content)
    assert reads() == names(content)


def test_without_a_place_to_keep_it_nothing_is_written(content: Path, tmp_path: Path) -> None:
    check(content, 1, None)
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


@pytest.mark.parametrize("place", ["a file in the way", "a folder in its place"])
def test_what_cannot_be_kept_costs_time_only(content: Path, tmp_path: Path, place: str) -> None:
    kept = tmp_path / "kept" / "check.jsonl"
    if place == "a file in the way":
        kept.parent.write_text("x", encoding="utf-8")
    else:
        kept.mkdir(parents=True)
    assert check(content, 1, kept) == check(content, 1, kept) == check(content, 1, None)


def test_no_content(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"it has no site\.yml"):
        check(tmp_path, 1, None)


SLIPS = [
    ("id:", "idd:"),
    ("hill-guard", "hil-guard"),
    ("claims", "claim"),
    ("2031", "٢٠٣١"),
    (": ", ":\t"),
    ("tamsil", "nowhere"),
    ("en:", "fr:"),
    ("'", ""),
]


def slip(content: Path, chance: random.Random) -> None:
    """One file changed, taken away or added."""
    path = chance.choice(sorted(path for path in content.rglob("*.*") if path.is_file() and path.name != "site.yml"))
    what = chance.randrange(12)
    if what == 0:
        path.unlink()
    elif what == 1:
        shutil.copy(path, path.with_name(f"copy-of-{path.name}"))
    elif what == 2:
        path.write_bytes(path.read_bytes()[: chance.randrange(100)])
    else:
        old, new = chance.choice(SLIPS)
        text = path.read_text(encoding="utf-8", errors="replace")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("seed", range(5))
def test_what_is_kept_changes_no_result(content: Path, kept: Path, seed: int, at_full_size: bool) -> None:
    chance = random.Random(seed)  # noqa: S311
    for _ in range(12 if at_full_size else 6):
        slip(content, chance)
        assert check(content, 1, kept) == check(content, 1, None)


@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_several_processes_find_what_one_does(content: Path, kept: Path, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    chance = random.Random(jobs)  # noqa: S311
    for _ in range(6):
        slip(content, chance)
    alone: Checked = check(content, 1, None)
    monkeypatch.setattr("threading.active_count", lambda: 1)  # that of the runner does nothing meanwhile
    monkeypatch.setattr(gathering, "ALONE", 0)
    monkeypatch.setattr(gathering, "TOGETHER", 5)
    assert check(content, jobs, kept) == check(content, jobs, kept) == alone
    assert alone.problems
