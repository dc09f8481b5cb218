"""What is wrong with the content, as values, and their text form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

CODES = {
    "E001": "a file cannot be read as text",
    "E002": "the YAML is malformed",
    "E003": "a YAML feature that records may not use",
    "E004": "a key stands twice",
    "E005": "a file that is no record",
    "E006": "a character that may not stand in content",
    "E010": "an unknown key",
    "E011": "a missing key",
    "E012": "a reference to a record that does not exist",
    "E013": "a value of the wrong form",
    "E014": "a term that is in no vocabulary",
    "E015": "an id that is malformed or differs from the file's name",
    "E016": "an id that two records share",
    "E017": "a text that lacks a language of the site",
    "E018": "a date that cannot be",
    "E019": "a minimum greater than its maximum",
    "E020": "a coordinate out of range",
    "E021": "a reference to a record that is not published",
    "E022": "a claim id that the incident does not have",
    "E023": "a chain that does not end in a cited source",
    "E024": "a link in a text that leads nowhere",
    "E025": "a field that another field demands or excludes",
    "E026": "a quotation longer than seven words",
    "E027": "records that refer to each other in a circle",
    "W001": "a contact address that readers cannot reach",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: line and column from 1, width in characters."""

    line: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong, with its place. Sorts by file, line and column."""

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str | None = None
    excerpt: str = ""
    width: int = 1

    @property
    def level(self) -> str:
        return "error" if self.code.startswith("E") else "warning"


LONGEST_EXCERPT = 300
"""Characters of a line that are shown with a problem."""


class ContentError(Exception):
    """The content has errors; `problems` holds all of them, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(as_text(problem) for problem in self.problems))


class BuildError(Exception):
    """The environment, not the content, keeps the site from being built. One line."""


def at(path: str, text: str, place: Place, code: str, message: str, hint: str | None = None) -> Problem:
    """A problem at `place` of the file `path`, whose whole text is `text`."""
    return Problem(path, place.line, place.column, code, message, hint, _line(text, place.line), place.width)


def _line(text: str, number: int) -> str:
    start = 0
    for _ in range(number - 1):
        start = text.find("\n", start) + 1
        if start == 0:
            return ""
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word`, as a question; None if none is near."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else None


def as_text(problem: Problem) -> str:
    """`path:line:column: level[code]: message`, the line, a caret under the place, the hint."""
    head = f"{problem.path}:{problem.line}:{problem.column}: {problem.level}[{problem.code}]: {problem.message}"
    return "\n".join([_one_line(head), *_excerpt(problem), *([f"    = {_one_line(problem.hint)}"] if problem.hint else [])])


def _one_line(text: str) -> str:
    """Without line ends and controls, so that no content can forge a line of a log or command a terminal."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def _excerpt(problem: Problem) -> list[str]:
    if not problem.excerpt.strip():
        return []
    start = max(0, problem.column - LONGEST_EXCERPT // 2) if len(problem.excerpt) > LONGEST_EXCERPT else 0
    line = _one_line(problem.excerpt[start : start + LONGEST_EXCERPT])
    before = problem.column - 1 - start
    width = max(1, min(problem.width, len(line) - before))
    return [f"    | {line}", f"    | {' ' * before}{'^' * width}"]


def counted(problems: Iterable[Problem]) -> str:
    """«3 errors, 1 warning» for the closing line."""
    levels = [problem.level for problem in problems]
    parts = [(levels.count("error"), "error"), (levels.count("warning"), "warning")]
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in parts if count) or "no problems"
