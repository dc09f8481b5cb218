"""Documents → records, and every problem that one record shows by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from briefing import dates
from briefing.load import KINDS, STEM, Content, Document, HandWritten, problem_at
from briefing.locales import OWN_NAMES
from briefing.markers import Meaning
from briefing.nodes import plain
from briefing.problems import Problem
from briefing.records import Site
from briefing.rules import RULES, claim_id_problems, page_problems
from briefing.schema import schema_problems
from briefing.walk import Leaf, Path, leaves, parts


@dataclass(frozen=True, slots=True)
class Located:
    """What a document holds: its plain data and, if the schema accepts them, its record."""

    document: Document
    data: Any
    record: BaseModel | None
    faulty: frozenset[Path] = frozenset()
    """Where the schema does not accept the data."""


@dataclass(frozen=True, slots=True)
class Validated:
    site: Site | None
    records: Mapping[str, tuple[Located, ...]]
    """By kind; in the order of the files' paths."""
    unreadable: frozenset[tuple[str, str]]
    """Kind and stem of files that could not be read: nothing more is said of references to them."""
    pages: tuple[HandWritten, ...]
    problems: tuple[Problem, ...]


def validate(content: Content) -> Validated:
    """The content's records, and all that is wrong in each. A fault in one place hides none in another."""
    problems = list(content.problems)
    items: list[Located] = []
    for document in content.documents:
        item, faults = _read(document)
        items.append(item)
        problems.extend(faults)
        problems.extend(_rule_problems(item))
    problems.extend(problem for page in content.pages for problem in page_problems(page))
    site = next((item.record for item in items if isinstance(item.record, Site)), None)
    problems.extend(problem for item in items for problem in _beyond_types(item, site))
    by_kind = {kind: tuple(item for item in items if item.document.kind == kind) for kind in KINDS}
    return Validated(site, by_kind, content.unreadable, content.pages, tuple(problems))


def model_of(document: Document) -> type[BaseModel]:
    return KINDS.get(document.kind, Site)


def _read(document: Document) -> tuple[Located, list[Problem]]:
    data = plain(document.root)
    try:
        return Located(document, data, model_of(document).model_validate(data)), []
    except ValidationError as error:
        faults = list(schema_problems(document, model_of(document), error))
    return Located(document, data, None, frozenset(path for path, _ in faults)), [problem for _, problem in faults]


def _rule_problems(item: Located) -> Iterator[Problem]:
    for path, part in _sound_parts(item):
        yield from RULES[type(part)](item.document, part, path)
    if item.document.kind == "incident":
        yield from claim_id_problems(item.document, item.data)


def _sound_parts(item: Located) -> Iterator[tuple[Path, BaseModel]]:
    """The record and the records inside it that have rules; of a faulty one, those parts in which no fault lies."""
    whole = item.record if item.record is not None else item.data
    for path, model, value in parts(whole, model_of(item.document)):
        if model in RULES and not any(fault[: len(path)] == path for fault in item.faulty):
            yield path, value if isinstance(value, BaseModel) else model.model_validate(value)


def _beyond_types(item: Located, site: Site | None) -> Iterator[Problem]:
    if item.document.kind != "site":
        yield from _identity(item)
    for leaf in leaves(item.data, model_of(item.document)):
        if leaf.path not in item.faulty:
            yield from _leaf_problems(item.document, leaf, site)


def _identity(item: Located) -> Iterator[Problem]:
    name = item.data.get("id") if isinstance(item.data, dict) else None
    stem = item.document.stem
    if stem == "index":
        yield problem_at(item.document, ("id",), "E015", '"index" is the name of the list of such records', "choose another id")
    if isinstance(name, str) and STEM.fullmatch(name) and name != stem:
        yield problem_at(item.document, ("id",), "E015", f'the id "{name}" differs from the file\'s name "{stem}"')


def _leaf_problems(document: Document, leaf: Leaf, site: Site | None) -> Iterator[Problem]:
    if leaf.marker is Meaning.TRANSLATED:
        yield from _translation_problems(document, leaf, site)
    if leaf.marker is Meaning.IDENTIFIER and not STEM.fullmatch(leaf.value):
        hint = "lower-case Latin letters and digits, parted by single hyphens"
        yield problem_at(document, leaf.path, "E015", f'"{leaf.value}" is no id', hint)
    if leaf.marker is Meaning.EDTF_DATE:
        try:
            dates.parse(leaf.value)
        except dates.DateError as error:
            yield problem_at(document, leaf.path, "E018", str(error))


def _translation_problems(document: Document, leaf: Leaf, site: Site | None) -> Iterator[Problem]:
    """Without a fallback, and for the site's own name, every language is needed; otherwise one of them."""
    if site is None:
        return
    if site.untranslated == "refuse" or document.kind == "site":
        for language in site.locales:
            if language in OWN_NAMES and language not in leaf.value:
                yield problem_at(document, leaf.path, "E017", f'"{_name(leaf.path)}" lacks a text in "{language}"')
    elif not leaf.value:
        yield problem_at(document, leaf.path, "E017", f'"{_name(leaf.path)}" has no text in any language')


def _name(path: Path) -> str:
    return str(next(step for step in reversed(path) if isinstance(step, str)))
