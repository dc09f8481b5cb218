"""Text in the block style in which records are written → its values, line by line; of any other text it says nothing.

Mappings and lists of two blanks' step, texts of one line, in quotation marks or folded (`>-`), lists of words in brackets:
what is taken here means the same to every reader of YAML 1.2 (8.1.3, folded; 8.2, block collections), and takes half of the
parser's time. Anything else, sound or not, is left to the parser.
"""

from __future__ import annotations

import re
from typing import Any

from briefing.limits import NESTING
from briefing.yaml.nodes import TYPED, Plain, Quoted

ELSEWHERE = ("\t", " \n", "\n\n")
"""What may change the meaning of the lines around it."""
WORD = r"[A-Za-z0-9_][A-Za-z0-9_.-]*"
LINE = re.compile(
    rf"""
    (\ *)(-\ )?                                                  # the column; the dash of an item
    (?:([A-Za-z0-9_][A-Za-z0-9_-]{{0,99}}):(?:\ |(?=\n)))?       # the key
    (?:
        ((?:-(?=\d)|[^\s\-?:,\[\]{{}}\#&*!|>'"%@`])[^:\n]*(?::(?=\S)[^:\n]*)*)   # a text of one line
      | ("[^"\\\n]*"|'[^'\n]*'|\[(?:{WORD}(?:,\ {WORD})*)?\])                    # one in quotation marks; words in brackets
      | >-\n(\1\ +)(\S.*(?:\n\6\S.*)*)                                           # a folded one, all its lines in one column
    )?\n
    | (.*\n)                                                     # anything else
    """,
    re.VERBOSE,
)
NOTHING = frozenset({"null", "~"})
STEP = 2
"""Columns between the dash of an item and its keys."""


class OtherStyleError(Exception):
    """The text, or a part of it, is of another style, or no YAML at all."""


def in_blocks(text: str) -> dict[str, Plain]:
    """The mapping in the text, which holds no forbidden character and no blank before a #. Raises OtherStyleError."""
    if not text.endswith("\n") or any(map(text.__contains__, ELSEWHERE)):
        raise OtherStyleError
    opened = _Opened()
    held, columns, waiting = opened.held, opened.columns, ""
    for margin, dash, key, line, marked, deeper, folded, other in LINE.findall(text):
        column = len(margin)
        if waiting or column != columns[-1]:
            opened.turn(column, waiting, bool(dash))
        if dash:
            column += STEP
            opened.item(column, bool(key))
        if line:
            value: Plain = None if line in NOTHING else line
        else:
            value = _folded(folded, deeper, column) if folded else _marked(marked) if marked else None
        waiting = "" if line or marked or folded else key
        into = held[-1]
        if other or (key in into if key else not dash) or (type(into) is dict) is not bool(key):
            raise OtherStyleError
        if key:
            into[key] = value
        else:
            into.append(value)
    return opened.top


class _Opened:
    """The mappings and lists to which the next line may belong, the outermost first, and their columns."""

    def __init__(self) -> None:
        self.top: dict[str, Plain] = {}
        self.held: list[Any] = [self.top]
        self.columns = [0]

    def turn(self, column: int, waiting: str, is_item: bool) -> None:
        """To a line in another column, or to one below a key that has no value yet."""
        if waiting and column > self.columns[-1]:
            inner: Any = [] if is_item else {}
            self.held[-1][waiting] = inner
            self._open(inner, column)
        while self.columns[-1] > column:
            self.columns.pop()
            self.held.pop()
        if self.columns[-1] != column:
            raise OtherStyleError

    def item(self, column: int, has_keys: bool) -> None:
        """To a line that a dash begins."""
        items = self.held[-1]
        if type(items) is not list:
            raise OtherStyleError
        if has_keys:
            items.append({})
            self._open(items[-1], column)

    def _open(self, inner: Any, column: int) -> None:
        if len(self.columns) > NESTING - 3:
            raise OtherStyleError
        self.held.append(inner)
        self.columns.append(column)


def _marked(text: str) -> Plain:
    inner = text[1:-1]
    if text[0] != "[":
        return Quoted(inner) if TYPED.fullmatch(inner) else inner
    return [None if word in NOTHING else word for word in inner.split(", ")] if inner else []


def _folded(lines: str, margin: str, column: int) -> str:
    if len(margin) <= column:
        raise OtherStyleError
    return lines.replace("\n" + margin, " ")
