"""What is wrong in the second state and was not in the first, and what is mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, cast

from briefing.examine import Examined
from briefing.explanations import ARABIC
from briefing.load import Document, problem_at
from briefing.locales import say
from briefing.problems import Problem
from briefing.records import EditedRecord, Waiver
from briefing.report.compared import Compared, Key, State
from briefing.report.kept_private import Private, private_of
from briefing.report.languages import in_each
from briefing.rules import CODES
from briefing.views.report import Finding, Turnover, Words

WHERE = re.compile(r"\b(line|column) \d+")
"""Says where something else stands: it shifts with the lines."""


class Identity(NamedTuple):
    """By what a problem is found again in the other state, on whatever line."""

    path: str
    """In the content folder."""
    code: str
    message: str


def problems(compared: Compared) -> Turnover:
    """New problems and new waivers; mended problems. Each of the state where it was found; a mere shift of lines is no change."""
    moved = _moved(compared)
    before, after = (_by_identity(state, names) for state, names in ((compared.before, moved), (compared.after, {})))
    private = private_of(compared)
    new = [*_told(compared, private, _left(after, before)), *_new_waivers(compared, private)]
    return Turnover(tuple(sorted(new, key=_order)), tuple(sorted(_told(compared, private, _left(before, after)), key=_order)))


def _order(finding: Finding) -> tuple[object, ...]:
    return (LEVELS.index(finding.level), finding.file, finding.line, finding.code)


LEVELS = ("error", "warning", "note")


def _moved(compared: Compared) -> Mapping[str, str]:
    """Path of a renamed record → its path now, both in the content folder."""
    before, after = compared.before.documents, compared.after.documents
    pairs = ((before.get(old), after.get(new)) for old, new in compared.renamed.items())
    return {_inner(old.facts.path): _inner(new.facts.path) for old, new in pairs if old and new}


def _inner(path: str) -> str:
    return path.partition("/")[2]


def _by_identity(state: State, moved: Mapping[str, str]) -> dict[Identity, list[Problem]]:
    found: dict[Identity, list[Problem]] = {}
    for problem in state.problems:
        path = _inner(problem.path)
        identity = Identity(moved.get(path, path), problem.code, WHERE.sub(r"\1", problem.message))
        found.setdefault(identity, []).append(problem)
    return found


def _left(found: Mapping[Identity, list[Problem]], other: Mapping[Identity, list[Problem]]) -> Iterator[Problem]:
    """The problems without a match in the other state. Of several that say the same, those on the same words match first."""
    for identity, group in found.items():
        rest = list(other.get(identity, ()))
        unlike = [problem for problem in group if not _take(problem, rest)]
        yield from unlike[len(rest) :]


def _take(problem: Problem, rest: list[Problem]) -> bool:
    """Whether one in the rest stands in the same line of text; it is taken out."""
    match = next((one for one in rest if one.excerpt == problem.excerpt), None)
    if match:
        rest.remove(match)
    return match is not None


def _told(compared: Compared, private: Private, found: Iterable[Problem]) -> Iterator[Finding]:
    for problem in found:
        level = cast(Literal["error", "warning", "note"], problem.level)
        is_repeatable = private.is_repeatable(problem.path, problem.message)
        yield finding(private, problem.code, level, problem.path, problem.line, _words(compared, problem, is_repeatable))


def finding(private: Private, code: str, level: Literal["error", "warning", "note"], path: str, line: int, words: Words) -> Finding:
    """With its place, if that may be told."""
    return Finding(code, level, "", 0, words) if path in private.nameless else Finding(code, level, path, line, words)


def _words(compared: Compared, problem: Problem, is_repeatable: bool) -> Words:
    """The title of the code, and in English, the language of messages, the message; of what is kept private the title alone."""
    words = dict(in_each(compared, lambda where: title(problem.code, where.code)))
    return {**words, "en": problem.message} if is_repeatable and "en" in words else words


def title(code: str, language: str) -> str:
    """What is wrong, in one line that repeats nothing of the record."""
    return ARABIC[code][0] if language == "ar" else CODES[code].title


def _new_waivers(compared: Compared, private: Private) -> Iterator[Finding]:
    former = {new: old for old, new in compared.renamed.items()}
    for key in compared.changed:
        before = {waiver.code for waiver in _waivers(compared.before, former.get(key, key))}
        for index, waiver in enumerate(_waivers(compared.after, key)):
            if waiver.code not in before:
                yield _new_waiver(compared, compared.after.documents[key], index, waiver, private)


def _new_waiver(compared: Compared, examined: Examined, index: int, waiver: Waiver, private: Private) -> Finding:
    """Without its reason: that is the editors' own, and no page has it."""
    assert isinstance(examined.document, Document)
    place = problem_at(examined.document, ("waivers", index), waiver.code, "")
    words = in_each(compared, lambda where: say(where, "New waiver: {title}.").format(title=title(waiver.code, where.code)))
    return finding(private, waiver.code, "note", place.path, place.line, words)


def _waivers(state: State, key: Key) -> tuple[Waiver, ...]:
    examined = state.documents.get(key)
    return examined.record.waivers if examined and isinstance(examined.record, EditedRecord) else ()
