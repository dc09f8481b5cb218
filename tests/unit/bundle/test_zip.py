"""The same files give the same bytes, and readers that we did not write find the files in them."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.bundle import zip as ours
from briefing.bundle.zip import MANY, write_zip
from briefing.problems import BuildError

FILES = {"top/b.txt": b"two words\n" * 40, "top/a/empty": b"", "top/a/noise.bin": bytes(range(256)), "top/B.txt": b"x"}


def laid(folder: Path, files: Mapping[str, bytes]) -> dict[str, Path]:
    """Each file in the folder, under a number that says nothing of its name."""
    members = {}
    for number, (name, content) in enumerate(files.items()):
        members[name] = folder / str(number)
        members[name].write_bytes(content)
    return members


def zipped(folder: Path, files: Mapping[str, bytes], jobs: int = 1) -> bytes:
    out = io.BytesIO()
    write_zip(out, laid(folder, files), jobs)
    return out.getvalue()


def test_every_file_is_found_again_with_the_same_mode_and_date(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(tmp_path, FILES))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.namelist() == sorted(FILES)
        for member in archive.infolist():
            assert (member.date_time, member.create_system, member.external_attr >> 16) == ((1980, 1, 1, 0, 0, 0), 3, 0o100644)
            assert (member.flag_bits, member.extra, member.comment, member.extract_version) == (0, b"", b"", 20)
        methods = {member.filename: member.compress_type for member in archive.infolist()}
    assert methods.pop("top/b.txt") == zipfile.ZIP_DEFLATED
    assert set(methods.values()) == {zipfile.ZIP_STORED}


def test_neither_order_nor_processes_change_a_byte(tmp_path: Path) -> None:
    files = {f"{number:03}.txt": b"line\n" * number for number in range(60)}
    first = zipped(tmp_path, files)
    assert zipped(tmp_path, dict(reversed(files.items()))) == first
    assert zipped(tmp_path, files, jobs=3) == first


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.text("abC./-_0", min_size=1, max_size=12), st.binary(max_size=3000), max_size=8))
def test_whatever_is_in_the_files(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = zipped(Path(folder), files)
        assert zipped(Path(folder), files) == made
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files


READERS = {
    "unzip": ["unzip", "-t"],
    "bsdtar": ["bsdtar", "tf"],
    "7-Zip": ["7zz" if shutil.which("7zz") else "7z", "t"],
    "python": ["python3", "-m", "zipfile", "-t"],
}
"""`scripts/zip_readers.sh` installs them."""


@pytest.mark.parametrize("reader", READERS)
def test_other_readers_accept_it(reader: str, tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(zipped(tmp_path, FILES))
    done = subprocess.run([*READERS[reader], str(archive)], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, "warning" in (done.stdout + done.stderr).lower()) == (0, False), done


def test_more_files_than_the_old_format_can_count(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x")
    out = io.BytesIO()
    write_zip(out, {f"{number:05}": path for number in range(MANY)}, 1)
    assert b"PK\6\6" in out.getvalue()
    with zipfile.ZipFile(out) as archive:
        assert len(archive.namelist()) == MANY
        assert archive.read(f"{MANY - 1:05}") == b"x"


def test_what_it_cannot_hold_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BuildError, match="ASCII"):
        zipped(tmp_path, {"é.txt": b""})
    monkeypatch.setattr(ours, "BUNDLE_BYTES", 300)
    with pytest.raises(BuildError, match="would have 342 bytes or more: no more than 300"):
        zipped(tmp_path, {"noise": bytes(range(256))})
    with pytest.raises(BuildError, match="would have 588 bytes or more"):
        zipped(tmp_path, dict.fromkeys(("a" * 60, "b" * 60, "c" * 60), b""))
