"""Every problem of a content folder, without building it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.facts import Archive
from briefing.findings import archive_of, between, standing
from briefing.gather import Gathered, documents_in, gather
from briefing.problems import Problem


@dataclass(frozen=True, slots=True)
class Checked:
    problems: tuple[Problem, ...]
    """Sorted; without those that a waiver answers."""
    count: int
    """Records and pages that could be read."""
    lines: tuple[str, ...] = ()
    """What else there is to say."""


@dataclass(frozen=True, slots=True)
class Found:
    archive: Archive
    problems: tuple[Problem, ...]
    """Sorted; without those that a waiver answers."""


def check(folder: Path, jobs: int, kept: Path | None) -> Checked:
    """All that is wrong in the content folder. `kept`: the file in which results are kept; None: none are.

    Raises BuildError if there is no such folder.
    """
    found = found_in(gather(folder, jobs, kept))
    return Checked(found.problems, len(found.archive.everything))


def found_in(gathered: Gathered) -> Found:
    """What is wrong in each file and between them."""
    archive, document_at = archive_of(gathered.context, gathered.facts, gathered.unreadable), documents_in(gathered.folder)
    found = [*gathered.problems, *between(archive, document_at)]
    return Found(archive, tuple(standing(found, archive, document_at)))
