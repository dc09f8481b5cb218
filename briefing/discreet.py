"""What those commands may print of problems that make what is published: their output is kept in logs that others read.

The check tells every problem with its line. Here nothing is repeated of records that are not published, or that keep something back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.facts import Archive, Facts
from briefing.problems import Problem
from briefing.rules import CODES
from briefing.withhold import hidden

CURE = "not shown here: `build.py check` tells it"


def discreet(problems: Iterable[Problem], archive: Archive) -> tuple[Problem, ...]:
    """The problems without what nobody may read: of an error that would tell it the place and the title are left, of a warning nothing."""
    guarded = {facts.path for facts in archive.everything if is_guarded(facts)} | set(_hidden_paths(archive))
    names = set(_hidden_names(archive))
    return tuple(_discreet(problems, guarded, names))


def _discreet(problems: Iterable[Problem], guarded: set[str], names: set[str]) -> Iterator[Problem]:
    for problem in problems:
        if problem.path not in guarded and not any(name in _words(problem) for name in names):
            yield problem
        elif problem.level == "error":
            yield replace(problem, message=CODES[problem.code].title, hint=CURE, excerpt="", width=1)


def _words(problem: Problem) -> str:
    return f"{problem.message}\n{problem.hint}\n{problem.excerpt}"


def is_guarded(facts: Facts) -> bool:
    """Whether the record is not published, or keeps something back."""
    return facts.status not in (None, "published") or bool(facts.withheld) or facts.publish_as in ("parent", "none")


def _hidden_names(archive: Archive) -> Iterator[str]:
    """Ids that nothing published shows: of drafts, and of actors and places that are kept back."""
    yield from (facts.name for facts in archive.everything if facts.status in ("draft", "in_review"))
    for names in hidden(archive).values():
        yield from names


def _hidden_paths(archive: Archive) -> Iterator[str]:
    for kind, names in hidden(archive).items():
        yield from (archive.records[kind][name].path for name in names if name in archive.records[kind])
