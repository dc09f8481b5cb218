"""A site of which the hand-written pages and the addresses are hostile, and a report of records that became so."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from fabricate import SITE, write_site
from once import once
from told.hostile_content import CHOSEN, pages, site_of, sound_of, sources

import build


@pytest.fixture(scope="session")
def hostile_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is not refused of the pages and addresses, as content. Only to be read, as are the next two."""
    made = once(tmp_path_factory, "hostile-pages", lambda folder: sound_of(folder, {**pages(CHOSEN), **sources(), SITE: site_of()}))
    return max(made.iterdir(), key=lambda one: int(one.name.rpartition("-")[2])) / "content"


@pytest.fixture(scope="session")
def hostile_site(hostile_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "hostile-pages-site", partial(_run, "build", "--content", str(hostile_content), "--jobs", "1"))


@pytest.fixture(scope="session")
def hostile_report(hostile_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a change by which all of them came to stand in an ordinary archive."""
    before = once(tmp_path_factory, "ordinary", lambda folder: write_site(folder / "content")) / "content"
    return once(tmp_path_factory, "hostile-report", partial(_run, "report", "--base", str(before), "--content", str(hostile_content)))


def _run(*words: object) -> None:
    *words, out = words
    assert build.main([*map(str, words), "--out", str(out)]) == 0
