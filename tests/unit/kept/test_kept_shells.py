"""What one build leaves of its shells is taken by the next, and by none for which it was not made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from folders import BASE, tree

from briefing.kept.shells import GENERATIONS
from briefing.render import Edition
from briefing.shell.engine import Engine
from briefing.shell.stamp import Stamp

PROGRAM = "of today"


@pytest.fixture
def stamped(edition: Edition, tmp_path: Path) -> dict[str, str]:
    """Every page, after which shells are kept."""
    stamp = Stamp(edition.shells, "", tmp_path, PROGRAM)
    stamp.ready()
    return {path: stamp(page) for path, page in edition.pages.items()}


class Asked(Exception):  # noqa: N818 - no error
    """MkDocs was asked."""


@pytest.fixture
def without_engine(stamped: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    def ask(*_: object) -> None:
        raise Asked

    monkeypatch.setattr(Engine, "__init__", ask)
    return stamped


def test_the_next_build_does_not_ask_mkdocs(without_engine: dict[str, str], edition: Edition, tmp_path: Path) -> None:
    stamp = Stamp(edition.shells, "", tmp_path, PROGRAM)
    stamp.ready()
    assert {path: stamp(page) for path, page in edition.pages.items()} == without_engine


@pytest.mark.usefixtures("without_engine")
@pytest.mark.parametrize("other", ["program", "address", "name", "order"])
def test_what_was_kept_for_another_is_not_taken(other: str, edition: Edition, tmp_path: Path) -> None:
    shells = dict(edition.shells)
    if other == "name":
        shells["ar"] = replace(shells["ar"], site_name="أخرى")
    if other == "order":
        shells = dict(reversed(shells.items()))
    stamp = Stamp(shells, BASE if other == "address" else "", tmp_path, "of yesterday" if other == "program" else PROGRAM)
    with pytest.raises(Asked):
        stamp.ready()


def test_what_is_damaged_or_gone_is_made_anew(stamped: dict[str, str], edition: Edition, tmp_path: Path) -> None:
    kept = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    for path in kept[::2]:
        path.write_bytes(path.read_bytes()[:-40] + b"x" * 40)
    for path in kept[1::2]:
        path.unlink()
    stamp = Stamp(edition.shells, "", tmp_path, PROGRAM)
    assert {path: stamp(page) for path, page in edition.pages.items()} == stamped


def test_sites_that_were_not_built_for_long_are_forgotten(stamped: dict[str, str], edition: Edition, tmp_path: Path) -> None:
    page = edition.pages["index.html"]
    for number in range(2 * GENERATIONS):
        assert Stamp(edition.shells, f"https://a{number}.example/", tmp_path, PROGRAM)(page) != stamped["index.html"]
    assert len(list(tmp_path.iterdir())) == GENERATIONS + 1


def test_a_folder_that_cannot_be_written_costs_time_only(edition: Edition, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("no folder")
    stamp = Stamp(edition.shells, "", tmp_path / "kept", PROGRAM)
    stamp.ready()
    assert "<!doctype html>" in stamp(edition.pages["index.html"])
    assert tree(tmp_path) == {"kept": b"no folder"}
