"""The pages that a report names are those that differ, though it reads a small part of the archive only."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from narrowing.campaign import Archive, Trial, trials

from briefing.derive import overview
from briefing.lists import every_part, every_row

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def _short_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few records are on the home page that most incidents of a small archive need not be read."""
    monkeypatch.setattr(overview, "LATEST", 1)


def told_wrongly(done: list[Trial]) -> str:
    return "\n".join(trial.difference() for trial in done if trial.is_wrong)


@pytest.mark.usefixtures("_short_home")
def test_invented_records(harbour: Path) -> None:
    archive = Archive(harbour)
    done = list(trials(archive, archive.changes(Random(7))[:14]))  # noqa: S311
    assert len(done) > 6
    assert sum(bool(trial.right) for trial in done) > 3
    assert told_wrongly(done) == ""


@pytest.mark.usefixtures("_short_home")
def test_real_records() -> None:
    archive = Archive(ROOT / "content")
    done = list(trials(archive, archive.changes(Random(3))[:1]))  # noqa: S311
    assert done
    assert told_wrongly(done) == ""


@pytest.mark.usefixtures("_short_home")
def test_records_whose_lists_stand_on_many_pages(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_part, "MOST", 2)
    monkeypatch.setattr(every_part, "FIRST", 1)
    monkeypatch.setattr(every_part, "RECORD_MOST", 2)
    monkeypatch.setattr(every_part, "RECORD_FIRST", 1)
    monkeypatch.setattr(every_part, "RECORD_WHOLE", 2)
    monkeypatch.setattr(every_part, "YEARS", 3)
    for listed in every_row.MOST:
        monkeypatch.setitem(every_row.MOST, listed, 1)
    archive = Archive(harbour)
    assert archive.pages
    assert sum(view.head.kind == "part" for view in archive.pages.values()) > 100
    done = list(trials(archive, archive.changes(Random(5))[:18]))  # noqa: S311
    assert sum(any("/actors/" in path and path.count("/") == 3 for _, path in trial.right) for trial in done) > 1
    assert told_wrongly(done) == ""
