"""Rows of the comment: each thing that the report tells, as HTML that GitHub and GitLab let through. Standard library alone.

Of what their sanitisers know (html-pipeline's allow list) these are used: `dir`, `lang`, `open`, `colspan` and `href` on plain elements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from briefing.report.writing import words as said
from briefing.report.writing.clip import clip, clip_runs
from briefing.report.writing.fit import Part
from briefing.report.writing.inert import code, inert
from briefing.report.writing.links import Links
from briefing.report.writing.pairs import PagePair, left_unsaid, names, page_of
from briefing.views.report import FieldChange, Finding, PageChange, RecordChange, Remark, Report, Run, TranslationRow, Words

SENTENCE, NAME = 600, 160
"""Characters that are shown of a sentence, and of a name, at the most."""
ON_ONE_LINE = 44
"""Characters of an old or a new value that still stand beside each other."""
TAGS = {"removed": "del", "added": "ins"}


@dataclass(frozen=True, slots=True)
class Rows:
    report: Report
    links: Links
    pages: Mapping[str, PageChange]
    """The pages that change, by their paths."""
    names: Mapping[tuple[str, str], Words]
    """What the records that change are called, by kind and id."""
    value: int
    """Characters that are shown of a value at the most."""
    fields: int
    """Fields that are shown of a record at the most."""

    def line(self, words: Words, length: int = SENTENCE) -> str:
        """In all languages on one line, in an element of the first."""
        first, *others = self.report.locales
        rest = (f"<span{self.attributes(one)}>{inert(clip(words[one], length), one)}</span>" for one in others)
        return " · ".join([inert(clip(words[first], length), first), *rest])

    def cells(self, told: Callable[[str], str]) -> str:
        """A column for each language."""
        return "".join(f"<td{self.attributes(one)}>{told(one)}</td>" for one in self.report.locales)

    def remark(self, one: Remark) -> str:
        def told(language: str) -> str:
            name = left_unsaid(one, self.names, language)
            about = f"<b>{inert(clip(name, NAME), language)}</b><br>" if name else ""
            return about + self.told(one.words, language) + self._seen(one.kind, one.id, language)

        return f"<tr>{self.cells(told)}</tr>"

    def record(self, one: RecordChange, is_open: bool) -> str:
        """A folded table: what it is, then a row for each field."""
        lines = [f"<tr>{self.cells(lambda language: self._name(one, language))}</tr>", self._about(one)]
        if one.note:
            lines.append(f"<tr>{self.cells(self._note(one.note))}</tr>")
        lines += [f"<tr>{self.cells(self._field(field, one))}</tr>" for field in one.fields[: self.fields]]
        if len(one.fields) > self.fields:
            lines.append(self.across(self._more(len(one.fields) - self.fields)))
        opened = " open" if is_open else ""
        summary = f"{said.SIGNS[one.change]} <b>{self.line(one.name, NAME)}</b>"
        return f"<details{opened}><summary>{summary}</summary>\n<table>{''.join(lines)}</table></details>"

    def _about(self, one: RecordChange) -> str:
        former = f" ({self.line(said.FORMERLY)} {code(one.former)})" if one.former else ""
        file = f" {code(one.file)}" if one.file else ""
        return self.across(code(one.id) + former + file) if one.id else ""

    def _name(self, one: RecordChange, language: str) -> str:
        kind = said.KINDS.get(one.kind, {}).get(language) or inert(clip(one.kind, NAME), language)
        about = f"{kind} – {said.RECORD_CHANGES[one.change][language]}{self._seen(one.kind, one.id, language)}"
        return f"<b>{inert(clip(one.name[language], NAME), language)}</b><br>{about}"

    def _field(self, field: FieldChange, record: RecordChange) -> Callable[[str], str]:
        def told(language: str) -> str:
            label = f"<b>{inert(clip(field.label[language], NAME), language)}</b>"
            note = f"<br>{self._note(field.note)(language)}" if field.note else ""
            return f"{label}<br>{self._values(field, record, language)}{note}"

        return told

    def _note(self, words: Words) -> Callable[[str], str]:
        return lambda language: f"ⓘ {self.told(words, language)}"

    def _values(self, field: FieldChange, record: RecordChange, language: str) -> str:
        before, after = (clip_runs(runs[language], self.value) for runs in (field.before, field.after))
        if record.change in ("added", "removed"):
            return runs(_unmarked(after if record.change == "added" else before), language)
        if field.before[language] == field.after[language]:
            return f"{runs(after, language)} ({said.UNCHANGED[language]})"
        if max(len(_text(before)), len(_text(after))) <= ON_ONE_LINE:
            return f"{runs(before, language)} {self.arrow(language)} {runs(after, language)}"
        return f"− {runs(before, language)}<br>+ {runs(after, language)}"

    def page(self, pair: PagePair) -> str:
        """A thing's pages, each under its language; what stands in none of ours, in the last column."""
        found = {one.lang: one for one in pair.pages}
        last = self.report.locales[-1]
        others = [one for one in pair.pages if one.lang not in self.report.locales]

        def told(language: str) -> str:
            shown = [*([found[language]] if language in found else []), *(others if language == last else [])]
            return "<br>".join(self._page(one, language) for one in shown)

        return f"<tr>{self.cells(told)}</tr>"

    def _page(self, one: PageChange, language: str) -> str:
        after, before = self.links.to_after(one.path), self.links.to_before(one.former or one.path)
        title = inert(clip(one.title, NAME), language)
        now = link(after, title) if one.change != "removed" else title
        was = f" ({link(before, said.BEFORE[language])})" if before and one.change != "added" else ""
        return f"{said.SIGNS[one.change]} {now}{was}"

    def translation(self, row: TranslationRow) -> str:
        def told(language: str) -> str:
            return "<br>".join(self._standing(row.before[language], row.after[language], one) for one in self.report.locales)

        states = "".join(f"<td>{told(one)}</td>" for one in self.report.locales)
        return f"<tr><td>{self.line(row.name, NAME)}</td>{states}</tr>"

    def _standing(self, before: str, after: str, language: str) -> str:
        states = dict.fromkeys([said.STANDINGS[before][language], said.STANDINGS[after][language]])
        return f"<span{self.attributes(language)}>{f' {self.arrow(language)} '.join(states)}</span>"

    def finding(self, one: Finding) -> str:
        place = f"{one.file}:{one.line}" if one.line else one.file
        head = f"{self.line(said.LEVELS[one.level])} {code(one.code)} {code(place)}"
        return f"{self.across(head)}<tr>{self.cells(lambda language: self.told(one.words, language))}</tr>"

    def measure(self, words: Words, before: int | None, after: int | None) -> str:
        """A size before and after, and how much it grew."""
        numbers = [said.number(one) if one is not None else self.line(said.NOT_BUILT) for one in (before, after)]
        grown = said.difference(before, after) if before is not None and after is not None else ""
        cells = "".join(f'<td dir="ltr" align="right">{one}</td>' for one in [*numbers, grown])
        return f"<tr><td>{self.line(words)}</td>{cells}</tr>"

    def left_out(self, part: Part, number: int) -> str:
        told = self._more(number)
        return self.across(told) if part.is_table else f"<p>{told}</p>"

    def _more(self, number: int) -> str:
        whole = f" – {link(self.links.report, self.line(said.WHOLE))}" if self.links.report else ""
        return f"… {self.line(said.NOT_HERE)}: {number}{whole}"

    def _seen(self, kind: str, name: str, language: str) -> str:
        """Links to the page of the record, as it is and as it was, if it is among those that change."""
        page = page_of(self.pages, kind, name, language)
        after = self.links.to_after(page.path) if page and page.change != "removed" else ""
        before = self.links.to_before(page.former or page.path) if page and page.change != "added" else ""
        found = [link(href, word[language]) for href, word in ((after, said.PREVIEW), (before, said.BEFORE)) if href]
        return f" ({' · '.join(found)})" if found else ""

    def home(self, to: Callable[[str], str]) -> str:
        """The address of the first page of a state in the first language."""
        return to(f"{self.report.locales[0]}/index.html")

    def across(self, inner: str) -> str:
        return f'<tr><td colspan="{len(self.report.locales)}">{inner}</td></tr>'

    def told(self, words: Words, language: str) -> str:
        return inert(clip(words[language], SENTENCE), language)

    def arrow(self, language: str) -> str:
        return "←" if said.direction(language) == "rtl" else "→"

    def attributes(self, language: str) -> str:
        return f' dir="{said.direction(language)}" lang="{language}"'


def rows_of(report: Report, links: Links, value: int, fields: int) -> Rows:
    return Rows(report, links, {page.path: page for page in report.pages}, names(report), value, fields)


def runs(values: Iterable[Run], language: str) -> str:
    """A value with its marks."""
    return "".join(_run(mark, "".join(run.text for run in group), language) for mark, group in groupby(values, lambda run: run.mark))


def _run(mark: str, text: str, language: str) -> str:
    inner = inert(text, language)
    return f"<{TAGS[mark]}>{inner}</{TAGS[mark]}>" if mark in TAGS else inner


def link(href: str, label: str) -> str:
    return f'<a href="{escape(href)}">{label}</a>' if href else label


def _text(values: Iterable[Run]) -> str:
    return "".join(run.text for run in values)


def _unmarked(values: tuple[Run, ...]) -> tuple[Run, ...]:
    return (Run(_text(values), "same"),)
