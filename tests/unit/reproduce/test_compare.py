"""What is told of published files that are, or are not, what the commit gives."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from spoilt_zips import SPOILT

from briefing.bundle import sums
from briefing.problems import BuildError
from briefing.reproduce.compare import Compared, Difference, State, compare
from briefing.reproduce.published import address, published
from briefing.reproduce.told import status, told

PAGES = {
    "site-1/README.html": b'<dd><a href="https://site.example/a/index.html" rel="noreferrer">\n<p>One</p>\n',
    "site-1/data.json": b"{}\n",
}


def pack(path: Path, members: dict[str, bytes], day: int = 1) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, day, 0, 0, 0)), content)


def released(folder: Path) -> Path:
    """What the commit gives."""
    folder.mkdir()
    pack(folder / "site-1.zip", PAGES)
    (folder / "site-1-road.html").write_bytes(b"<p>The road</p>\n")
    listed = {path.name: sums.sum_of(path) for path in folder.iterdir()}
    (folder / sums.NAME).write_bytes(sums.listing(listed))
    return folder


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return released(tmp_path / "built")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return released(tmp_path / "theirs")


def outcome(theirs: Path, built: Path) -> tuple[int, list[str]]:
    compared = compare(published(theirs), built)
    return status(compared), list(told(compared))


def test_all_is_equal(theirs: Path, built: Path) -> None:
    (theirs / "holiday.jpg").write_bytes(b"")
    assert outcome(theirs, built) == (
        0,
        [
            "EQUAL | مطابق | SHA256SUMS",
            "EQUAL | مطابق | site-1-road.html",
            "EQUAL | مطابق | site-1.zip",
            "What is here is what the commit gives, byte for byte. | ما هنا مطابق، بايتًا ببايت، لما يُبنى من الإيداع.",
        ],
    )


def test_what_was_not_downloaded_is_no_fault_but_nothing_at_all_is_no_proof(theirs: Path, built: Path) -> None:
    (theirs / sums.NAME).unlink()
    (theirs / "site-1-road.html").unlink()
    assert outcome(theirs, built)[0] == 0
    assert outcome(theirs, built)[1][:3] == [
        "NOT HERE | غير موجود | SHA256SUMS",
        "NOT HERE | غير موجود | site-1-road.html",
        "EQUAL | مطابق | site-1.zip",
    ]
    (theirs / "site-1.zip").rename(theirs / "other.zip")
    assert outcome(theirs, built)[0] == 2


def test_a_list_of_sums_alone_can_be_compared(theirs: Path, built: Path) -> None:
    (theirs / "site-1.zip").unlink()
    (theirs / "site-1-road.html").unlink()
    assert outcome(theirs, built)[0] == 0
    listed = sums.read(theirs / sums.NAME)
    (theirs / sums.NAME).write_bytes(sums.listing({**listed, "site-1.zip": "0" * 64, "older.zip": "1" * 64}))
    assert outcome(theirs, built) == (
        1,
        [
            "DIFFERENT | مختلف | SHA256SUMS",
            "    changed: site-1.zip",
            "EQUAL | مطابق | site-1-road.html",
            "    only its sum is here",
            "DIFFERENT | مختلف | site-1.zip",
            "    only its sum is here",
            "What is here is NOT what the commit gives. | ما هنا ليس ما يُبنى من الإيداع.",
        ],
    )


def test_each_file_of_a_bundle_is_told_that_was_changed_added_or_left_out(theirs: Path, built: Path) -> None:
    changed = {"site-1/README.html": PAGES["site-1/README.html"].replace(b"One", b"T\x1bwo"), "site-1/more.html": b"<p>More</p>"}
    pack(theirs / "site-1.zip", changed)
    code, lines = outcome(theirs, built)
    assert code == 1
    assert lines[2:-1] == [
        "DIFFERENT | مختلف | site-1.zip",
        "    changed: site-1/README.html",
        "    added: site-1/more.html",
        "    missing: site-1/data.json",
        "    the first difference: site-1/README.html, line 2",
        "      published:  <p>T\N{REPLACEMENT CHARACTER}wo</p>",
        "      built here: <p>One</p>",
    ]


def test_a_single_file_that_was_changed_is_told_with_the_place(theirs: Path, built: Path) -> None:
    (theirs / "site-1-road.html").write_bytes(b"<p>The bridge</p>\n")
    code, lines = outcome(theirs, built)
    assert code == 1
    assert lines[1:5] == [
        "DIFFERENT | مختلف | site-1-road.html",
        "    the first difference: site-1-road.html, line 1",
        "      published:  <p>The bridge</p>",
        "      built here: <p>The road</p>",
    ]


def test_the_same_files_in_another_wrapping_are_not_the_same_bundle(theirs: Path, built: Path) -> None:
    pack(theirs / "site-1.zip", PAGES, day=2)
    assert outcome(theirs, built)[1][2:4] == ["DIFFERENT | مختلف | site-1.zip", "    its files are the same, but they are packed otherwise"]


def test_a_file_that_calls_itself_one_of_the_release_is_told(theirs: Path, built: Path) -> None:
    (theirs / "site-1-update.html").write_bytes(b"")
    code, lines = outcome(theirs, built)
    assert code == 1
    assert "NOT OF THIS RELEASE | ليس من هذا الإصدار | site-1-update.html" in lines


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_second_file_of_the_same_name_is_told(theirs: Path, built: Path) -> None:
    with zipfile.ZipFile(theirs / "site-1.zip", "a") as archive:
        archive.writestr("site-1/data.json", b"[]")
    assert outcome(theirs, built)[1][2:5] == [
        "DIFFERENT | مختلف | site-1.zip",
        "    changed: site-1/data.json",
        "    added: site-1/data.json",
    ]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\5\6" + b"\0" * 18, b"PK\3\4" + b"\xff" * 99])
def test_what_is_no_zip_is_different(theirs: Path, built: Path, content: bytes) -> None:
    (theirs / "site-1.zip").write_bytes(content)
    assert outcome(theirs, built)[0] == 1
    assert address(published(theirs)) is None


@pytest.mark.parametrize("content", SPOILT.values(), ids=SPOILT)
def test_a_zip_that_cannot_be_read_is_different(theirs: Path, built: Path, content: bytes) -> None:
    (theirs / "site-1.zip").write_bytes(content)
    code, lines = outcome(theirs, built)
    assert code == 1
    assert lines[2] == "DIFFERENT | مختلف | site-1.zip"
    assert lines[3].startswith("    it is no archive that can be read: ")
    assert address(published(theirs)) is None


def test_of_a_member_no_more_is_read_than_there_can_be(theirs: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    read = zipfile.ZipExtFile.read

    def noted(file: zipfile.ZipExtFile, most: int = -1) -> bytes:
        content = read(file, most)
        sizes.append(len(content))
        return content

    monkeypatch.setattr(zipfile.ZipExtFile, "read", noted)
    pack(theirs / "site-1.zip", {**PAGES, "site-1/data.json": b" " * 50_000_000})
    code, lines = outcome(theirs, built)
    assert code == 1
    assert max(sizes) < 1_000
    assert max(map(len, lines)) < 300


def test_a_bundle_names_its_address(theirs: Path, tmp_path: Path) -> None:
    assert address(published(theirs)) == "https://site.example/a/"
    assert address(published(theirs / "site-1.zip")) == "https://site.example/a/"
    assert address(published(theirs / "site-1-road.html")) is None
    pack(theirs / "site-2.zip", {"site-2/README.html": b"<p>No address</p>"})
    assert address(published(theirs / "site-2.zip")) == ""
    with pytest.raises(BuildError, match="name different addresses"):
        address(published(theirs))


@pytest.mark.parametrize(
    "href", ["https://a/$(id)/index.html", "https://a/`id`/index.html", "file:///a/index.html", "https://a/ b/index.html"]
)
def test_an_address_that_none_can_be_is_not_taken(theirs: Path, href: str) -> None:
    pack(theirs / "site-1.zip", {"site-1/README.html": f'<dd><a href="{href}">'.encode()})
    assert address(published(theirs)) == ""


def test_no_files_and_a_list_that_is_none_are_told(theirs: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(BuildError, match="there are no files to compare"):
        published(tmp_path / "empty")
    with pytest.raises(BuildError, match="there are no files to compare"):
        published(tmp_path / "nowhere")
    (theirs / sums.NAME).write_text("<html>", encoding="utf-8")
    with pytest.raises(BuildError, match="no list of"):
        published(theirs)


def test_nothing_that_is_told_commands_a_terminal() -> None:
    hostile = "a\x1b[2J\u202eb\r\nc"
    difference = Difference(hostile, 1, hostile, hostile)
    every = Compared(hostile, State.DIFFERENT, (hostile,), (hostile,), (hostile,), difference, hostile)
    lines = list(told([every]))
    assert len(lines) == 9
    assert [line for line in lines if not line.isprintable()] == []
