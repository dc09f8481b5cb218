"""The change report as a comment on a pull request of GitHub or a merge request of GitLab. Standard library alone.

It is one block of HTML: Markdown lets through what begins with a tag, up to the first empty line (CommonMark 0.31, 4.6), and there is
none. So nothing in it is read as Markdown; and `inert` sees to it that the forge, which looks through the texts afterwards, finds
nothing in them either. `dir` and `lang` pass both sanitisers; `<bdi>` does not, so isolated texts stand in `<span dir>`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from briefing.report.writing import words as said
from briefing.report.writing.clip import clip
from briefing.report.writing.fit import Part, enough, fitted, length
from briefing.report.writing.inert import code
from briefing.report.writing.links import Links
from briefing.report.writing.pairs import PagePair, pairs
from briefing.report.writing.rows import Rows, link, rows_of
from briefing.views.report import Finding, RecordChange, Report, Size, Turnover, Words

MARKER = "<!-- briefing-preview -->"
"""Its first line, by which it is found again."""
LONGEST = 60_000
"""Units of UTF-16. GitHub takes 65,536 characters, GitLab a million."""
SIZES = ((700, 40), (240, 12), (160, 3))
"""Characters of a value and fields of a record that are shown; the first with which no record is left out."""
FEW = 10
"""Fields of records, or effects, or records, that are not folded."""
ERRORS, ATTENTION, RECORDS, EFFECTS, PROBLEMS, GAPS, SIZE, TRANSLATIONS, PAGES = range(9)
"""The ranks of the parts: in a long comment the pages lose rows first, and what to look at last."""

Told = TypeVar("Told")


def comment(report: Report, links: Links, foot: Words | None = None) -> str:
    """The comment; `foot`, plain text in every language of the report, stands at its end. It has at most LONGEST characters."""
    rows, parts = _fitted(report, links, foot)
    return "\n".join([*_head(rows), *(line for part in parts for line in _lines(part, rows)), *_foot(rows, foot)]) + "\n"


def _fitted(report: Report, links: Links, foot: Words | None) -> tuple[Rows, list[Part]]:
    """As much of the parts as there is room for: long values and many fields are cut before whole records are left out."""
    rows = rows_of(report, links, *SIZES[0])
    parts = [part for part in _parts(rows) if part.rows]
    for value, fields in SIZES:
        rows = replace(rows, value=value, fields=fields)
        parts = [_records(rows) if part.rank == RECORDS else part for part in parts]
        frame = [*_head(rows), *_foot(rows, foot)]
        frame += [line for part in parts for line in (part.head, part.foot, rows.left_out(part, LONGEST))]
        shown = fitted(parts, LONGEST - length("\n".join(frame)) - 1)
        if not any(part.rank == RECORDS and part.left_out for part in shown):
            break
    return rows, shown


def _lines(part: Part, rows: Rows) -> list[str]:
    return [part.head, *part.rows, *([rows.left_out(part, part.left_out)] if part.left_out else []), part.foot]


def _head(rows: Rows) -> list[str]:
    first, *others = rows.report.locales
    lines = [MARKER, f'<div dir="{said.direction(first)}" lang="{first}">', f"<h3>{rows.line(said.TITLE)}</h3>"]
    lines += [
        f"<p{'' if one == first else rows.attributes(one)}><b>{rows.told(rows.report.summary, one)}</b></p>" for one in (first, *others)
    ]
    return [*lines, f"<p>{' · '.join(_ways(rows))}</p>"]


def _ways(rows: Rows) -> Iterator[str]:
    """What is compared, and where it can be seen."""
    yield f"{code(clip(rows.report.before, 80))} {rows.arrow(rows.report.locales[0])} {code(clip(rows.report.after, 80))}"
    for words, href in (
        (said.PREVIEW, rows.home(rows.links.to_after) if rows.report.is_publishable else ""),
        (said.SITE_NOW, rows.home(rows.links.to_before)),
        (said.WHOLE, rows.links.report),
    ):
        if href:
            yield link(href, rows.line(words))


def _foot(rows: Rows, foot: Words | None) -> list[str]:
    others = rows.report.locales if foot else ()
    return [*(f"<p{rows.attributes(one)}>{rows.told(foot, one)}</p>" for one in others if foot), "</div>"]


def _parts(rows: Rows) -> Iterator[Part]:
    """In the order in which they are read."""
    report = rows.report
    problems = [*_turnover(rows, said.PROBLEMS, report.problems, PROBLEMS if report.is_publishable else ERRORS)]
    if not report.is_publishable:
        yield from problems
    yield _table(rows, said.ATTENTION, ATTENTION, report.attention, rows.remark, is_open=True)
    yield _records(rows)
    yield _table(rows, said.EFFECTS, EFFECTS, report.effects, rows.remark, is_open=len(report.effects) <= FEW)
    if report.is_publishable:
        yield from problems
    yield _pages(rows)
    yield _table(rows, said.TRANSLATIONS, TRANSLATIONS, report.translations, rows.translation)
    yield from _turnover(rows, said.GAPS, report.gaps, GAPS)
    yield _size(rows)


def _table(rows: Rows, title: Words, rank: int, told: Sequence[Told], row: Callable[[Told], str], is_open: bool = False) -> Part:
    return _part(_folded(rows, title, len(told), is_open), told, row, "</table></details>", rank)


def _folded(rows: Rows, title: Words, number: int, is_open: bool = False) -> str:
    return f"<details{' open' if is_open else ''}><summary><b>{rows.line(title)}</b> ({number})</summary>\n<table>"


def _part(head: str, told: Sequence[Told], row: Callable[[Told], str], foot: str, rank: int, is_table: bool = True) -> Part:
    lines = tuple(enough(map(row, told), LONGEST))
    counts = [len(one.pages) if isinstance(one, PagePair) else not isinstance(one, str) for one in told]
    return Part(head, lines, foot, is_table, tuple(counts[: len(lines)]), sum(counts[len(lines) :]), rank)


def _records(rows: Rows) -> Part:
    records = rows.report.records
    opened = _opened(records)
    told = [*enumerate(records)]
    head = f"<h4>{rows.line(said.RECORDS)} ({len(records)})</h4>"
    return _part(head, told, lambda one: rows.record(one[1], one[0] in opened), "<p></p>", RECORDS, is_table=False)


def _opened(records: Sequence[RecordChange]) -> set[int]:
    """The places of the records that are not folded: the first ones, without those of many fields."""
    opened, room = set(), FEW
    for place, one in enumerate(records):
        if len(one.fields) <= room:
            room -= len(one.fields)
            opened.add(place)
    return opened if len(opened) <= FEW else set()


def _pages(rows: Rows) -> Part:
    lines: list[str | PagePair] = []
    for folder, listed in pairs(rows.report.pages, rows.report.locales).items():
        lines += [rows.across(f"<b>{rows.line(said.FOLDERS[folder])}</b> ({len(listed)})"), *listed]
    head = _folded(rows, said.PAGES, len(rows.report.pages))
    return _part(head, lines, lambda one: one if isinstance(one, str) else rows.page(one), "</table></details>", PAGES)


def _turnover(rows: Rows, title: Words, turnover: Turnover, rank: int) -> Iterator[Part]:
    for state, findings in ((said.NEW, turnover.new), (said.MENDED, turnover.mended)):
        words = {one: f"{title[one]}: {state[one]}" for one in rows.report.locales}
        yield _table(rows, words, rank, findings, rows.finding, is_open=state is said.NEW and _is_grave(findings))


def _is_grave(findings: tuple[Finding, ...]) -> bool:
    return any(one.level == "error" for one in findings)


def _size(rows: Rows) -> Part:
    before, after = (_counts(one) for one in (rows.report.size_before, rows.report.size_after))
    sizes = [(words, before.get(name), after.get(name)) for name, words in said.SIZES.items()]
    part = _table(rows, said.SIZE, SIZE, sizes if after else [], lambda one: rows.measure(*one))
    columns = "".join(f"<td>{rows.line(words)}</td>" for words in (said.BEFORE, said.AFTER, said.DIFFERENCE))
    return replace(part, head=f"{part.head}<tr><td></td>{columns}</tr>")


def _counts(size: Size | None) -> dict[str, int]:
    return {"pages": size.pages, "files": size.files, "bytes": size.bytes} if size else {}
