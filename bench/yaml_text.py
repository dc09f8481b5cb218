"""Records as YAML text in the style of the real files: block style, texts folded at about 100 columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Union

from bench.words import Pair

WIDTH = 100
Value = Union[str, int, float, bool, None, Pair, Mapping[str, "Value"], Sequence["Value"]]  # noqa: UP007
PLAIN = re.compile(
    r"""[^\W\d_«“](?:[^:#\n]|:(?=\S)|(?<=\S)\#)*(?<![\s:])|[0-9]{4}-[0-9]{2}(?:-[0-9X]{2})?[~?%/0-9.-]*|[«“](?:[^:#\n]|:(?=\S))*(?<![\s:])"""
)
WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def yaml_text(record: Mapping[str, Value]) -> str:
    """The record as the text of its file."""
    return "\n".join(_mapping(record, "")) + "\n"


def _mapping(record: Mapping[str, Value], margin: str) -> Iterator[str]:
    for key, value in record.items():
        yield from _entry(f"{margin}{key}:", value, margin)


def _entry(head: str, value: Value, margin: str) -> Iterator[str]:
    deeper = margin + "  "
    if isinstance(value, str):
        yield from _text(head, value, deeper)
    elif isinstance(value, Pair):
        yield head
        yield from _text(f"{deeper}ar:", value.ar, deeper + "  ")
        yield from _text(f"{deeper}en:", value.en, deeper + "  ")
    elif isinstance(value, Mapping):
        yield head
        yield from _mapping(value, deeper)
    elif isinstance(value, Sequence):
        yield from _sequence(head, value, deeper)
    else:
        yield f"{head} {_literal(value)}"


def _sequence(head: str, items: Sequence[Value], margin: str) -> Iterator[str]:
    if not any(isinstance(item, Mapping) for item in items):
        yield f"{head} [{', '.join(_scalar(item) if isinstance(item, str) else str(item) for item in items)}]"
        return
    yield head
    for item in items:
        assert isinstance(item, Mapping)
        lines = _mapping(item, margin + "  ")
        yield f"{margin}- {next(lines).lstrip()}"
        yield from lines


def _literal(value: float | None) -> str:
    return "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _text(head: str, text: str, margin: str) -> Iterator[str]:
    if "\n" in text:
        yield f"{head} |-"
        yield from (f"{margin}{line}" if line else "" for line in text.split("\n"))
    elif len(head) + len(text) < WIDTH:
        yield f"{head} {_scalar(text)}"
    else:
        yield f"{head} >-"
        yield from _folded(text, margin)


def _scalar(text: str) -> str:
    if PLAIN.fullmatch(text) and text.lower() not in WORDS:
        return text
    return "'" + text.replace("'", "''") + "'"


def _folded(text: str, margin: str) -> Iterator[str]:
    words = text.split(" ")
    line, room = [words[0]], WIDTH - len(margin) - len(words[0])
    for word in words[1:]:
        room -= len(word) + 1
        if room < 0:
            yield margin + " ".join(line)
            line, room = [], WIDTH - len(margin) - len(word)
        line.append(word)
    yield margin + " ".join(line)
