"""What a build leaves of its pages comes back, and tells which may stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.kept.traces import Trace, Traces, recall_traces, remember_traces, unchanged

A, B, WHOLE = ("incidents", "a"), ("incidents", "b"), ("incidents", None)
TRACES = Traces(
    "frame",
    {A: "1", B: "2", WHOLE: "3"},
    {"en/a.html": Trace({A}, (1, 2, 3), ["x", None]), "en/b.html": Trace({B, A}, (4, 5, 6), "ب\n"), "en/all.html": Trace({WHOLE}, (7,), 1)},
)


@pytest.mark.parametrize(
    ("digests", "stay"),
    [
        ({A: "1", B: "2", WHOLE: "3"}, {"en/a.html", "en/b.html", "en/all.html"}),
        ({A: "1", B: "9", WHOLE: "9"}, {"en/a.html"}),
        ({A: "9", B: "2", WHOLE: "9"}, set()),
    ],
)
def test_only_what_read_nothing_that_changed_stays(digests: dict[tuple[str, str | None], str], stay: set[str]) -> None:
    assert unchanged(TRACES, "frame", digests.__getitem__) == stay
    assert unchanged(TRACES, "another", digests.__getitem__) == set()


def test_what_is_remembered_comes_back(tmp_path: Path) -> None:
    remember_traces(tmp_path / "deep" / "traces", TRACES, "program")
    assert recall_traces(tmp_path / "deep" / "traces", "program") == TRACES


def test_another_program_or_a_damaged_file_gives_nothing(tmp_path: Path) -> None:
    kept = tmp_path / "traces"
    remember_traces(kept, TRACES, "program")
    assert recall_traces(kept, "another") == Traces()
    kept.write_bytes(kept.read_bytes().replace(b"frame", b"fraud"))
    assert recall_traces(kept, "program") == Traces()
    assert recall_traces(tmp_path / "none", "program") == Traces()
