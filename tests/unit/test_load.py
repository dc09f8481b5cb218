"""What lies in a content folder: which file is which record, and which file is a fault."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from fabricate import INCIDENT, SITE, as_yaml, records, write_files, write_record

from briefing.limits import RECORD_BYTES
from briefing.load import Content, HandWritten, files, load
from briefing.problems import BuildError

RECORD = "id: x\n"


def loaded(folder: Path, files: dict[str, str | bytes]) -> Content:
    return load(write_files(folder, {SITE: "slug: x\n"}, files))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("incidents/2031/inc-0001.yml", "incident"),
        ("incidents/inc-0001.yml", "incident"),
        ("actors/hill-guard.yml", "actor"),
        ("places/tamsil.yml", "place"),
        ("sources/src-1.yml", "source"),
        ("outlets/blue.yml", "outlet"),
        ("briefings/road.yml", "briefing"),
        ("vocabularies/grade.yml", "vocabulary"),
        ("glossary/hero-en.yml", "glossary"),
    ],
)
def test_the_folder_says_what_a_record_is(tmp_path: Path, name: str, kind: str) -> None:
    content = loaded(tmp_path / "content", {name: RECORD})
    site, record = content.documents
    assert (record.kind, record.path, record.stem) == (kind, f"content/{name}", Path(name).stem)
    assert (site.kind, content.problems) == ("site", ())


def test_a_hand_written_page(tmp_path: Path) -> None:
    content = loaded(tmp_path / "content", {"pages/ar/about.md": "# عن الموقع\r\n"})
    assert content.pages == (HandWritten("about", "ar", "content/pages/ar/about.md", "# عن الموقع\n"),)


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "README.md",
        ".DS_Store",
        "actors/.gitkeep",
        "actors/hill-guard.yaml",
        "actors/hill-guard.yml~",
        "actors/hill-guard.yml.bak",
        "actors/Hill-Guard.yml",
        "actors/hill_guard.yml",
        "actors/hill--guard.yml",
        "actors/-hill.yml",
        "actors/حرس.yml",
        "actors/deep/hill-guard.yml",
        "incidents/2031/05/inc-0001.yml",
        "people/somebody.yml",
        "tamsil.yml",
        "pages/about.md",
        "pages/ar/deep/about.md",
        "pages/ar/about.yml",
        "actors/about.md",
        "Actors/hill-guard.yml",
        "other/site.yml",
    ],
)
def test_a_strange_file_is_a_problem(tmp_path: Path, name: str) -> None:
    problems = loaded(tmp_path / "content", {name: RECORD}).problems
    assert [(problem.path, problem.code) for problem in problems] == [(f"content/{name}", "E005")]


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"id: x\n#" + b"x" * RECORD_BYTES, 1, "the file has 262,151 bytes: no more than 262,144"),
        (b"id: x\nname: \xe9t\xe9\n", 2, "not UTF-8"),
        ("id: x\nname: حرس\n".encode("cp1256"), 2, "not UTF-8"),
        ("id: x\n".encode("utf-16"), 1, "not UTF-8"),
        (b"id: \xed\xa0\x80\n", 1, "not UTF-8"),
    ],
)
def test_what_cannot_be_read_as_text(tmp_path: Path, content: bytes, line: int, words: str) -> None:
    (problem,) = loaded(tmp_path / "content", {"actors/x.yml": content}).problems
    assert (problem.code, problem.path, problem.line) == ("E001", "content/actors/x.yml", line)
    assert words in problem.message


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    content = b"id: x\n#" + b"x" * (RECORD_BYTES - 8) + b"\n"
    assert len(content) == RECORD_BYTES
    assert loaded(tmp_path / "content", {"actors/x.yml": content}).problems == ()


def test_windows_line_ends_change_no_place(tmp_path: Path) -> None:
    content = loaded(tmp_path / "content", {"actors/x.yml": b"id: x\r\nname: y\r\n", "actors/y.yml": b"id: x\r\nid: y\r\n"})
    assert content.documents[1].text == "id: x\nname: y\n"
    assert [(problem.code, problem.line, problem.excerpt) for problem in content.problems] == [("E004", 2, "id: y")]


@pytest.mark.parametrize("text", ["# Title\n\nx\u202ey\n", "# Title\n\nx\x1by\n"])
def test_forbidden_characters_of_a_page(tmp_path: Path, text: str) -> None:
    (problem,) = loaded(tmp_path / "content", {"pages/en/about.md": text}).problems
    assert (problem.code, problem.line, problem.column) == ("E006", 3, 2)


def test_a_symbolic_link_is_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    write_files(secret, {"key.yml": "id: secret\n"}, {})
    folder = write_files(tmp_path / "content", {SITE: "slug: x\n", "actors/x.yml": RECORD}, {})
    (folder / "actors" / "key.yml").symlink_to(secret / "key.yml")
    (folder / "places").symlink_to(secret)
    (folder / "sources").symlink_to(tmp_path / "nowhere")
    content = load(folder)
    assert [document.stem for document in content.documents] == ["site", "x"]
    assert [(problem.path, problem.code) for problem in content.problems] == [
        ("content/places", "E001"),
        ("content/sources", "E001"),
        ("content/actors/key.yml", "E001"),
    ]
    assert "secret" not in repr(content)


def test_a_pipe_is_no_file_to_wait_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_files(tmp_path / "content", {SITE: "slug: x\n", "actors/x.yml": RECORD}, {})
    os.mkfifo(folder / "actors" / "pipe.yml")
    plain_open = Path.open

    def open_unless_pipe(path: Path, mode: str) -> object:
        assert not path.is_fifo(), "opening a pipe waits for ever"
        return plain_open(path, mode)

    monkeypatch.setattr(Path, "open", open_unless_pipe)
    (problem,) = load(folder).problems
    assert (problem.code, problem.path, problem.message) == ("E001", "content/actors/pipe.yml", "no ordinary file")


def test_a_folder_that_cannot_be_read_is_no_empty_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_files(tmp_path / "content", {SITE: "slug: x\n", "actors/x.yml": RECORD}, {})
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "actors":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(BuildError, match="actors/ cannot be read: Permission denied"):
        load(folder)


def test_files_stand_in_the_order_of_their_names_not_of_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_files(tmp_path / "content", {SITE: "slug: x\n"} | {f"actors/{name}.yml": RECORD for name in "cabd"}, {})
    scan = os.scandir

    class Backwards:
        def __init__(self, path: str) -> None:
            with scan(path) as found:
                self.entries = sorted(found, key=lambda entry: entry.name, reverse=True)

        def __enter__(self) -> list[os.DirEntry[str]]:
            return self.entries

        def __exit__(self, *what: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", Backwards)
    assert [file.name for file in files(folder)] == [SITE, *(f"actors/{name}.yml" for name in "abcd")]


@pytest.mark.parametrize("make", [lambda path: None, Path.mkdir, Path.touch], ids=["nothing", "empty folder", "a file"])
def test_no_content_folder(tmp_path: Path, make: object) -> None:
    make(tmp_path / "content")  # type: ignore[operator]
    with pytest.raises(BuildError, match=r"is no content folder: it has no site\.yml"):
        load(tmp_path / "content")


def test_every_fault_is_found_and_the_rest_is_read(tmp_path: Path) -> None:
    content = loaded(tmp_path / "content", {"actors/a.yml": "a: b: c", "actors/b.yml": RECORD, "notes.txt": "", "places/c.yml": "x: &y 1"})
    assert [document.stem for document in content.documents] == ["site", "b"]
    assert sorted(problem.code for problem in content.problems) == ["E002", "E003", "E005"]


def test_a_document_keeps_its_text(tmp_path: Path) -> None:
    document = load(write_record(tmp_path / "content")).documents[1]
    assert document.text == as_yaml(records()[INCIDENT])
