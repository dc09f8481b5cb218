"""Values → JSON (RFC 8259) as our files have it: UTF-8 as it is, nothing escaped that need not be, members in the order given."""

from __future__ import annotations

import json
from typing import Any

ON_ONE_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def on_one_line(value: Any) -> str:
    """Without a blank that says nothing. Raises ValueError for a number that JSON has not, such as infinity."""
    return ON_ONE_LINE.encode(value)


def json_file(value: Any) -> bytes:
    """A whole file, indented: for a description that people read as well."""
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
