"""The figures of the document are those of the tests, each promise has one, and a difference is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from assurance import tables, whole_run
from assurance.ledger import Assured, Figure, note, noted, totals
from assurance.promises import Area, Promise

AREA = Area("Texts", "They are shown.", (Promise("shown", "texts shown"), Promise("lasting", "texts that last")))
FIGURES = [Figure("shown", 2, 2, "tests/a.py"), Figure("shown", 1_500, 1_500, "tests/b.py")]
ROWS = """## Texts

They are shown.

| What was tried | Every run: held / tried | Campaign: held / tried | Where |
| --- | ---: | ---: | --- |
| texts shown | 1,502 / 1,502 | – | `tests/a.py`, `tests/b.py` |
| texts that last | – | 7 / 7 | campaign `long` |
"""


@pytest.fixture(autouse=True)
def _one_area(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "areas", lambda: {"texts": AREA})
    monkeypatch.setattr(tables, "ids", lambda: frozenset({"shown", "lasting"}))
    monkeypatch.setattr(tables, "campaign", lambda: [Figure("lasting", 7, 7, "long")])


def test_figures_of_all_processes_are_added_up(tmp_path: Path) -> None:
    for figure in FIGURES:
        note(tmp_path / "new", figure)
    (tmp_path / "new/0.jsonl").write_text('["shown", 1, 0, "tests/c.py"]\n', encoding="utf-8")
    assert totals(noted(tmp_path / "new"))["shown"] == (1_503, 1_502, ("tests/a.py", "tests/b.py", "tests/c.py"))


def test_the_document_has_a_row_for_each_promise() -> None:
    assert tables.document(FIGURES) == f"{tables.HEAD}\n{ROWS}"


def test_a_promise_for_which_nothing_was_tried_is_told(tmp_path: Path) -> None:
    assert whole_run._look([], is_writing=True, path=tmp_path / "a.md") == "nothing was tried for shown"
    assert list(tmp_path.iterdir()) == []


def test_what_did_not_hold_is_told() -> None:
    assert whole_run._look([*FIGURES, Figure("shown", 3, 2, "tests/c.py")], is_writing=True).startswith("not all held: ")


def test_a_document_with_other_figures_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_run, "ROOT", tmp_path)
    path = tmp_path / "assurance.md"
    assert "does not say what this run counted" in whole_run._look(FIGURES, is_writing=False, path=path)
    assert whole_run._look(FIGURES, is_writing=True, path=path) == ""
    assert whole_run._look(FIGURES, is_writing=False, path=path) == ""
    *_, said, counted = whole_run._look(FIGURES[1:], is_writing=False, path=path).splitlines()
    assert said.startswith("-| texts shown | 1,502 / 1,502 |")
    assert counted.startswith("+| texts shown | 1,500 / 1,500 |")


def test_what_nobody_promised_is_not_noted(assured: Assured) -> None:
    with pytest.raises(ValueError, match="no-such-promise"):
        assured("no-such-promise", 1, 1)
    with pytest.raises(ValueError, match="0 tried"):
        assured("defences-texts", 0, 0)
