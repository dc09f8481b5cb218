"""What follows from small changes, as reviewers read it, in `report/effects.txt`: what was done, and what the report says of it.

`make golden` writes the file anew: read the difference before you commit it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from comparing import fabricated
from report_changes import ONE_CHANGE, Pair

from briefing.report.effects import WEIGHT, effects
from briefing.report.gaps import gaps
from briefing.report.pages import pages
from briefing.report.records import records
from briefing.report.summary import summary
from briefing.views.report import Words

KEPT = Path(__file__).parent / "report" / "effects.txt"


def test_the_effects_are_told_as_they_were(tmp_path: Path, is_rewriting: bool) -> None:
    told = "\n".join(line for number, (name, pair) in enumerate(ONE_CHANGE.items()) for line in _told(tmp_path / str(number), name, pair))
    if is_rewriting:
        KEPT.write_text(f"{told}\n", encoding="utf-8")
    assert told.split("\n") == KEPT.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def _told(folder: Path, name: str, pair: Pair) -> Iterator[str]:
    compared = fabricated(folder, *pair)
    yield f"# {name}"
    yield from _lines(summary(compared, records(compared), pages(compared)))
    for remark in effects(compared):
        yield f"{remark.code}: {remark.kind} {remark.id}"
        yield from _lines(remark.words)
    turnover = gaps(compared)
    for word, found in (("new gap", turnover.new), ("gap closed", turnover.mended)):
        for finding in found:
            yield f"{word}: {finding.code} {finding.file}:{finding.line}"
            yield from _lines(finding.words)
    yield ""


def _lines(words: Words) -> Iterator[str]:
    yield from (f"    {said}" for said in words.values())


def test_every_code_is_tried() -> None:
    told = KEPT.read_text(encoding="utf-8").split("\n")
    assert [code for code in WEIGHT if not any(line.startswith(f"{code}: ") for line in told)] == []
