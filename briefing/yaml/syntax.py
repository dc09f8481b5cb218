"""What the YAML parser finds malformed, in an editor's words and at the place to be mended."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from briefing.problems import Place
from briefing.yaml.layout import slip_near


class Fault(NamedTuple):
    """The parser's words (libyaml's) and ours; `opening`: the place is where the thing began, not where it broke."""

    sign: str
    message: str
    hint: str
    opening: bool = False


NO_CHARACTER = "found invalid Unicode character escape"
QUOTE = "put the text in quotation marks"
FAULTS = (
    Fault(
        "mapping values are not allowed",
        "a colon may not stand here",
        "a text that holds a colon and a blank stands in quotation marks; keys of one level begin in one column",
    ),
    Fault("cannot start any token", "a text may not begin with this character", QUOTE),
    Fault("while scanning an alias", "a text may not begin with *", QUOTE),
    Fault("while scanning an anchor", "a text may not begin with &", QUOTE),
    Fault("found unknown escape character", "a backslash before this letter has no meaning", "write two backslashes for one"),
    Fault(NO_CHARACTER, "this escape stands for no character", "write the character itself"),
    Fault("while scanning a quoted scalar", "this quotation mark is never closed", "close the text with the same mark", opening=True),
    Fault(
        "did not find expected key",
        "this belongs to no key",
        "around a text that holds \" put ' and around one that holds ' put \"; keys of one level begin in one column",
    ),
    Fault(
        "could not find expected ':'",
        "a key without a value",
        "write the key, a colon, a blank and the value; a text of several lines has >- behind its key",
        opening=True,
    ),
    Fault("while parsing a flow", "this bracket is never closed", "close it, with commas between the items", opening=True),
    Fault("expected '-' indicator", "this belongs to no item of the list", "begin every item with a dash, all in the same column"),
)


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[Place, str, str | None]:
    """Where the fault is, what it is (with the parser's own words, which can be looked up), and how to mend it.

    The parser often breaks a line after the slip: the lines before are looked at too.
    """
    place, opening = _place(error.problem_mark or error.context_mark), _place(error.context_mark or error.problem_mark)
    words = f"{error.context} {error.problem}"
    slip = slip_near(text.split("\n"), _lines(words, place, opening))
    if slip and NO_CHARACTER not in words:
        return slip.place, f"{slip.message} ({error.problem})", slip.hint
    for fault in FAULTS:
        if fault.sign in words:
            return opening if fault.opening else place, f"{fault.message} ({error.problem})", fault.hint
    return place, error.problem or "malformed YAML", None


def _lines(words: str, place: Place, opening: Place) -> list[int]:
    """The numbers, from 0, of the lines in which the slip can be, the likeliest first."""
    broke, began = place.line - 1, opening.line - 1
    if "quoted scalar" in words or "flow" in words or "simple key" in words:
        return [began, broke, broke - 1]
    return [broke, broke - 1]


def _place(mark: yaml.Mark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
