"""Values → files of a bounded size, each a script of one call; and back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from briefing.json_text import on_one_line

Item = TypeVar("Item")

CALL = re.compile(r'searchShelf\.put\("([a-z0-9/-]+)", (.*)\);\n', re.DOTALL)
UNSAFE = re.compile("[\u2028\u2029\ud800-\udfff]")
"""What would end a line of an old script, or an encoding. As JSON may write it otherwise, it is, and `</`, which ends a script element."""


def to_json(value: Any) -> str:
    """Compact JSON (RFC 8259) that is an expression of JavaScript too, and harmless wherever it is pasted."""
    written = on_one_line(value).replace("</", "<\\/")
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def cut(items: Iterable[Item], size: int, length: Callable[[Item], int]) -> list[list[Item]]:
    """The items in runs of about that size, by the length of each; one item at least in each run."""
    runs: list[list[Item]] = []
    room = 0
    for item in items:
        if not runs or length(item) > room:
            runs.append([])
            room = size
        runs[-1].append(item)
        room -= length(item)
    return runs


def script(name: str, body: str) -> bytes:
    """The file that hands `body`, a JSON text, over under that name."""
    return f'searchShelf.put("{name}", {body});\n'.encode()


def read(raw: bytes) -> tuple[str, Any]:
    """Name and value of such a file. Raises ValueError if it is none."""
    found = CALL.fullmatch(raw.decode())
    if not found:
        raise ValueError("no file of the index")
    return found[1], json.loads(found[2])


def without_end(members: Sequence[Any]) -> list[Any]:
    """The members without the empty ones at the end."""
    kept = list(members)
    while kept and not kept[-1]:
        kept.pop()
    return kept
