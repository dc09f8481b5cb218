"""Two states of a text → its words, each marked as same, removed or added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from briefing.language.fold import INVISIBLE, MARKS
from briefing.views.report import Run

_INNER = rf"\w{MARKS}{INVISIBLE}\u0300-\u036f"
TOKEN = re.compile(rf"\s+|\d+(?:[.,:/–-]\d+)+%?|[{_INNER}]+(?:['’-][{_INNER}]+)*%?|.", re.DOTALL)
"""A word with its vowel signs and whatever is written onto it, a number whole, a blank, or one other sign."""
WORD = re.compile(r"\w")
SENTENCE = re.compile(r".*?(?:[.!?؟؛;]\s+|\n+|$)", re.DOTALL)
MANY = 600
"""Tokens of a text that are compared one by one; of a longer one first the sentences, then what has changed of them."""

Span = tuple[bool, int, int, int, int]
"""Whether it is the same; where it begins and ends before, and after."""

Spans = list[Span]


def marked(before: str, after: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both texts in runs. Those marked `same` and `removed` joined are the first text, `same` and `added` the second."""
    parts = [_by_words(*pair) for pair in _by_sentences(before, after)]
    return tuple(_joined_runs(run for old, _ in parts for run in old)), tuple(_joined_runs(run for _, new in parts for run in new))


def _by_words(before: str, after: str) -> tuple[list[Run], list[Run]]:
    if before == after:
        return [Run(before, "same")], [Run(after, "same")]
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    if min(len(old), len(new)) > MANY:
        return [Run(before, "removed")], [Run(after, "added")]
    spans = _joined(_spans(old, new), old, new)
    return list(_runs(spans, old, "removed")), list(_runs(spans, new, "added"))


def _by_sentences(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The texts in pieces that answer to each other; in one if they are short."""
    if max(len(before), len(after)) <= MANY:
        yield before, after
        return
    old, new = SENTENCE.findall(before), SENTENCE.findall(after)
    for _, first, last, start, end in SequenceMatcher(None, old, new).get_opcodes():
        yield "".join(old[first:last]), "".join(new[start:end])


def _joined_runs(runs: Iterable[Run]) -> Iterator[Run]:
    """Those that stand side by side and are marked alike are one."""
    for mark, found in groupby((run for run in runs if run.text), key=lambda run: run.mark):
        yield Run("".join(run.text for run in found), mark)


def marked_items(before: Sequence[str], after: Sequence[str], between: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both lists in runs, each item whole; `between` stands between two of them."""
    old, new = _parted(before, between), _parted(after, between)
    spans: Spans = [(tag == "equal", *places) for tag, *places in SequenceMatcher(between.__eq__, old, new).get_opcodes()]  # type: ignore[misc]
    return tuple(_joined_runs(_runs(spans, old, "removed"))), tuple(_joined_runs(_runs(spans, new, "added")))


def _parted(items: Sequence[str], between: str) -> list[str]:
    return [part for item in items for part in (between, item)][1:]


def _spans(old: Sequence[str], new: Sequence[str]) -> Spans:
    matcher = SequenceMatcher(str.isspace, old, new)
    return [(tag == "equal", *places) for tag, *places in matcher.get_opcodes()]  # type: ignore[misc]


def _joined(spans: Spans, old: Sequence[str], new: Sequence[str]) -> Spans:
    """Small islands of sameness go under, so that a change of several words is read as one."""
    joined: Spans = []
    for index, span in enumerate(spans):
        is_same, first, last, start, end = span
        if is_same and 0 < index < len(spans) - 1:
            is_same = not _is_island(span, spans[index - 1], spans[index + 1], old, new)
        if joined and joined[-1][0] == is_same:
            _, first, _, start, _ = joined.pop()
        joined.append((is_same, first, last, start, end))
    return joined


def _is_island(span: Span, left: Span, right: Span, old: Sequence[str], new: Sequence[str]) -> bool:
    """No word at all, or one word between changes that have more of them before and after."""
    words = _words(span, old, new)
    return words == 0 or (words == 1 and min(_words(left, old, new), _words(right, old, new)) > words)


def _words(span: Span, old: Sequence[str], new: Sequence[str]) -> int:
    """Words of a stretch, in the state in which it has fewer."""
    _, first, last, start, end = span
    return min(sum(1 for token in tokens if WORD.search(token)) for tokens in (old[first:last], new[start:end]))


def _runs(spans: Spans, tokens: Sequence[str], mark: Literal["removed", "added"]) -> Iterator[Run]:
    """One state's side of the stretches."""
    for is_same, first, last, start, end in spans:
        yield Run("".join(tokens[first:last] if mark == "removed" else tokens[start:end]), "same" if is_same else mark)
