"""The change report as one page: all languages in it, its style and letters with it, no script.

A reader chooses one language or sees them side by side, by radio buttons and the style sheet alone (CSS Selectors 4, `:has`).
Without styles everything stands one after the other.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefing.assets.icon import icon
from briefing.bidi import isolate
from briefing.hosting.policy import without_scripts
from briefing.report.writing import words
from briefing.report.writing.clip import clip_runs
from briefing.report.writing.inert import visible
from briefing.report.writing.links import Links
from briefing.report.writing.pairs import left_unsaid, names, page_of, pairs
from briefing.report.writing.rows import ON_ONE_LINE
from briefing.templating.environment import environment
from briefing.views.report import Report, Run, Turnover, Words

SHEET = Path(__file__).parents[3] / "templates/report/sheet.css"
"""Written by `sheet.write_sheet`: to cut out the letters takes longer than all the rest of a report."""
LONG = 700
"""Characters of a value; of a longer one the whole is folded."""
SOURCES = "data:"
"""Whence its fonts and its icon come."""


def html(report: Report, links: Links) -> str:
    """The whole page. `links` may be relative: then the states lie beside it."""
    template = environment(report.locales[0]).get_template("report/file.html.jinja")
    policy = without_scripts(style(), SOURCES)
    return template.render(report=report, said=words, policy=policy, css=style(), icon=icon(), body=readable(report, links))


@cache
def style() -> str:
    """The style sheet with its letters. The same for every report, so that its sum is enough to know it again."""
    return SHEET.read_text(encoding="utf-8")


def readable(report: Report, links: Links) -> str:
    """What the page says, as HTML without its head."""
    at, called = {page.path: page for page in report.pages}, names(report)
    template = environment(report.locales[0]).get_template("report/body.html.jinja")
    drawn = template.render(
        report=report,
        links=links,
        said=words,
        sections=[section for section in _sections(report) if section[2] is not None],
        folders=pairs(report.pages, report.locales),
        sizes=_sizes(report),
        page_of=lambda kind, name, language: page_of(at, kind, name, language),
        left_unsaid=lambda remark, language: left_unsaid(remark, called, language),
        seen=lambda text, language: isolate(visible(text), words.direction(language)),
        visible=visible,
        is_short=_is_short,
        shortened=lambda runs: clip_runs(runs, LONG),
    )
    return "\n".join(line for line in drawn.split("\n") if line.strip()) + "\n"


def _sections(report: Report) -> list[tuple[str, Words, int | None]]:
    """Name, heading and number of what is in it, of each part; no number for a part that has nothing to tell."""
    problems = ("problems", words.PROBLEMS, _number(report.problems))
    told: list[tuple[str, Words, int | None]] = [
        ("attention", words.ATTENTION, len(report.attention) or None),
        ("records", words.RECORDS, len(report.records) or None),
        ("effects", words.EFFECTS, len(report.effects) or None),
        ("pages", words.PAGES, len(report.pages) or None),
        ("translations", words.TRANSLATIONS, len(report.translations) or None),
        ("gaps", words.GAPS, _number(report.gaps)),
        ("size", words.SIZE, 0 if report.size_after else None),
    ]
    told.insert(3 if report.is_publishable else 0, problems)
    return told


def _number(turnover: Turnover) -> int | None:
    return len(turnover.new) + len(turnover.mended) or None


def _sizes(report: Report) -> list[tuple[Words, int | None, int]]:
    before, after = report.size_before, report.size_after
    if not after:
        return []
    return [
        (words.SIZES["pages"], before.pages if before else None, after.pages),
        (words.SIZES["files"], before.files if before else None, after.files),
        (words.SIZES["bytes"], before.bytes if before else None, after.bytes),
    ]


def _is_short(before: tuple[Run, ...], after: tuple[Run, ...]) -> bool:
    """Whether an old and a new value can stand on one line."""
    return max(sum(len(run.text) for run in runs) for runs in (before, after)) <= ON_ONE_LINE
