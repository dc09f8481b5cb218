"""The files beside the pages, read back by the readers of their kinds."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, parse

from hostile_texts.intact import Looks, exactly, in_one_line
from hostile_texts.pages import strings

from briefing.search.shards import read as read_shard

FORMULA = re.compile("[=+\\-@]")
NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
AFTER_SEMICOLON = re.compile(r";\s+")
ADDED = re.compile("'(?=[=⁼₌﹦＝+⁺₊﬩﹢＋\\-﹣－@﹫＠])")
"""The apostrophe that keeps a spreadsheet from taking what follows for a formula (CWE-1236)."""


def look_at(site: Path, looks: Looks) -> list[str]:
    """Looks at the texts in all files that are no pages. What a spreadsheet would run is given back."""
    risky: list[str] = []
    for path in sorted(site.rglob("*")):
        where = path.relative_to(site).as_posix()
        if path.suffix in (".json", ".geojson"):
            looks[path.name].read(where, strings(json.loads(path.read_text(encoding="utf-8"))), is_source=path.name == "archive.json")
        elif path.suffix == ".csv":
            cells = list(_cells(path))
            risky += [f"{where}: {cell}" for cell in cells if _runs(cell)]
            looks["tables"].read(where, cells, _without_apostrophes, _in_a_cell)
        elif path.suffix == ".sqlite":
            looks["database"].read(where, _fields(path))
        elif path.suffix == ".xml":
            looks["feeds"].read(where, _texts(parse(path).getroot()), in_one_line)  # noqa: S314 - written by us
        elif path.suffix == ".js" and where.startswith(("search/", "assets/search/")) and "/terms-" not in where:
            looks["index of the search"].read(where, strings(_shown(read_shard(path.read_bytes())[1])), in_one_line)
    return risky


def _shown(shelf: Any) -> Any:
    """Without the words at which the parts of the index begin: they are nobody's text."""
    return {name: value for name, value in shelf.items() if name != "terms"} if isinstance(shelf, dict) else shelf


def _cells(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from (cell for row in csv.reader(file) for cell in row)


def _runs(cell: str) -> bool:
    """Whether a spreadsheet may take the cell for a formula: its first sign that can be seen begins one."""
    seen = (sign for sign in unicodedata.normalize("NFKC", cell) if unicodedata.category(sign)[0] not in "ZC")
    return FORMULA.match(next(seen, "")) is not None and not NUMBER.fullmatch(cell)


def _in_a_cell(text: str) -> str:
    """Within a member of a list no blank follows a semicolon: `; ` parts the members. So blanks before a text say nothing."""
    return AFTER_SEMICOLON.sub(";", exactly(text)).lstrip()


def _without_apostrophes(text: str) -> str:
    return ADDED.sub("", _in_a_cell(text))


def _fields(path: Path) -> Iterator[str]:
    with sqlite3.connect(path) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        for table in tables:
            for row in database.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - names of our own file
                yield from (text for value in row if isinstance(value, str) for text in _listed(value))
    database.close()


def _listed(value: str) -> Iterator[str]:
    """The members of a list, where the value is one as JSON; else the value."""
    try:
        yield from strings(json.loads(value)) if value.startswith('["') else [value]
    except json.JSONDecodeError:
        yield value


def _texts(element: Element) -> Iterator[str]:
    """Each text that is read in one, and each attribute."""
    yield from element.attrib.values()
    if element.tag.endswith("}p") or not len(element):
        yield "".join(element.itertext())
    else:
        for inner in element:
            yield from _texts(inner)
