"""What is wrong with the content, as values, and their forms for people, programs and reviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from briefing.printable import LONGEST, one_line, short_line


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
    start: int = 1
    """The column at which the excerpt begins: of a long line it is the part around the place."""

    @property
    def level(self) -> str:
        """`error`, `warning` or `note`: the first letter of the code says it."""
        return LEVELS[self.code[0]]


LEVELS = {"E": "error", "W": "warning", "N": "note"}
SHOWN = 50
"""Problems of one file that are shown; of the others only the number."""
SHOWN_OF_ALL = 500
"""Problems of all files that are shown: a log of thousands of files is read by nobody."""
LONGEST_EXCERPT = 300
"""Characters of a line that are kept with a problem: a line may be as long as the file, and each word of it at fault."""


class ContentError(Exception):
    """The content has errors; `problems` holds all of them, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(report(self.problems))

    def __reduce__(self) -> tuple[type[ContentError], tuple[tuple[Problem, ...]]]:
        return ContentError, (self.problems,)


class BuildError(Exception):
    """The environment, not the content, keeps the site from being built. One line."""


def at(path: str, text: str, place: Place, code: str, message: str, hint: str | None = None) -> Problem:
    """A problem at `place` of the file `path`, whose whole text is `text`; at its end, where the place lies behind that.

    The text is empty where the file could not be read as one.
    """
    lines, message, hint = _lines(text), _shortened(message), _shortened(hint) if hint else hint
    if not text:
        return Problem(path, place.line, place.column, code, message, hint)
    if place.line > len(lines):
        place = Place(len(lines), len(lines[-1]) + 1)
    line = lines[place.line - 1]
    start = max(1, place.column - LONGEST_EXCERPT // 2) if len(line) > LONGEST_EXCERPT else 1
    return Problem(path, place.line, place.column, code, message, hint, line[start - 1 :][:LONGEST_EXCERPT], place.width, start)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def as_text(problem: Problem, colour: bool = False) -> str:
    """`path:line:column: level[code]: message`, the line, a caret under the place, the hint."""
    paint = COLOURS if colour else PLAIN
    where = f"{short_line(problem.path)}:{problem.line}:{problem.column}:"
    head = f"{where} {paint[problem.level]}{problem.level}[{problem.code}]{paint['off']}: {short_line(problem.message)}"
    hint = [f"    = {paint['hint']}{short_line(problem.hint)}{paint['off']}"] if problem.hint else []
    return "\n".join([head, *_excerpt(problem, paint), *hint])


def report(problems: Iterable[Problem], colour: bool = False) -> str:
    """The first problems in their text form, and how many more there are in each file and in others."""
    shown, more = first(problems)
    parts: list[str] = []
    for path, group in groupby(shown, lambda problem: problem.path):
        parts += [as_text(problem, colour) for problem in group]
        if number := more.pop(path, 0):
            parts.append(f"… and {number} more in this file")
    return "\n".join([*parts, *in_others(more)])


def first(problems: Iterable[Problem]) -> tuple[list[Problem], Counter[str]]:
    """SHOWN of each file and of those SHOWN_OF_ALL, errors before others, sorted; and how many more each file has."""
    found = sorted(problems)
    of_files = [problem for _, group in groupby(found, lambda problem: problem.path) for problem in _errors_first(group)[:SHOWN]]
    shown = sorted(_errors_first(of_files)[:SHOWN_OF_ALL])
    return shown, Counter(problem.path for problem in found) - Counter(problem.path for problem in shown)


def in_others(more: Mapping[str, int]) -> Iterator[str]:
    """A line on the files of which nothing is shown, if there are any. `more`: how many problems each has."""
    if more:
        files = "file" if len(more) == 1 else "files"
        yield f"… and {sum(more.values())} more in {len(more)} other {files} (check PATH shows those of one)"


def _errors_first(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.level != "error")


PLAIN = dict.fromkeys(["error", "warning", "note", "hint", "off"], "")
COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m", "hint": "\x1b[32m", "off": "\x1b[0m"}


def as_json(problem: Problem) -> dict[str, str | int | None]:
    """The problem's fields and its level, under the names that they have here."""
    return {"path": problem.path, "level": problem.level, **{name: getattr(problem, name) for name in JSON_FIELDS}}


JSON_FIELDS = ("code", "line", "column", "width", "message", "hint", "excerpt", "start")


def as_github(problem: Problem) -> str:
    """A workflow command, which GitHub shows as an annotation at the line (docs.github.com, «Workflow commands»)."""
    level = "notice" if problem.level == "note" else problem.level
    place = {"file": problem.path, "line": problem.line, "col": problem.column, "endColumn": problem.column + problem.width}
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in {**place, "title": problem.code}.items())
    message = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{level} {properties}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    clean = "\n".join(short_line(line) for line in text.split("\n"))
    return "".join(f"%{ord(character):02X}" if character in "%\r\n" + more else character for character in clean)


def _excerpt(problem: Problem, paint: dict[str, str]) -> list[str]:
    if not problem.excerpt.strip():
        return []
    before = problem.column - problem.start
    width = max(1, min(problem.width, len(problem.excerpt) - before))
    return [f"    | {one_line(problem.excerpt)}", f"    | {' ' * before}{paint[problem.level]}{'^' * width}{paint['off']}"]


def counted(problems: Iterable[Problem]) -> str:
    """«3 errors, 1 warning, 2 notes» for the closing line."""
    levels = [problem.level for problem in problems]
    parts = [(levels.count(level), level) for level in LEVELS.values()]
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in parts if count) or "no problems"
