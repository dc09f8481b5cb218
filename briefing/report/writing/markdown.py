"""The change report as a comment on a pull request of GitHub or a merge request of GitLab. Standard library alone.

It is one block of HTML: Markdown lets through what begins with a tag, up to the first empty line (CommonMark 0.31, 4.6), and there is
none. So nothing in it is read as Markdown; and `inert` sees to it that the forge, which looks through the texts afterwards, finds
nothing in them either. `dir` and `lang` pass both sanitisers; `<bdi>` does not, so isolated texts stand in `<span dir>`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.report.writing import words as said
from briefing.report.writing.clip import clip
from briefing.report.writing.fit import Part, fitted, length
from briefing.report.writing.inert import code
from briefing.report.writing.links import Links
from briefing.report.writing.pairs import pairs
from briefing.report.writing.rows import Rows, link, rows_of
from briefing.views.report import Finding, Report, Size, Turnover, Words

MARKER = "<!-- briefing-preview -->"
"""Its first line, by which it is found again."""
LONGEST = 60_000
"""Units of UTF-16. GitHub takes 65,536 characters, GitLab a million."""
SIZES = ((700, 40), (240, 12), (160, 3))
"""Characters of a value and fields of a record that are shown; the first with which the records fill no more than its half."""
FEW = 10
"""Fields of records, or effects, that are not folded."""


def comment(report: Report, links: Links, foot: Words | None = None) -> str:
    """The comment; `foot`, plain text in every language of the report, stands at its end. It has at most LONGEST characters."""
    rows = _rows(report, links)
    parts = [part for part in _parts(rows) if part.rows]
    frame = [*_head(rows), *_foot(rows, foot)]
    frame += [line for part in parts for line in (part.head, part.foot, rows.left_out(part, LONGEST))]
    shown = _fitted(parts, LONGEST - length("\n".join(frame)) - 1)
    return "\n".join([*_head(rows), *(line for part in shown for line in _lines(part, rows)), *_foot(rows, foot)]) + "\n"


def _fitted(parts: list[Part], room: int) -> list[Part]:
    """The parts; the records may have half of the room, the others share the rest."""
    records = fitted([part for part in parts if not part.is_table], room // 2)
    left = room - sum(length(row) + 1 for part in records for row in part.rows)
    others = iter(fitted([part for part in parts if part.is_table], left))
    return [next(others) if part.is_table else records[0] for part in parts]


def _rows(report: Report, links: Links) -> Rows:
    """Which show as much of the records as half of the comment can hold."""
    for value, fields in SIZES:
        rows = rows_of(report, links, value, fields)
        if sum(map(length, _records(rows).rows)) <= LONGEST // 2:
            break
    return rows


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
    report = rows.report
    problems = [*_turnover(rows, said.PROBLEMS, report.problems)]
    if not report.is_publishable:
        yield from problems
    yield _table(rows, said.ATTENTION, [rows.remark(one) for one in report.attention], is_open=True)
    yield _records(rows)
    yield _table(rows, said.EFFECTS, [rows.remark(one) for one in report.effects], is_open=len(report.effects) <= FEW)
    if report.is_publishable:
        yield from problems
    yield _pages(rows)
    yield _table(rows, said.TRANSLATIONS, [rows.translation(one) for one in report.translations])
    yield from _turnover(rows, said.GAPS, report.gaps)
    yield _size(rows)


def _table(rows: Rows, title: Words, lines: list[str], is_open: bool = False, count: int | None = None) -> Part:
    number = len(lines) if count is None else count
    opened = " open" if is_open else ""
    return Part(f"<details{opened}><summary><b>{rows.line(title)}</b> ({number})</summary>\n<table>", tuple(lines), "</table></details>")


def _records(rows: Rows) -> Part:
    records = rows.report.records
    is_open = sum(len(one.fields) for one in records) <= FEW
    return Part(
        f"<h4>{rows.line(said.RECORDS)} ({len(records)})</h4>",
        tuple(rows.record(one, is_open) for one in records),
        "<p></p>",
        is_table=False,
    )


def _pages(rows: Rows) -> Part:
    lines: list[str] = []
    for folder, listed in pairs(rows.report.pages, rows.report.locales).items():
        lines += [rows.across(f"<b>{rows.line(said.FOLDERS[folder])}</b> ({len(listed)})"), *map(rows.page, listed)]
    return _table(rows, said.PAGES, lines, count=len(rows.report.pages))


def _turnover(rows: Rows, title: Words, turnover: Turnover) -> Iterator[Part]:
    for state, findings in ((said.NEW, turnover.new), (said.MENDED, turnover.mended)):
        words = {one: f"{title[one]}: {state[one]}" for one in rows.report.locales}
        yield _table(rows, words, [rows.finding(one) for one in findings], is_open=state is said.NEW and _is_grave(findings))


def _is_grave(findings: tuple[Finding, ...]) -> bool:
    return any(one.level == "error" for one in findings)


def _size(rows: Rows) -> Part:
    before, after = (_counts(one) for one in (rows.report.size_before, rows.report.size_after))
    lines = [rows.measure(words, before.get(name), after.get(name)) for name, words in said.SIZES.items()]
    return _table(rows, said.SIZE, lines if after else [])


def _counts(size: Size | None) -> dict[str, int]:
    return {"pages": size.pages, "files": size.files, "bytes": size.bytes} if size else {}
