"""Findings → problems with their places in the file."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.load import Document, HandWritten, problem_at, tree
from briefing.problems import Place, Problem, at
from briefing.rules.rule import Finding
from briefing.walk import Path
from briefing.yaml.nodes import NodeError, node_at


def problem_of(document: Document | HandWritten, code: str, path: Path, finding: Finding) -> Problem:
    """The finding in the document; `path` is that of the value the rule was asked of.

    Somebody may have written to the file since the rule was asked: where it is no record any more, the place is its beginning.
    """
    try:
        problem = _placed(document, code, path, finding)
    except NodeError:
        problem = Problem(document.path, 1, 1, code, finding.message, finding.hint)
    return replace(problem, excerpt="", width=1) if finding.is_secret else problem


def _placed(document: Document | HandWritten, code: str, path: Path, finding: Finding) -> Problem:
    whole = (*path, *finding.path)
    if isinstance(document, HandWritten) and not finding.words:
        return at(document.path, "", Place(1, 1), code, finding.message, finding.hint)
    if isinstance(document, Document) and (not finding.words or node_at(tree(document), whole).origin):
        return problem_at(document, whole, code, finding.message, finding.hint, finding.is_key)
    start = Place(1, 1) if isinstance(document, HandWritten) else node_at(tree(document), whole).place
    return at(document.path, document.text, _of_words(document.text, start, finding.words or ""), code, finding.message, finding.hint)


def _of_words(text: str, start: Place, words: str) -> Place:
    """Where the words stand at or after `start`, as far as they go on their first line; `start` itself where they are written otherwise."""
    offset = sum(len(line) + 1 for line in text.split("\n")[: start.line - 1]) + (
        0 if start.line == 1 and start.column == 1 else start.column - 1
    )
    pattern = r"\s+".join(map(re.escape, words.split())) or re.escape(words)
    found = re.compile(rf"{pattern}(?![\w-])").search(text, offset) or re.compile(pattern).search(text, offset)
    if not found:
        return start
    before = text[: found.start()]
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"), len(found[0].partition("\n")[0]))
