"""Every fault that an editor can make, and the words in which it is told.

Each folder holds the wrong files of one case, at their places in a content folder, and the
complete output for them. The files are laid over a copy of the fabricated site.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from folders import tree

import build
from briefing.check import check
from briefing.command.check import NOT_WEIGHED
from briefing.command.check import _kept as kept_at
from briefing.load import KINDS
from briefing.records import Site
from briefing.records.fields import VISIBLE
from briefing.schema import FORMS

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.txt"))


@pytest.fixture(scope="module")
def sound(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A copy of the sound site, over which each case is laid in turn; and what a check of it has kept."""
    folder, kept = tmp_path_factory.mktemp("sound") / "content", tmp_path_factory.mktemp("kept") / "sound.jsonl"
    shutil.copytree(harbour, folder)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("briefing.kept.stamps.SETTLING", -10_000_000_000)
        check(folder, 1, kept)
    return folder, kept


@pytest.fixture
def content(case: Path, harbour: Path, sound: tuple[Path, Path]) -> Iterator[Path]:
    """The case's files, laid over the sound ones, whose results a check remembers; the build reads them all."""
    folder, kept = sound
    remembered = kept_at(folder)
    remembered.parent.mkdir(parents=True)
    shutil.copy(kept, remembered)
    laid = [path.relative_to(case) for path in case.rglob("*") if path.is_file() and path.name != "expected.txt"]
    shutil.copytree(case, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    yield folder
    for path in laid:
        (folder / path).unlink()
        if (harbour / path).exists():
            shutil.copy(harbour / path, folder / path)
        elif not any((folder / path).parent.iterdir()):
            (folder / path).parent.rmdir()


def heads(told: str) -> list[str]:
    """Where each error stands, and its code: all that a build says of one in a record that is not published."""
    return [line.partition("]: ")[0] for line in told.splitlines() if ": error[" in line]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_is_told_and_nothing_is_written(
    case: Path, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], is_rewriting: bool, at_full_size: bool
) -> None:
    """Every fault is told by a check. A build stops at every third of them; at each, where `make assurance` runs the tests."""
    old_site = tmp_path / "site"
    old_site.mkdir()
    (old_site / ".briefing-site").write_text("A site of ours.\n", encoding="utf-8")
    (old_site / "index.html").write_text("<p>The old site.</p>\n", encoding="utf-8")
    before = tree(tmp_path), tree(content)
    number = CASES.index(case)
    jobs = "1" if number % 4 else "2"  # what several processes find is put together alike, whatever the fault is

    status = build.main(["check", "--content", str(content)])
    printed = capsys.readouterr()
    told = printed.out.removeprefix(f"{NOT_WEIGHED}\n") + printed.err

    if is_rewriting:
        (case / "expected.txt").write_text(told, encoding="utf-8")
    expected = (case / "expected.txt").read_text(encoding="utf-8")
    has_error = expected.endswith("nothing was written\n")
    assert (status, told) == (int(has_error), expected)
    if has_error and (at_full_size or number % 3 == 0):
        assert build.main(["build", "--content", str(content), "--out", str(old_site), "--jobs", jobs]) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err == expected or heads(printed.err) == heads(expected)
    assert (tree(tmp_path), tree(content)) == before


def test_no_new_site_is_begun(harbour: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text("slug: Harbour\n", encoding="utf-8")
    assert build.main(["--content", str(tmp_path / "content"), "--out", str(tmp_path / "site")]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def patterns(schema: Any) -> set[str]:
    """Every pattern in a JSON schema; those of keys, too."""
    if isinstance(schema, list):
        return set().union(*map(patterns, schema))
    if not isinstance(schema, dict):
        return set()
    here = {schema["pattern"]} if isinstance(schema.get("pattern"), str) else set()
    return here.union(schema.get("patternProperties", {}), *map(patterns, schema.values()))


def test_every_pattern_of_the_records_is_put_in_words() -> None:
    assert patterns([model.model_json_schema() for model in (*KINDS.values(), Site)]) == {*FORMS, VISIBLE}


def test_every_folder_is_a_case() -> None:
    folders = sorted(path for path in Path(__file__).parent.iterdir() if path.is_dir() and path.name != "__pycache__")
    assert folders == CASES
    assert len(CASES) >= 190
