"""What a build was made of and what it left: where all of it is as it was, the next one has nothing to do.

This module and those that it imports are quick to load: it is asked before anything else is.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from briefing.kept.program import first_stamps, packages
from briefing.kept.sealed import read_sealed, write_sealed
from briefing.kept.stamps import digest_of_stamps, has_settled, is_folder, stamps


@dataclass(frozen=True, slots=True)
class Given:
    """All that a build is made of."""

    content: str
    program: str
    settings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    pages: int
    warnings: str
    """As they were printed."""
    folder: int
    """The inode of the site's folder: it is another one when another build has put its site there."""
    site: str
    """Of the files of the site as they were left, `digest_of_stamps`."""


def given(content: Path, out: Path, base_url: str) -> Given | None:
    """What a build that begins now would be made of; None if a record or the program changed a moment ago, and may again."""
    now, records, program = time.time_ns(), stamps(content), first_stamps()
    settings = (str(content), str(out), base_url, os.environ.get("SOURCE_DATE_EPOCH", ""), sys.version, *packages())
    is_settled = has_settled(records.values(), now) and has_settled(program.values(), now)
    return Given(digest_of_stamps(records), digest_of_stamps(program), settings) if is_settled else None


def recall_finished(kept: Path, of: Given, out: Path) -> Finished | None:
    """The build that was made of the same, if what it left stands there untouched."""
    raw = read_sealed(kept, _writer(of))
    done = Finished(**json.loads(raw)) if raw else None
    return done if done and done.site == digest_of_stamps(stamps(out)) else None


def remember_finished(kept: Path, of: Given, out: Path, finished: Finished) -> None:
    """Keeps that the build is done, with what it left; nothing if another build has put its site there meanwhile."""
    if is_folder(out, finished.folder):
        write_sealed(kept, json.dumps(asdict(finished)).encode(), _writer(of))


def _writer(of: Given) -> str:
    return json.dumps(asdict(of))
