"""A save is noticed however an editor makes it; what editors and programs do beside it is not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.serve.watching import next_changes, watching


def write(path: Path) -> None:
    path.write_text("new", encoding="utf-8")


def replace(path: Path) -> None:
    write(path.with_name(".new"))
    path.with_name(".new").rename(path)


def remove(path: Path) -> None:
    path.unlink(missing_ok=True)


@pytest.mark.parametrize("save", [write, replace, remove])
@pytest.mark.parametrize("is_there", [True, False], ids=["a file", "a new file"])
def test_a_save_is_noticed(save: Callable[[Path], None], is_there: bool, tmp_path: Path) -> None:
    path = tmp_path / "incidents/2031/inc-0001.yml"
    path.parent.mkdir(parents=True)
    if is_there or save is remove:
        write(path)
    with watching([tmp_path], []) as changes:
        save(path)
        assert next_changes(changes) == {path}


def test_a_file_in_a_new_folder_is_noticed(tmp_path: Path) -> None:
    with watching([tmp_path], []) as changes:
        (tmp_path / "2032").mkdir()
        assert tmp_path / "2032" in next_changes(changes)


def test_what_editors_and_programs_do_for_themselves_is_not(tmp_path: Path) -> None:
    real = tmp_path / "real.yml"
    write(real)
    with watching([tmp_path], []) as changes:
        real.read_text(encoding="utf-8")
        for name in (".real.yml.swp", "real.yml~", "real.pyc"):
            write(tmp_path / name)
        os.utime(real)
        assert next_changes(changes) == {real}


def test_of_a_folder_of_other_things_the_files_alone(tmp_path: Path) -> None:
    with watching([], [tmp_path / "mkdocs.yml"]) as changes:
        write(tmp_path / "notes.txt")
        write(tmp_path / "mkdocs.yml")
        assert next_changes(changes) == {tmp_path / "mkdocs.yml"}
