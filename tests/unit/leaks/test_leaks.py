"""A word that must not be known is found wherever a file, an archive, a database or git holds it, and is told without being said."""

from __future__ import annotations

import gzip
import io
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from own_git import git
from spoilt_zips import SPOILT

from briefing.leaks.__main__ import main

WORDS = {"Zolvek Quorimat": 1, "زولفيك": 3}


def zipped(word: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/b.txt", gzip.compress(f"x {word}".encode()))
    return held.getvalue()


def database(words: str) -> bytes:
    with closing(sqlite3.connect(":memory:")) as held:
        held.execute("CREATE VIRTUAL TABLE terms USING fts5(text, content='', detail=full)")
        held.execute("INSERT INTO terms (rowid, text) VALUES (1, ?)", (words,))
        held.commit()
        return held.serialize()


def rows(word: str) -> bytes:
    """The word stands where one page ends and another begins."""
    return next(raw for before in range(1000) if word.encode() not in (raw := row(f"{'x' * before}{word}".ljust(2000))))


def row(text: str) -> bytes:
    with closing(sqlite3.connect(":memory:")) as held:
        held.executescript("PRAGMA page_size = 512; CREATE TABLE said (text)")
        held.execute("INSERT INTO said VALUES (?)", (text,))
        held.commit()
        return held.serialize()


WAYS: dict[str, Callable[[str], bytes]] = {
    "as it is": str.encode,
    "in capitals": lambda word: word.upper().encode(),
    "in a zip in which it is packed again": zipped,
    "in rows of a database": rows,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with nothing to be found in it."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch", "main")
    (tmp_path / "words.txt").write_text("\ufeff" + "\n\n".join(WORDS) + "\n", encoding="utf-8")
    return folder


def found(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    status = main([str(folder.parent / "words.txt"), str(folder)])
    *lines, count = capsys.readouterr().out.splitlines()
    assert (status, int(count.split()[0].replace("no", "0"))) == (min(1, len(lines)), len(lines))
    assert not any(word.casefold() in line.casefold() for word in WORDS for line in lines)
    return lines


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("way", WAYS)
def test_a_word_is_found_in_a_file(folder: Path, capsys: pytest.CaptureFixture[str], word: str, way: str) -> None:
    (folder / "site").mkdir()
    (folder / "site/a.bin").write_bytes(WAYS[way](word))
    lines = found(folder, capsys)
    assert lines
    assert all(line.startswith("site/a.bin") and line.endswith(f": the word of line {WORDS[word]}") for line in lines)


def test_a_word_is_found_that_only_the_terms_of_a_search_hold(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a term there stands in the file no more than in what it differs from the one before (SQLite, "FTS5", 4.4.2)."""
    raw = database("زولفا زولفيك زولفين")
    (folder / "a.sqlite").write_bytes(raw)
    assert "زولفيك".encode() not in raw
    assert found(folder, capsys) == ["a.sqlite!: the word of line 3"]


def test_nothing_is_found_where_nothing_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text("Zolve زولف", encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "A file")
    assert found(folder, capsys) == []


def test_a_word_is_found_in_what_git_keeps_of_former_files_and_messages(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text, message in (("About زولفيك.", "A file"), ("About nobody.", "Without Zolvek Quorimat")):
        (folder / "a.txt").write_text(text, encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "--message", message)
    git(folder, "commit", "--quiet", "--amend", "--message", "Without a name")
    kinds = [(line.split()[1], line[-1]) for line in found(folder, capsys) if line.startswith("git ")]
    assert sorted(kinds) == [("blob", "3"), ("commit", "1")]


def test_a_word_is_found_in_names_of_files_and_of_branches(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").symlink_to("زولفيك.txt")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "A link")
    git(folder, "branch", "about-زولفيك")
    places = {line.partition(":")[0] for line in found(folder, capsys)}
    assert {"a.txt", ".git/refs/heads/about-…"} < places
    assert any(place.startswith("git blob") for place in places)


@pytest.mark.parametrize(
    ("name", "text", "why"), [("repository/words.txt", "Zolvek", "lies in the repository"), ("a.txt", "ab", "too short")]
)
def test_a_list_of_words_that_cannot_be_used_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, why: str
) -> None:
    (folder.parent / name).write_text(text, encoding="utf-8")
    assert main([str(folder.parent / name), str(folder)]) == 2
    assert why in capsys.readouterr().err


DAMAGED = {**SPOILT, "cut off": zipped("Zolvek Quorimat")[:-30], "a gzip": gzip.compress(b"word")[:10] + b"\xff" * 9}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_archive_is_told(content: bytes, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.zip").write_bytes(content)
    assert found(folder, capsys) == ["a.zip: cannot be opened; look into it yourself, or delete it"]


def test_a_file_that_cannot_be_read_is_told(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.txt").write_text("Zolvek Quorimat", encoding="utf-8")
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(path)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert found(folder, capsys) == ["a.txt: cannot be opened; look into it yourself, or delete it"]


def test_a_repository_that_git_cannot_read_is_not_taken_for_an_empty_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / ".git/HEAD").write_text("nothing", encoding="ascii")
    assert main([str(folder.parent / "words.txt"), str(folder)]) == 2
    assert "git cannot read all of" in capsys.readouterr().err


def test_a_word_is_found_in_a_repository_within_and_in_a_folder_called_objects(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inner = folder / "build/objects"
    inner.mkdir(parents=True)
    git(inner, "init", "--quiet", "--initial-branch", "main")
    (inner / "a.txt").write_text("About زولفيك.", encoding="utf-8")
    git(inner, "add", ".")
    places = [line.partition(":")[0] for line in found(folder, capsys)]
    assert sorted(place.split()[0] for place in places) == ["build/objects/a.txt", "git"]
