"""What a build leaves of its pages comes back, and tells which may stay."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest

from briefing.kept.traces import NUMBER, Trace, Traces, recall_traces, remember_traces, unchanged
from briefing.kept.watch import Read

A, B, WHOLE = ("incidents", "a"), ("incidents", "b"), ("incidents", None)
TRACES = Traces(
    "frame",
    7,
    [(A, "1"), (B, "2"), (WHOLE, "3")],
    {
        "en/a.html": Trace(array(NUMBER, [0]), b'["x",null]'),
        "en/b.html": Trace(array(NUMBER, [1, 0]), '"ب\\n"'.encode()),
        "en/all.html": Trace(array(NUMBER, [2]), b"1"),
        "en/none.html": Trace(array(NUMBER), b"{}"),
    },
    {"en/a.html": (1, 2, 3, 4)},
)


@pytest.mark.parametrize(
    ("digests", "stay"),
    [
        ({A: "1", B: "2", WHOLE: "3"}, {"en/a.html", "en/b.html", "en/all.html", "en/none.html"}),
        ({A: "1", B: "9", WHOLE: "9"}, {"en/a.html", "en/none.html"}),
        ({A: "9", B: "2", WHOLE: "9"}, {"en/none.html"}),
    ],
)
def test_only_what_read_nothing_that_changed_stays(digests: dict[Read, str], stay: set[str]) -> None:
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
