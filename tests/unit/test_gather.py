"""What several processes gather, and what is kept of it, is what one process reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import write_site

from briefing import gather as gathering
from briefing.gather import gather
from briefing.load import load
from briefing.records import Site
from briefing.resolve import resolve, resolve_gathered
from briefing.validate import validate

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.kept.stamps.SETTLING", -10_000_000_000)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test may run beside a thread of the runner, which does nothing meanwhile."""
    monkeypatch.setattr("threading.active_count", lambda: 1)


@pytest.mark.parametrize("which", ["harbour", "real"])
def test_the_catalog_is_that_of_the_records_read_one_by_one(harbour: Path, tmp_path: Path, which: str) -> None:
    """Every record goes through JSON, whatever stands in it; the second time from what was kept."""
    content = harbour if which == "harbour" else ROOT / "content"
    expected = resolve(validate(load(content)))
    kept = tmp_path / "kept.jsonl"
    for _ in range(2):
        catalog, problems = resolve_gathered(gather(content, 1, kept, with_records=True))
        assert problems == expected[1]
        assert catalog == expected[0]
        assert [list(getattr(catalog, kind)) for kind in ("actors", "places", "sources")] == [
            list(getattr(expected[0], kind)) for kind in ("actors", "places", "sources")
        ]


def test_several_processes_gather_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = write_site(tmp_path / "content")
    alone = gather(content, 1, None, with_records=True)
    monkeypatch.setattr(gathering, "ALONE", 0)
    monkeypatch.setattr(gathering, "TOGETHER", 4)
    assert gather(content, 3, None, with_records=True) == alone


def test_several_processes_make_the_same_entries(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gathered = gather(harbour, 1, None, with_records=True)
    alone, _ = resolve_gathered(gathered)
    monkeypatch.setattr("briefing.resolve.ALONE", 0)
    monkeypatch.setattr("briefing.resolve.TOGETHER", 2)
    together, _ = resolve_gathered(gathered, None, 3)
    assert list(together.entries.items()) == list(alone.entries.items())
    assert len(together.entries) > 2


def test_meanwhile_something_else_is_done_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one process and with several, and with nothing to read."""
    content, kept, done = write_site(tmp_path / "content"), tmp_path / "kept", list[str]()
    monkeypatch.setattr(gathering, "ALONE", 0)
    alone = gather(content, 1, kept, True, lambda: done.append("one"))
    assert gather(content, 3, None, True, lambda: done.append("several")) == alone
    assert gather(content, 3, kept, True, lambda: done.append("nothing new")) == alone
    assert done == ["one", "several", "nothing new"]


def test_a_large_folder_is_shared_out_as_a_small_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = write_site(tmp_path / "content")
    alone = gather(content, 1, None, with_records=True)
    for name, number in {"ALONE": 0, "FIRST": 2, "TOGETHER": 3}.items():
        monkeypatch.setattr(gathering, name, number)
    assert gather(content, 2, None, with_records=True) == alone


def test_a_check_keeps_no_records(tmp_path: Path) -> None:
    content, kept = write_site(tmp_path / "content"), tmp_path / "kept.jsonl"
    assert {outcome.record for outcome in gather(content, 1, kept).outcomes} == {b""}
    assert b"" not in {outcome.record for outcome in gather(content, 1, None, with_records=True).outcomes}


def test_the_site_comes_back_as_it_was(tmp_path: Path) -> None:
    content = write_site(tmp_path / "content")
    [told] = [
        outcome.record for outcome in gather(content, 1, None, with_records=True).outcomes if outcome.facts and outcome.facts.kind == "site"
    ]
    read = next(item.record for item in validate(load(content)).documents if isinstance(item.record, Site))
    assert Site.model_validate_json(told) == read
