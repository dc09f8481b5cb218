"""Two states of a text → its words, each marked as same, removed or added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.language.fold import INVISIBLE, MARKS
from briefing.views.report import Run

_INNER = rf"\w{MARKS}{INVISIBLE}\u0300-\u036f"
TOKEN = re.compile(rf"\s+|\d+(?:[.,:/–-]\d+)+%?|[{_INNER}]+(?:['’-][{_INNER}]+)*%?|.", re.DOTALL)
"""A word with its vowel signs and whatever is written onto it, a number whole, a blank, or one other sign."""
WORD = re.compile(r"\w")
MANY = 2_000
"""Tokens beyond which frequent ones are no longer tried as a beginning of what stayed."""

Spans = list[tuple[bool, int, int, int, int]]
"""Whether it is the same; where it begins and ends before, and after."""


def marked(before: str, after: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both texts in runs. Those marked `same` and `removed` joined are the first text, `same` and `added` the second."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    spans = _joined(_spans(old, new), old, new)
    return tuple(_runs(spans, old, "removed")), tuple(_runs(spans, new, "added"))


def marked_items(before: Sequence[str], after: Sequence[str], between: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both lists in runs, each item whole; `between` stands between two of them."""
    old, new = _parted(before, between), _parted(after, between)
    matcher = SequenceMatcher(between.__eq__, old, new, autojunk=False)
    spans: Spans = [(tag == "equal", *places) for tag, *places in matcher.get_opcodes()]  # type: ignore[misc]
    return tuple(_runs(spans, old, "removed")), tuple(_runs(spans, new, "added"))


def _parted(items: Sequence[str], between: str) -> list[str]:
    return [part for item in items for part in (between, item)][1:]


def _spans(old: Sequence[str], new: Sequence[str]) -> Spans:
    matcher = SequenceMatcher(str.isspace, old, new, autojunk=max(len(old), len(new)) > MANY)
    return [(tag == "equal", *places) for tag, *places in matcher.get_opcodes()]  # type: ignore[misc]


def _joined(spans: Spans, old: Sequence[str], new: Sequence[str]) -> Spans:
    """Small islands of sameness go under, so that a change of several words is read as one."""
    joined: Spans = []
    for index, span in enumerate(spans):
        is_same, first, last, start, end = span
        is_between = 0 < index < len(spans) - 1
        is_same = is_same and not (is_between and _is_island(old[first:last], spans[index - 1], spans[index + 1]))
        if joined and joined[-1][0] == is_same:
            _, first, _, start, _ = joined.pop()
        joined.append((is_same, first, last, start, end))
    return joined


def _is_island(tokens: Sequence[str], left: tuple[bool, int, int, int, int], right: tuple[bool, int, int, int, int]) -> bool:
    """No word at all, or one word between changes that are longer on both sides."""
    words = sum(1 for token in tokens if WORD.search(token))
    return words == 0 or (words == 1 and min(_length(left), _length(right)) > len(tokens))


def _length(span: tuple[bool, int, int, int, int]) -> int:
    """Tokens of a change, in the state in which it has fewer."""
    _, first, last, start, end = span
    return min(last - first, end - start)


def _runs(spans: Spans, tokens: Sequence[str], mark: str) -> Iterator[Run]:
    for is_same, first, last, start, end in spans:
        text = "".join(tokens[first:last] if mark == "removed" else tokens[start:end])
        if text:
            yield Run(text, "same" if is_same else mark)  # type: ignore[arg-type]
