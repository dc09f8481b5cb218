"""Any bytes whatsoever in a content file give a record or problems at their places. `make fuzz` tries for ten minutes."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import write_site
from fuzz.properties import holds, read_alike, result
from fuzz.texts import NAMES, TEXTS, cut_up, odd, raw
from hypothesis import HealthCheck, given, settings
from mutation.trials import Archive

from briefing import check, gather
from briefing.load import load
from briefing.resolve import all_problems, archived
from briefing.validate import validate

BOUNDED = settings(
    derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive(write_site(tmp_path_factory.mktemp("fuzz") / "content"))


@pytest.mark.parametrize("name", NAMES)
def test_the_files_as_they_are(archive: Archive, tmp_path: Path, name: str) -> None:
    holds(archive, name, TEXTS[name].encode(), tmp_path)


@settings(BOUNDED, max_examples=50)
@given(raw())
def test_anything_at_all(archive: Archive, tmp_path: Path, file: tuple[str, bytes]) -> None:
    holds(archive, *file, tmp_path)


@settings(BOUNDED, max_examples=80)
@given(cut_up())
def test_records_that_were_cut_up(archive: Archive, tmp_path: Path, file: tuple[str, bytes]) -> None:
    holds(archive, *file, tmp_path)


@settings(BOUNDED, max_examples=50)
@given(cut_up(most=1))
def test_records_with_one_piece_changed(archive: Archive, tmp_path: Path, file: tuple[str, bytes]) -> None:
    holds(archive, *file, tmp_path)


@settings(BOUNDED, max_examples=50)
@given(odd())
def test_records_with_odd_values(archive: Archive, tmp_path: Path, file: tuple[str, bytes]) -> None:
    holds(archive, *file, tmp_path)


@settings(BOUNDED, max_examples=150)
@given(cut_up())
def test_both_readers_read_alike(file: tuple[str, bytes]) -> None:
    read_alike(file[1].decode("utf-8", "replace"))


@settings(BOUNDED, max_examples=4)
@given(cut_up())
def test_the_quick_check_tells_what_the_build_tells(
    archive: Archive, tmp_path_factory: pytest.TempPathFactory, file: tuple[str, bytes]
) -> None:
    folder = tmp_path_factory.mktemp("quick")
    content, kept = write_site(folder / "content", {file[0]: file[1]}), folder / "kept"
    validated = validate(load(content))
    expected = tuple(all_problems(validated, archived(validated)))
    assert [check.check(content, 1, where).problems for where in (None, kept, kept)] == [expected] * 3


@settings(BOUNDED, max_examples=2)
@given(cut_up())
def test_several_processes_tell_what_one_tells(tmp_path_factory: pytest.TempPathFactory, file: tuple[str, bytes]) -> None:
    content = write_site(tmp_path_factory.mktemp("jobs") / "content", {file[0]: file[1]})
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("threading.active_count", lambda: 1)  # that of the runner does nothing meanwhile
        patched.setattr(gather, "ALONE", 0)
        patched.setattr(gather, "TOGETHER", 4)
        assert check.check(content, 2, None) == check.check(content, 1, None)


def test_a_fault_of_the_reader_would_be_seen() -> None:
    """The comparison of both readers tells different results apart."""
    assert result(lambda: {"a": "1"}) != result(lambda: {"a": "2"})
