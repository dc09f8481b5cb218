"""The files beside the pages, read back by the readers of their kinds."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, parse

import yaml
from hostile_texts.intact import Looks, exactly, in_one_line
from hostile_texts.pages import strings
from hostile_texts.planted import WORD
from search_listing import unfolded

from briefing.assets.shipped import shipped
from briefing.bundle.guide import fixed_guide
from briefing.derive.search_words import words_path, words_script
from briefing.locales import OWN_NAMES, locale
from briefing.search.shards import read as read_shard

FORMULA = re.compile("[=+\\-@]")
SEPARATORS = ",;\t|،؛"
"""Signs at which a spreadsheet may part a row, as the country has it for which it is set."""
NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
AFTER_SEMICOLON = re.compile(r";\s+")
ADDED = re.compile("'(?=[=⁼₌﹦＝+⁺₊﬩﹢＋\\-﹣－@﹫＠])")
"""The apostrophe that keeps a spreadsheet from taking what follows for a formula (CWE-1236)."""


PAGES = frozenset({".html", ".zip"})
"""What a browser reads; and what is looked at when it is unpacked."""
TERM = re.compile(r"[~\w-]+")
"""A word of the search's dictionary, a day or the consonants of a name: no sign that means anything in a page or a script."""
NO_TEXTS = frozenset({"robots.txt", "_headers", ".nojekyll", ".briefing-site", "SHA256SUMS"})
"""They name files, addresses and days."""
POINTS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
"""The chunks of a PNG of which its picture is made; those of texts are no such ones (PNG, 11.3.3)."""


def look_at(folders: Iterable[Path], looks: Looks) -> list[str]:
    """Looks at the texts in all files of the folders that are no pages, at the same file once.

    Given back is what a spreadsheet would run, and each file of which nobody knows whether texts stand in it.
    """
    faults: list[str] = []
    known: set[tuple[str, bytes]] = set()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            where, raw = path.relative_to(folder).as_posix(), path.read_bytes()
            if (where, raw) not in known:
                known.add((where, raw))
                faults += [f"{where}: {fault}" for fault in _look_at(path, where, raw, looks)]
    return faults


def _look_at(path: Path, where: str, raw: bytes, looks: Looks) -> Iterator[str]:
    """Reads one file by the reader of its kind. Whatever has none holds no text of a record, as can be told from its bytes."""
    if path.suffix in (".json", ".geojson", ".cff"):
        found = yaml.safe_load(raw) if path.suffix == ".cff" else json.loads(raw)
        looks[path.name].read(where, strings(found), is_source=path.name == "archive.json")
    elif path.suffix == ".csv":
        cells = list(_cells(path))
        looks["tables"].read(where, cells, _without_apostrophes, _in_a_cell)
        yield from (f"a spreadsheet would run {cell}" for sign in SEPARATORS for cell in _cells(path, sign) if _runs(cell))
    elif path.suffix == ".sqlite":
        looks["database"].read(where, _fields(path), is_source=True)
    elif path.suffix == ".xml":
        looks["feeds" if path.stem != "sitemap" else "sitemap"].read(where, _texts(parse(path).getroot()), in_one_line)  # noqa: S314 - written by us
    elif where.startswith(("search/", "assets/search/")):
        name, shelf = read_shard(raw)
        looks["index of the search"].read(where, () if "terms-" in name else strings(_shown(shelf)), in_one_line)
        yield from (f"{word} is no word" for word in unfolded(raw).split() if "terms-" in name and not TERM.fullmatch(word))
    elif path.suffix not in PAGES:
        yield from _without_texts(where, raw)


def _without_texts(where: str, raw: bytes) -> Iterator[str]:
    if WORD.search(raw.decode("latin-1")):
        yield "has a text"
    if where.endswith(".png"):
        yield from (f"has {chunk!r}" for chunk in _chunks(raw) if chunk not in POINTS)
    elif where not in NO_TEXTS and raw != fixed().get(where):
        yield "is read by nobody"


@cache
def fixed() -> Mapping[str, bytes]:
    """The files that are the same whatever the records say."""
    words = {words_path(where): words_script(where) for where in map(locale, OWN_NAMES)}
    return {**shipped(), **words, **fixed_guide()}


def _chunks(raw: bytes) -> Iterator[bytes]:
    """The names of the chunks of a PNG (PNG, 5.3)."""
    at = len(b"\x89PNG\r\n\x1a\n")
    while at < len(raw):
        yield raw[at + 4 : at + 8]
        at += 12 + int.from_bytes(raw[at : at + 4], "big")


def _shown(shelf: Any) -> Any:
    """Without the words at which the parts of the index begin: they are nobody's text."""
    return {name: value for name, value in shelf.items() if name != "terms"} if isinstance(shelf, dict) else shelf


def _cells(path: Path, separator: str = ",") -> Iterator[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from (cell for row in csv.reader(file, delimiter=separator) for cell in row)


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
