"""A style sheet of others → what of it our pages can meet: most of a theme's is for parts that we do not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

# A string, whole, or one of the signs that part rules, declarations and selectors.
SIGN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};,()\[\]]""")
CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
CHOICE = re.compile(r":(?:is|where)\(")
QUOTED = re.compile(r"""\[[^\]]*\]""")
GROUPS = ("@media", "@supports")


def trimmed(css: str, classes: Set[str]) -> str:
    """The rules that can match an element with no other classes than these. Of the custom properties, those that are asked for.

    The sheet is CSS Syntax 3 as a minifier writes it: without comments, without nested rules.
    """
    kept = "".join(_rules(css, classes))
    while True:
        asked = set(re.findall(r"var\((--[\w-]+)", kept))
        fewer = "".join(_with_properties(kept, asked))
        if fewer == kept:
            return kept
        kept = fewer


def _rules(css: str, classes: Set[str]) -> Iterator[str]:
    for head, body in _blocks(css):
        if head.startswith(GROUPS):
            inner = "".join(_rules(body, classes))
            if inner:
                yield f"{head}{{{inner}}}"
        elif not head.startswith("@"):
            selectors = [one for one in _parts(head, ",") if _can_match(one, classes)]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def _can_match(selector: str, classes: Set[str]) -> bool:
    """Whether all its classes are among these; of `:is()` and `:where()` those of one alternative."""
    bare, rest = "", selector
    while found := CHOICE.search(rest):
        choice = _until_closed(rest[found.end() :])
        if not any(_can_match(one, classes) for one in _parts(choice, ",")):
            return False
        bare, rest = bare + rest[: found.start()], rest[found.end() + len(choice) + 1 :]
    return set(CLASS.findall(QUOTED.sub("", bare + rest))) <= classes


def _until_closed(text: str) -> str:
    """What stands before the bracket that closes one opened before."""
    depth = 1
    for sign in SIGN.finditer(text):
        depth += (sign[0] in "([") - (sign[0] in ")]")
        if depth == 0:
            return text[: sign.start()]
    return text


def _with_properties(css: str, asked: Set[str]) -> Iterator[str]:
    for head, body in _blocks(css):
        if head.startswith(GROUPS):
            yield f"{head}{{{''.join(_with_properties(body, asked))}}}"
            continue
        kept = [one for one in _parts(body, ";") if not one.startswith("--") or one.partition(":")[0] in asked]
        if kept:
            yield f"{head}{{{';'.join(kept)}}}"


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Head and body of each rule of the outermost level."""
    depth, start, opened = 0, 0, 0
    for sign in SIGN.finditer(css):
        if sign[0] == "{":
            depth += 1
            opened = sign.end() if depth == 1 else opened
        elif sign[0] == "}":
            depth -= 1
            if depth == 0:
                yield css[start : opened - 1].strip(), css[opened : sign.start()]
                start = sign.end()
        elif sign[0] == ";" and depth == 0:
            start = sign.end()


def _parts(text: str, mark: str) -> Iterator[str]:
    """What the mark parts, outside of strings and brackets."""
    depth, start = 0, 0
    for sign in SIGN.finditer(text):
        depth += (sign[0] in "([") - (sign[0] in ")]")
        if sign[0] == mark and depth == 0:
            yield text[start : sign.start()]
            start = sign.end()
    if text[start:]:
        yield text[start:]
