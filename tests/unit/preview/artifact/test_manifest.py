"""What an artifact says of itself."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from briefing.preview.artifact.manifest import NAME, Sized, read_manifest, write_manifest

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def test_it_lists_what_lies_beside_it_and_is_read_back(tmp_path: Path) -> None:
    (tmp_path / "comment.md").write_bytes(b"Harbour")
    (tmp_path / "report.json").write_bytes(b"")
    for _ in range(2):
        write_manifest(tmp_path, 12, COMMIT)
        told = read_manifest((tmp_path / NAME).read_bytes())
    assert (told.pull_request, told.commit) == (12, COMMIT)
    assert told.files == {
        "comment.md": Sized(7, hashlib.sha256(b"Harbour").hexdigest()),
        "report.json": Sized(0, hashlib.sha256(b"").hexdigest()),
    }


def test_one_that_was_made_at_home_names_no_pull_request(tmp_path: Path) -> None:
    write_manifest(tmp_path, None, None)
    told = read_manifest((tmp_path / NAME).read_bytes())
    assert (told.pull_request, told.commit, told.files) == (None, None, {})


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is no JSON"),
        (b'{"format": "1", "pull_request": 1, "commit": null, "files": {"x": {"bytes": "1", "sha256": "0"}}}', "gives no size"),
        (b'{"format": "1", "pull_request": 0, "commit": null, "files": {}}', "names no pull request"),
        (b'{"format": "1", "pull_request": 1, "commit": "ABC", "files": {}}', "names no commit"),
        (b'{"format": 1, "pull_request": 1, "commit": null, "files": {}}', "has another format"),
        (b'{"format": "1", "pull_request": 1, "commit": null}', "has not exactly the keys"),
    ],
)
def test_anything_else_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_manifest(raw)
