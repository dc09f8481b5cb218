"""Texts in a folder: found by their bytes, parted into segments."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from briefing.evidence import SourceText, refuse_inside, texts_in
from briefing.limits import EVIDENCE_BYTES
from briefing.problems import BuildError


def sha256(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("", ()),
        ("One.", ("One.",)),
        ("One.\nTwo.\n", ("One.", "Two.")),
        ("One.\r\nTwo.\rThree.", ("One.", "Two.", "Three.")),
        ("\n\n One.\n \n\u00a0\n\tTwo.", (" One.", "\tTwo.")),
        ("خبر أول., خبر ثانٍ., خبر ثالث.", ("خبر أول", "خبر ثانٍ", "خبر ثالث.")),
        ("Headline\nOne, two., Three.,four\n", ("Headline", "One, two", "Three.,four")),
        ("One., , ., Two", ("One", ", ", "Two")),
        ("One.\u2028Still one.", ("One.\u2028Still one.",)),
    ],
)
def test_segments(text: str, segments: tuple[str, ...]) -> None:
    assert SourceText("a.txt", text).segments == segments


def test_texts_are_found_by_their_bytes_whatever_they_are_called(tmp_path: Path) -> None:
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    files = {"b": b"One.\n", "a name with blanks.html": "خبر".encode(), "deep/deeper/x.txt": b"\xef\xbb\xbfTwo.\r\n"}
    for name, raw in files.items():
        (tmp_path / name).write_bytes(raw)
    texts = texts_in(tmp_path)
    assert {sha: text.name for sha, text in texts.found.items()} == {sha256(raw): name for name, raw in files.items()}
    assert texts.found[sha256(files["deep/deeper/x.txt"])].segments == ("Two.",)
    assert texts.skipped == ()


def test_of_files_with_the_same_bytes_the_first_counts(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("One.", encoding="utf-8")
    assert [text.name for text in texts_in(tmp_path).found.values()] == ["a.txt"]


def test_what_is_no_text_is_skipped_and_named(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "texts"
    outside.mkdir()
    folder.mkdir()
    (outside / "far.txt").write_text("Far.", encoding="utf-8")
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "link.txt").symlink_to(outside / "far.txt")
    (folder / "linked").symlink_to(outside, target_is_directory=True)
    for name, size in (("large.txt", EVIDENCE_BYTES), ("larger.txt", EVIDENCE_BYTES + 1)):
        with (folder / name).open("wb") as sparse:
            sparse.truncate(size)
    texts = texts_in(folder)
    assert [text.name for text in texts.found.values()] == ["large.txt"]
    assert texts.skipped == (
        ("larger.txt", "5,242,881 bytes: no more than 5,242,880"),
        ("link.txt", "a link"),
        ("linked", "a link"),
        ("picture.jpg", "not a text in UTF-8"),
    )


def test_a_file_that_cannot_be_read_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")

    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert texts_in(tmp_path).skipped == (("a.txt", "Permission denied"),)


def test_no_folder_is_an_error_of_the_environment(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="is no folder of source texts"):
        texts_in(tmp_path / "none")


@pytest.mark.parametrize(
    ("folder", "why"),
    [
        ("project/content", "holds the records themselves"),
        ("project/content/texts", "lies in the repository"),
        ("project/texts", "lies in the repository"),
        ("project", "holds the records themselves"),
        ("", "holds the records themselves"),
        ("link", "lies in the repository"),
    ],
)
def test_source_texts_are_not_taken_from_the_repository(tmp_path: Path, folder: str, why: str) -> None:
    for inner in ("project/.git", "project/content/texts", "project/texts"):
        (tmp_path / inner).mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "project" / "texts", target_is_directory=True)
    with pytest.raises(BuildError, match=why):
        refuse_inside(tmp_path / folder, tmp_path / "project" / "content")


def test_source_texts_may_lie_beside_the_repository(tmp_path: Path) -> None:
    for inner in ("project/.git", "project/content", "plain/content", "texts", "plain/texts"):
        (tmp_path / inner).mkdir(parents=True)
    refuse_inside(tmp_path / "texts", tmp_path / "project" / "content")
    refuse_inside(tmp_path / "plain" / "texts", tmp_path / "plain" / "content")
