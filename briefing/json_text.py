"""Values → JSON (RFC 8259) as our files have it: UTF-8 as it is, nothing escaped that need not be, members in the order given."""

from __future__ import annotations

import json
from typing import Any

LINE = "\n"
ON_ONE_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def on_one_line(value: Any) -> str:
    """Without a blank that says nothing. Raises ValueError for a number that JSON has not, such as infinity."""
    return ON_ONE_LINE.encode(value)


def json_file(value: Any) -> bytes:
    """A whole file, indented: for a description that people read as well."""
    return f"{_indented(value, LINE)}\n".encode()


def _indented(value: Any, line: str) -> str:
    """As `json.dumps` with `indent=1` has it, in half the time: it has no C for that. `line`: how a line starts there."""
    inner = f"{line} "
    if value and isinstance(value, dict):
        members = (f"{ON_ONE_LINE.encode(str(name))}: {_indented(one, inner)}" for name, one in value.items())
        return f"{{{inner}{f',{inner}'.join(members)}{line}}}"
    if value and isinstance(value, list | tuple):
        return f"[{inner}{f',{inner}'.join([_indented(one, inner) for one in value])}{line}]"
    return ON_ONE_LINE.encode(value)
