"""One document → its record, its facts and what is wrong with it by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from briefing.context import Context
from briefing.facts import Facts, facts_of, page_facts
from briefing.load import KINDS, Document, HandWritten
from briefing.locate import problem_of
from briefing.markers import Meaning
from briefing.problems import Problem
from briefing.records import Site
from briefing.rules import RULES
from briefing.rules.rule import Ask, Finding, Gate, Where
from briefing.schema import schema_problems
from briefing.walk import Contents, Path, contents

Told = tuple[str, Path, Finding]
"""The code of a rule that finds something, the path of the value that it was asked of, and the finding."""


@dataclass(frozen=True, slots=True)
class Examined:
    document: Document | HandWritten
    record: BaseModel | None
    """None if the schema does not accept the document; a page has none."""
    facts: Facts
    problems: tuple[Problem, ...]


def examine(document: Document | HandWritten, context: Context) -> Examined:
    """What a document holds, and every problem it shows by itself. A fault in one place hides none in another."""
    if isinstance(document, HandWritten):
        return Examined(document, None, page_facts(document), tuple(_page_problems(document, context)))
    record, faulty, problems = _record(document)
    found = contents(document.data, model_of(document)) if record is None else contents(record)
    for code, path, finding in _findings(document, found, faulty, context):
        problems.append(problem_of(document, code, path, finding))
    return Examined(document, record, facts_of(document, found), tuple(problems))


def model_of(document: Document) -> type[BaseModel]:
    return KINDS.get(document.kind, Site)


def _record(document: Document) -> tuple[BaseModel | None, frozenset[Path], list[Problem]]:
    """The record; where the schema does not accept the data; and why."""
    try:
        return model_of(document).model_validate(document.data), frozenset(), []
    except ValidationError as error:
        faults = list(schema_problems(document, model_of(document), error))
    return None, frozenset(path for path, _ in faults), [problem for _, problem in faults]


def _findings(document: Document, found: Contents, faulty: frozenset[Path], context: Context) -> list[Told]:
    """What the rules find in a document, in its records and in their values."""
    where, told = Where(document, context), list[Told]()
    _ask(ASKS[Document], document, (), where, told)
    around = frozenset(path[:depth] for path in faulty for depth in range(len(path) + 1))
    for path, model, value in found.parts:
        asked = ASKS.get(model)
        if asked and (sound := _sound(value, model, path in around)) is not None:
            _ask(asked, sound, path, where, told)
    for leaf in found.leaves:
        asked = ASKS.get(leaf.marker if type(leaf.marker) is Meaning else type(leaf.marker))
        if asked and not (faulty and leaf.path in faulty):
            _ask(asked, leaf, leaf.path, where, told)
    return told


def _sound(value: Any, model: type[BaseModel], is_faulty: bool) -> BaseModel | None:
    """The part as a record; None if a fault lies in it."""
    if isinstance(value, BaseModel):
        return value
    if is_faulty:
        return None
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


def _ask(asked: Asked, value: Any, path: Path, where: Where, told: list[Told]) -> None:
    """Adds what is found in the value at the path, apart from what its gates keep out."""
    free, gated = asked
    for code, ask in free:
        for finding in ask(value, where):
            told.append((code, path, finding))
    for gate, asks in gated:
        if gate(value, where):
            for code, ask in asks:
                for finding in ask(value, where):
                    told.append((code, path, finding))


def _grouped(of: object) -> Asked:
    asked = [rule for rule in RULES if of in rule.of]
    gates = dict.fromkeys(rule.gate for rule in asked if rule.gate)
    by_gate = {gate: tuple((rule.code, rule.of[of]) for rule in asked if rule.gate is gate) for gate in (None, *gates)}
    return by_gate[None], tuple((gate, by_gate[gate]) for gate in gates)


Asks = tuple[tuple[str, Ask], ...]
Asked = tuple[Asks, tuple[tuple[Gate, Asks], ...]]
ASKS: Mapping[object, Asked] = {of: _grouped(of) for of in {of for rule in RULES for of in rule.of}}
"""Type of record, meaning, marker or kind of document → what the rules ask of it; behind each gate, what its rules ask."""


def _page_problems(page: HandWritten, context: Context) -> Iterator[Problem]:
    nowhere = Document("page", page.path, page.id, page.text, None)
    where = Where(nowhere, context)
    told: list[Told] = []
    _ask(ASKS[HandWritten], page, (), where, told)
    for code, path, finding in told:
        yield problem_of(page, code, path, finding)
