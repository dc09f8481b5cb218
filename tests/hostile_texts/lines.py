"""A record as YAML with one value a line, so that a problem's line says which value is meant."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing.walk import Path
from briefing.yaml.nodes import FORBIDDEN, TYPED


def lines(data: Any, path: Path = (), indent: str = "", lead: str = "") -> Iterator[tuple[Path, str]]:
    """Each line with the path of what stands in it. `lead`: the key or the dash that stands before the value."""
    if isinstance(data, (dict, list)) and data:
        if lead:
            yield path, f"{indent}{lead}"
        inner = f"{indent}  " if lead else indent
        pairs = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in pairs:
            yield from lines(value, (*path, key), inner, f"{key}:" if isinstance(data, dict) else "-")
    else:
        yield path, f"{indent}{lead} {scalar(data)}"


def scalar(value: Any) -> str:
    """As it stands in YAML: what is a number or a truth value as a bare word, a text in quotation marks."""
    if value is None or value == []:
        return "null" if value is None else "[]"
    if type(value) is str and TYPED.fullmatch(value):
        return value
    return FORBIDDEN.sub(lambda found: "".join(f"\\u{ord(sign):04x}" for sign in found[0]), json.dumps(value, ensure_ascii=False))
