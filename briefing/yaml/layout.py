"""What the lines around a fault show: the slip that most likely made the file malformed, where it is, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefing.problems import Place


class Slip(NamedTuple):
    place: Place
    message: str
    hint: str | None


LINE = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<key>[^\s'\"#\[{&*!|>%@`-][^:'\"]*?)\s*:(?:\s+(?P<value>\S.*?))?\s*$")
"""A key, with what stands before it and its value."""
NO_BREAK = re.compile(r" *(?:- +)*(?P<key>[a-z][a-z_]*):(?P<sign>[\u00a0\u2000-\u200f\u202f\u2060\u3000])\s*(?P<value>.*)$")
GLUED = re.compile(r"(?P<lead> *(?:- +)*)(?P<key>[a-z][a-z_]*):(?P<value>[^\s/].*)$")
ODD_COLON = re.compile(r" *(?:- +)*(?P<key>[a-z][a-z_]*)\s*(?P<colon>[：﹕︓։׃ː꞉∶])\s*(?P<value>.*)$")
ODD_BLANK = re.compile("[\t\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000]")
TIGHT_DASH = re.compile(r" *-(?P<rest>[a-z][a-z_]*:? .*|[a-z0-9-]+)$")
LIST = re.compile(r" *(?:- +)*[a-z_]+:\s*\[[^\]]*$")
CURLY = "“”„‟‘’‚«»"


def slip_near(lines: Sequence[str], numbers: Sequence[int]) -> Slip | None:
    """The first slip in one of the lines with these numbers (from 0)."""
    here = [number for number in numbers if 0 <= number < len(lines)]
    found = (look(lines, number) for looks in (SURE, LIKELY) for number in here for look in looks)
    return next((slip for slip in found if slip), None)


def _odd_blank(lines: Sequence[str], number: int) -> Slip | None:
    line = lines[number]
    start = len(line) - len(line.lstrip())
    found = ODD_BLANK.search(line[: start + 1])
    if not found:
        return None
    place = Place(number + 1, found.start() + 1)
    if found.group() == "\t":
        return Slip(place, "a tab in the indentation", "indent with blanks, not with tabs")
    return Slip(place, f"an invisible character (U+{ord(found.group()):04X}) in the indentation", "delete it and type blanks instead")


def _odd_colon(lines: Sequence[str], number: int) -> Slip | None:
    found = ODD_COLON.match(lines[number])
    if not found:
        return None
    sign, written = found["colon"], f"{found['key']}: {found['value']}".rstrip()
    return Slip(Place(number + 1, found.start("colon") + 1), f"{sign} (U+{ord(sign):04X}) only looks like a colon", f"write {written[:80]}")


def _no_break(lines: Sequence[str], number: int) -> Slip | None:
    found = NO_BREAK.match(lines[number])
    if not found:
        return None
    message = f"an invisible character (U+{ord(found['sign']):04X}) in place of the blank behind the colon"
    return Slip(Place(number + 1, found.start("sign") + 1), message, f"write {found['key']}: {found['value'][:80]}")


def _glued(lines: Sequence[str], number: int) -> Slip | None:
    found = GLUED.match(lines[number])
    if not found:
        return None
    place = Place(number + 1, found.start("value"), 1)
    return Slip(place, f'no blank behind the colon of "{found["key"]}"', f"write {found['key']}: {found['value'][:80]}")


def _tight_dash(lines: Sequence[str], number: int) -> Slip | None:
    found = TIGHT_DASH.match(lines[number])
    if not found or found["rest"].startswith("-"):
        return None
    return Slip(Place(number + 1, found.start("rest")), "no blank behind the dash", f"write - {found['rest'][:80]}")


def _first_sign(lines: Sequence[str], number: int) -> Slip | None:
    """A text without quotation marks that begins with a sign which YAML keeps for itself."""
    found = LINE.match(lines[number])
    value = found["value"] if found else None
    if not found or not value or value[0] not in "@`%*&!?|>" or re.fullmatch(r"[|>][+-]?[1-9]?(\s+#.*)?", value):
        return None
    place = Place(number + 1, found.start("value") + 1)
    return Slip(place, f"a text may not begin with {value[0]}", f"write {found['key']}: {quoted(value)}")


def _dash_behind(lines: Sequence[str], number: int) -> Slip | None:
    found = LINE.match(lines[number])
    if not found or not re.match(r"-(\s|$)", found["value"] or ""):
        return None
    hint = f'begin the list in the line below "{found["key"]}"; a text that begins with - stands in quotation marks'
    return Slip(Place(number + 1, found.start("value") + 1), "a dash behind a key", hint)


def _quotes(lines: Sequence[str], number: int) -> Slip | None:
    """A quotation mark within a text that stands between the same marks."""
    found = LINE.match(lines[number])
    value = found["value"] if found else None
    if not found or not value or value[0] not in "'\"":
        return None
    mark, inner = value[0], value[1:-1]
    end = value.replace("\\" + mark, "xx").replace("''", "xx").find(mark, 1)
    if end < 0:
        return Slip(
            Place(number + 1, found.start("value") + 1), "this quotation mark is never closed", f"put {mark} at the end of the text too"
        )
    if end == len(value) - 1 or value[-1] != mark:
        return None
    other = "'" if mark == '"' else '"'
    cure = f"write {found['key']}: {other}{inner}{other}" if other not in inner else f"write {found['key']}: {quoted(inner)}"
    return Slip(Place(number + 1, found.start("value") + end + 1), f"the text ends at this {mark}, and more follows", cure)


def _colon(lines: Sequence[str], number: int) -> Slip | None:
    """A second colon in a line whose text has no quotation marks."""
    found = LINE.match(lines[number])
    value = found["value"] if found else None
    if not found or not value or value[0] in "'\"[{":
        return None
    inner = re.search(r":(\s|$)", value)
    if not inner:
        return None
    place = Place(number + 1, found.start("value") + inner.start() + 1)
    text = value.strip(CURLY) if value[0] in CURLY else value
    return Slip(place, "a colon and a blank within a text that has no quotation marks", f"write {found['key']}: {quoted(text)}")


def _bracket(lines: Sequence[str], number: int) -> Slip | None:
    if not LIST.match(lines[number]):
        return None
    return Slip(Place(number + 1, lines[number].index("[") + 1), "this bracket is never closed", "close the list with ] in the same line")


def _column(lines: Sequence[str], number: int) -> Slip | None:
    """A key that begins in no column in which one of the lines above it does."""
    found = LINE.match(lines[number])
    if not found:
        return None
    column = len(found["lead"])
    parent = LINE.match(lines[number - 1]) if number else None
    if parent and not parent["value"] and column > len(parent["lead"]):
        return None
    above = list(_open(lines, number))
    if not above or column in (place for place, _, _ in above):
        return None
    nearest, line, key = min(above, key=lambda one: (abs(one[0] - column), -one[1]))
    moved = "too deep" if column > nearest else "too little"
    message = f'"{found["key"]}" is indented {moved}: it begins in column {column + 1}, "{key}" of line {line + 1} in column {nearest + 1}'
    return Slip(
        Place(number + 1, column + 1, len(found["key"])),
        message,
        f'begin it in column {nearest + 1}, like "{key}"; keys of one level begin in one column',
    )


def _open(lines: Sequence[str], number: int) -> Iterator[tuple[int, int, str]]:
    """Column, line and key of each key above that one in this line may stand beside."""
    least = 10_000
    for index in range(number - 1, max(-1, number - 400), -1):
        found = LINE.match(lines[index])
        if found and len(found["lead"]) < least:
            least = len(found["lead"])
            yield least, index, found["key"]
        if least == 0:
            return


def _no_colon(lines: Sequence[str], number: int) -> Slip | None:
    line = lines[number]
    found = re.match(r"(?P<lead> *(?:- +)*)(?P<key>[a-z]+(?:_[a-z]+)*)(?P<value>| .*)$", line.rstrip())
    if not line.strip() or LINE.match(line) or line.lstrip()[0] in "#-'\"[]{}":
        return None
    above = LINE.match(lines[number - 1]) if number else None
    if above and not above["value"]:
        place = Place(number + 1, len(line) - len(line.lstrip()) + 1, len(line.strip()))
        return Slip(place, f'this line is not indented below the key "{above["key"]}"', f"write {above['key']}: {line.strip()[:80]}")
    if found and ("_" in found["key"] or not found["value"] or len(found["value"].split()) <= 1):
        place = Place(number + 1, found.start("key") + 1, len(found["key"]))
        return Slip(place, f'no colon behind the key "{found["key"]}"', f"write {found['key']}:{found['value'][:80]}")
    place = Place(number + 1, len(line) - len(line.lstrip()) + 1, len(line.strip()))
    hint = "if it is the rest of the text above, indent it further than the key of that text; if it is a key, put a colon behind it"
    return Slip(place, "this line belongs to no key", hint)


def quoted(text: str) -> str:
    """The text in quotation marks, as YAML has them."""
    return f'"{text}"' if "'" in text and '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


Look = Callable[[Sequence[str], int], Slip | None]
SURE: tuple[Look, ...] = (_odd_blank, _odd_colon, _no_break, _glued, _tight_dash, _first_sign, _dash_behind)
"""What is a slip wherever it stands."""
LIKELY: tuple[Look, ...] = (_quotes, _column, _colon, _bracket, _no_colon)
"""What is one if the parser broke near it."""
