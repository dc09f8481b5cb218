"""The facts of all records → what is wrong between them, and which warnings stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from briefing.context import Context
from briefing.facts import Archive, Facts
from briefing.load import KINDS, Document, HandWritten
from briefing.locate import problem_of
from briefing.problems import Problem
from briefing.rules import CODES, GAPS, RULES
from briefing.rules.rule import Finding

DocumentAt = Callable[[str], Document | HandWritten]
"""The document at a path, as problems name it."""


def archive_of(context: Context, everything: Sequence[Facts], unreadable: frozenset[tuple[str, str]]) -> Archive:
    records: dict[str, dict[str, Facts]] = {kind: {} for kind in (*KINDS, "page", "site")}
    for facts in everything:
        records[facts.kind].setdefault(facts.name, facts)
    return Archive(context, records, everything, unreadable)


def between(archive: Archive, document_at: DocumentAt) -> Iterator[Problem]:
    """Every problem that shows only when records are seen together."""
    asks = [(rule.code, rule.across) for rule in RULES if rule.across]
    for facts in archive.everything:
        for code, across in asks:
            for finding in across(facts, archive):
                yield problem_of(document_at(facts.path), code, (), finding)


UNWEIGHED = frozenset(rule.code for rule in RULES if rule.against)
"""Codes that arise only when the texts of the sources are at hand."""


def standing(problems: Iterable[Problem], archive: Archive, document_at: DocumentAt, unasked: frozenset[str] = UNWEIGHED) -> list[Problem]:
    """The problems that no waiver answers, sorted, and a note on each waiver that answers none. Of codes `unasked` none is expected."""
    waived = {facts.path: facts.waivers for facts in archive.everything if facts.waivers}
    every = sorted(set(problems))
    left = [problem for problem in every if problem.code not in waived.get(problem.path, ()) or problem.level == "error"]
    found = {path: {problem.code for problem in group} for path, group in groupby(every, lambda problem: problem.path)}
    for path, codes in waived.items():
        for index, code in enumerate(codes):
            if code in CODES and code not in found.get(path, ()) and code not in unasked | GAPS:
                finding = Finding(("waivers", index, "code"), f"nothing in this record gives the warning {code}", "take the waiver away")
                left.append(problem_of(document_at(path), "N001", (), finding))
    return sorted(left)
