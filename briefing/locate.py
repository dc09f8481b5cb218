"""Findings → problems with their places in the file."""

from __future__ import annotations

import re

from briefing.nodes import Node, node_at, place_of, read
from briefing.problems import Place, Problem, at
from briefing.rules.rule import Finding
from briefing.walk import Path


def problem_of(name: str, text: str, code: str, path: Path, finding: Finding) -> Problem:
    """The finding in the file `name` with the whole text `text`; `path` is that of the value the rule was asked of."""
    place = _place(name, text, (*path, *finding.path), finding)
    return at(name, text, place, code, finding.message, finding.hint)


def _place(name: str, text: str, path: Path, finding: Finding) -> Place:
    if name.endswith(".md"):
        return _of_words(text, Place(1, 1), finding.words) if finding.words else Place(1, 1)
    root = read(text)
    if finding.is_key:
        return _of_key(root, path)
    start = place_of(root, path)
    return _of_words(text, start, finding.words) if finding.words else start


def _of_key(root: Node, path: Path) -> Place:
    parent = node_at(root, path[:-1])
    return parent.keys.get(str(path[-1]), parent.place)


def _of_words(text: str, start: Place, words: str) -> Place:
    """Where the words stand at or after `start`; `start` itself where they are written in another way or broken by a line end."""
    offset = sum(len(line) + 1 for line in text.split("\n")[: start.line - 1]) + (
        0 if start.line == 1 and start.column == 1 else start.column - 1
    )
    found = re.compile(rf"{re.escape(words)}(?![\w-])").search(text, offset) or re.compile(re.escape(words)).search(text, offset)
    if not found:
        return start
    before = text[: found.start()]
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"), len(words))
