"""The outcome in words, a line for each file, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.printable import short_line
from briefing.reproduce.compare import Compared, Difference, State

WORDS = {
    State.EQUAL: "EQUAL | مطابق",
    State.BY_SUM: "EQUAL | مطابق",
    State.DIFFERENT: "DIFFERENT | مختلف",
    State.ABSENT: "NOT HERE | غير موجود",
    State.FOREIGN: "NOT OF THIS RELEASE | ليس من هذا الإصدار",
}
MOST = 20
"""Names of each sort that are told."""
FAULTS = (State.DIFFERENT, State.FOREIGN)


def status(compared: Sequence[Compared]) -> int:
    """0 if all that was there is what the commit gives, 1 if something is not, 2 if nothing was there to compare."""
    states = {one.state for one in compared}
    if states & {*FAULTS}:
        return 1
    return 0 if states & {State.EQUAL, State.BY_SUM} else 2


def told(compared: Sequence[Compared]) -> Iterator[str]:
    """Lines in which nothing that was published commands a terminal."""
    yield from map(short_line, _lines(compared))


def _lines(compared: Sequence[Compared]) -> Iterator[str]:
    for one in compared:
        yield f"{WORDS[one.state]} | {one.name}"
        if one.note:
            yield f"    {one.note}"
        for words, names in (("changed", one.changed), ("added", one.added), ("missing", one.missing)):
            yield from (f"    {words}: {name}" for name in names[:MOST])
            if len(names) > MOST:
                yield f"    {words}: {len(names) - MOST} more"
        if one.first:
            yield from _first(one.first)
    yield END[status(compared)]


END = {
    0: "What is here is what the commit gives, byte for byte. | ما هنا مطابق، بايتًا ببايت، لما يُبنى من الإيداع.",
    1: "What is here is NOT what the commit gives. | ما هنا ليس ما يُبنى من الإيداع.",
    2: "None of the files of this release is here. | ليس هنا أي ملف من ملفات هذا الإصدار.",
}


def _first(difference: Difference) -> Iterator[str]:
    yield f"    the first difference: {difference.name}, line {difference.line}"
    yield f"      published:  {difference.published}"
    yield f"      built here: {difference.built}"
