"""`preview.json`: what an artifact says of itself. It was written by an untrusted job, and so is a claim to be checked, never a guide."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAME = "preview.json"
REPORT_PAGE, REPORT, COMMENT, BUNDLE = "report.html", "report.json", "comment.md", "bundle.zip"
ALWAYS = frozenset({REPORT_PAGE, REPORT, COMMENT})
"""What every artifact holds beside the manifest. The bundle is there only if the content has no error."""

FORMAT = "1"
COMMIT = re.compile(r"[0-9a-f]{40}")
SUM = re.compile(r"[0-9a-f]{64}")
KEYS = frozenset({"format", "pull_request", "commit", "files"})


@dataclass(frozen=True, slots=True)
class Sized:
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    pull_request: int | None
    """None of a preview that was made on somebody's own machine."""
    commit: str | None
    files: Mapping[str, Sized]


def write_manifest(folder: Path, pull_request: int | None, commit: str | None) -> None:
    """Writes the manifest of the artifact's files in `folder` beside them. `commit`: the head of the pull request, in full."""
    files = {path.name: sized(path) for path in sorted(folder.iterdir()) if path.name != NAME}
    listed = {name: {"bytes": one.bytes, "sha256": one.sha256} for name, one in files.items()}
    told = {"format": FORMAT, "pull_request": pull_request, "commit": commit, "files": listed}
    (folder / NAME).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def sized(path: Path) -> Sized:
    with path.open("rb") as file:
        return Sized(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def read_manifest(raw: bytes) -> Manifest:
    """The manifest in these bytes. Raises ValueError, in words, for anything else than `write_manifest` writes."""
    told = _parsed(raw)
    if not isinstance(told, dict) or told.keys() != KEYS:
        raise ValueError("has not exactly the keys format, pull_request, commit and files")
    if told["format"] != FORMAT:
        raise ValueError(f'has another format than "{FORMAT}"')
    number, commit, files = told["pull_request"], told["commit"], told["files"]
    if number is not None and (type(number) is not int or number < 1):
        raise ValueError("names no pull request by its number")
    if commit is not None and not _is(commit, COMMIT):
        raise ValueError("names no commit by its 40 digits")
    if not isinstance(files, dict) or not all(_is_sized(one) for one in files.values()):
        raise ValueError("gives no size and SHA-256 sum for each file")
    return Manifest(number, commit, {name: Sized(one["bytes"], one["sha256"]) for name, one in files.items()})


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise ValueError("is no JSON in UTF-8, each key once") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def _is_sized(one: Any) -> bool:
    return isinstance(one, dict) and one.keys() == {"bytes", "sha256"} and type(one["bytes"]) is int and _is(one["sha256"], SUM)


def _is(value: Any, pattern: re.Pattern[str]) -> bool:
    return isinstance(value, str) and bool(pattern.fullmatch(value))
