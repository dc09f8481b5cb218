"""The figures as tables: for the terminal, and as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from bench.search.comparison import Outcome
from bench.search.engines import ON_OUR_TEXTS, ON_WHOLE_PAGES
from bench.search.judged import LOCALES, Half
from bench.search.scores import Found, Score, score
from bench.search.verdict import best, lead_over, ours

LANGUAGES = {"ar": "Arabic", "en": "English"}
HALF_NAMES: dict[Half, str] = {"tuning": "half for tuning", "set_aside": "half set aside"}


@dataclass(frozen=True, slots=True)
class Table:
    """The first column is of words, the others of figures."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def plain(self) -> str:
        widths = [max(map(len, column)) for column in zip(self.head, *self.rows, strict=True)]
        lines = ["  ".join(_aligned(row, widths)).rstrip() for row in (self.head, *self.rows)]
        return "\n".join([self.title, "", lines[0], "  ".join("-" * width for width in widths), *lines[1:]])

    def markdown(self) -> str:
        rule = ["---", *("---:" for _ in self.head[1:])]
        return "\n".join([f"### {self.title}", "", *(f"| {' | '.join(row)} |" for row in (self.head, rule, *self.rows))])


def _aligned(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    yield row[0].ljust(widths[0])
    yield from (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))


FIGURES: tuple[tuple[str, Callable[[Outcome, Score], str]], ...] = (
    ("in top 5", lambda _, figures: percent(figures.in_top)),
    ("first", lambda _, figures: percent(figures.first)),
    ("found at all", lambda _, figures: percent(figures.found)),
    ("false hits", lambda _, figures: percent(figures.false)),
    ("false in top 5", lambda _, figures: percent(figures.false_in_top)),
    ("ms a query", lambda outcome, _: f"{outcome.milliseconds:.1f}" if outcome.milliseconds >= 0.1 else "< 0.1"),
    ("KB at first", lambda outcome, _: f"{outcome.transferred / 1000:.0f}"),
    ("file://", lambda outcome, _: "yes" if outcome.works_from_disk else "no"),
)


def percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def engines_table(outcomes: Sequence[Outcome], half: Half, locale: str) -> Table:
    scored = [(each, score(each.found)) for each in outcomes if (each.half, each.locale) == (half, locale)]
    figures = scored[0][1]
    title = f"{LANGUAGES[locale]}, {HALF_NAMES[half]}: {figures.wanted} pairs to find, {figures.unwanted} not to find"
    rows = [[outcome.engine.name, *(cell(outcome, each) for _, cell in FIGURES)] for outcome, each in scored]
    return Table(title, ["engine", *(name for name, _ in FIGURES)], rows)


def sorts_table(outcomes: Sequence[Outcome], half: Half) -> Table:
    """Ours by sort of query, in all languages."""
    by_sort: dict[tuple[bool, str], list[Found]] = {}
    for each in sorted(ours(outcomes, half), key=lambda each: (not each.pair.is_wanted, each.pair.sort)):
        by_sort.setdefault((each.pair.is_wanted, each.pair.sort), []).append(each)
    rows = [_sort_row(sort, is_wanted, score(found)) for (is_wanted, sort), found in by_sort.items()]
    return Table(f"Ours by sort of query, {HALF_NAMES[half]}", ["sort", "pairs", "in top 5", "first", "found at all", "false hits"], rows)


def _sort_row(sort: str, is_wanted: bool, figures: Score) -> list[str]:
    if is_wanted:
        return [sort, str(figures.wanted), percent(figures.in_top), percent(figures.first), percent(figures.found), ""]
    return [sort, str(figures.unwanted), "", "", "", percent(figures.false)]


def leads_table(outcomes: Sequence[Outcome], half: Half) -> Table:
    rows = []
    for locale, engines in product(LOCALES, (ON_WHOLE_PAGES, ON_OUR_TEXTS)):
        other = best(outcomes, half, locale, engines)
        rows.append([LANGUAGES[locale], other.engine.name, *(f"{100 * points:+.1f}" for points in lead_over(outcomes, other))])
    title = f"Our lead over the best other, {HALF_NAMES[half]}: points of what is found in the top 5, with a 95 % interval"
    return Table(title, ["language", "best other", "lead", "from", "to"], rows)


def tables(outcomes: Sequence[Outcome], halves: Sequence[Half]) -> Iterator[Table]:
    is_compared = len({outcome.engine.name for outcome in outcomes}) > 1
    for half in halves:
        yield from (engines_table(outcomes, half, locale) for locale in LOCALES)
        if is_compared:
            yield leads_table(outcomes, half)
        yield sorts_table(outcomes, half)
