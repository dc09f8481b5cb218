"""What those who read our output would obey in it: a terminal, and the runner of a forge. Written down once more, from their sources."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

OURS = re.compile("\x1b\\[[0-9;]*m")
"""The colours that we give, by the codes of ECMA-48, section 8.3.117."""
DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
UNSEEN_LINES = frozenset({"Zl", "Zp"})


def by_terminal(printed: str) -> list[str]:
    """The characters that command a terminal, turn the order of what stands beside them, or end a line unseen."""
    return sorted({one for one in printed if one != "\n" and _commands(one)})


def _commands(one: str) -> bool:
    kind = unicodedata.category(one)
    return kind in ("Cc", "Cs") or kind in UNSEEN_LINES or one in DIRECTION


def by_runner(printed: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands that GitHub's runner finds, of either form: name, properties, message (actions/runner, `ActionCommand.cs`)."""
    lines = re.split("\r\n|\r|\n", printed)
    return [found for line in lines if (found := next(_commands_of(line), None))]


def _commands_of(line: str) -> Iterator[tuple[str, dict[str, str], str]]:
    head, mark, message = line.lstrip().removeprefix("::").partition("::")
    if line.lstrip().startswith("::") and mark:
        yield _named(head, ",", ":,", message)
    head, mark, message = line.partition("##[")[2].partition("]")
    if mark:
        yield _named(head, ";", ";]", message)


def _named(head: str, between: str, signs: str, message: str) -> tuple[str, dict[str, str], str]:
    name, _, rest = head.partition(" ")
    pairs = (one.partition("=") for one in rest.split(between) if one)
    return name, {key: _unescaped(value, signs) for key, _, value in pairs}, _unescaped(message, "")


def _unescaped(text: str, signs: str) -> str:
    for one in "\r\n" + signs + "%":
        text = text.replace(f"%{ord(one):02X}", one)
    return text
