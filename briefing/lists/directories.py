"""Actors, places, outlets → the pages of their lists where these are long: in the order of the names of a language, and by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefing.collation import sort_key
from briefing.lists.every_part import part_key
from briefing.lists.parts import MOST, Part, in_a_row

FOREMOST = 20
"""Records with the most incidents that the first page of a long list names."""
DIGITS, OTHERS = "0–9", "…"
"""What stands for a letter where a name begins with none."""
SIGNS = " \"'’‘“«([-.ʿʾʼ`"
"""They may stand before the first letter."""
Letters = tuple[tuple[str, int], ...]
"""The letters with which names begin, each with the number of the first page on which it does."""
Names = Mapping[str, tuple[str, ...]]


def by_name(code: str, kind: str) -> str:
    """The list of the records of that kind by name, in a language."""
    return f"{code} {kind}"


def of_kind(code: str, kind: str, term: str) -> str:
    """The same of those that are of one kind, such as the armed groups among the actors."""
    return f"{code} {kind} {term}"


def foremost(kind: str) -> str:
    """Those with the most incidents."""
    return f"foremost {kind}"


def letter(name: str, language: str) -> str:
    """Under which a reader looks for the name: in Arabic without the article, the forms of the alif as one."""
    first = _key(name, language)[:1].upper()
    return DIGITS if first.isdigit() else first if first.isalpha() else OTHERS


def _key(name: str, language: str) -> str:
    return sort_key(name, language).lstrip(SIGNS)


def directories(
    records: Mapping[str, Mapping[str, Any]], incidents: Mapping[str, Names], languages: Sequence[str]
) -> tuple[dict[str, Part[str]], dict[str, tuple[str, ...]], dict[str, Letters]]:
    """Parts and their names, as in the catalog, and letters by list: of each kind of which there are more than stand on one page."""
    parts: dict[str, Part[str]] = {}
    names: dict[str, tuple[str, ...]] = {}
    letters: dict[str, Letters] = {}
    for kind, found in records.items():
        if len(found) > MOST:
            for listed, ids, initials in _lists(kind, found, incidents[kind], languages):
                row = in_a_row(ids, MOST)
                parts |= {part_key(listed, name): part for name, part in row.items()}
                names[listed], letters[listed] = tuple(row), _letters(initials)
    return parts, names, letters


def _lists(
    kind: str, records: Mapping[str, Any], incidents: Names, languages: Sequence[str]
) -> Iterator[tuple[str, list[str], Sequence[str]]]:
    """Each list with its ids, and with the letters of the names."""
    for code in languages:
        ordered = ordered_by_name(records.values(), code, languages)
        initials = {record.id: letter(*called(record.names, code, languages)) for record in ordered}
        kinds = dict.fromkeys(record.kind for record in ordered)
        for term in (None, *kinds):
            ids = [record.id for record in ordered if term in (None, record.kind)]
            yield of_kind(code, kind, term) if term else by_name(code, kind), ids, [initials[name] for name in ids]
    most = sorted(records, key=lambda name: (-len(incidents.get(name, ())), name))
    yield foremost(kind), most[:FOREMOST], ()


def ordered_by_name(records: Iterable[Any], code: str, languages: Sequence[str]) -> list[Any]:
    """The records in the order of their names on the pages of that language."""
    return sorted(records, key=lambda record: (_key(*called(record.names, code, languages)), record.id))


def called(names: Mapping[str, str], code: str, languages: Sequence[str]) -> tuple[str, str]:
    """The name on the pages of that language, and the language it is in."""
    found = next(language for language in (code, *languages, *names) if language in names)
    return names[found], found


def _letters(initials: Sequence[str]) -> Letters:
    found: dict[str, int] = {}
    for place, one in enumerate(initials):
        found.setdefault(one, place // MOST + 1)
    return tuple(found.items())
