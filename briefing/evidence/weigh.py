"""Records and the texts of their sources → what the texts do not bear out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from briefing.evidence import Evidence, Texts
from briefing.evidence.copies import known_runs
from briefing.examine import Examined, model_of
from briefing.load import Document
from briefing.locate import problem_of
from briefing.problems import Problem
from briefing.records import Cite, Claim, Source
from briefing.rules import RULES
from briefing.rules.uncited_number import Teller, checked
from briefing.walk import Path, contents

Subject = tuple[Any, Any, Path]
"""What rules name it by, the value itself, and where it stands."""
Found = Sequence[tuple[Examined, Sequence[Subject]]]
ASKS = [(subject, rule.code, ask) for rule in RULES for subject, ask in rule.against.items()]


@dataclass(frozen=True, slots=True)
class Weighed:
    problems: tuple[Problem, ...]
    lines: tuple[str, ...]
    """What was checked, and which files were not read."""


def weigh(documents: Sequence[Examined], texts: Texts) -> Weighed:
    """Every problem that shows when records and pages are held against the texts of their sources."""
    found = [(item, list(_subjects(item))) for item in documents]
    evidence = _evidence(found, texts)
    problems = tuple(problem for item, subjects in found for problem in _problems(item, subjects, evidence))
    return Weighed(problems, (*_skipped(texts), _summary(found, evidence, texts)))


def _subjects(item: Examined) -> Iterator[Subject]:
    """The document itself, and each sound part of it."""
    document = item.document
    yield type(document), document, ()
    if isinstance(document, Document):
        found = contents(document.data, model_of(document)) if item.record is None else contents(item.record)
        for part in found.parts:
            value = _sound(part.value, part.model) if part.model in SUBJECTS else None
            if value is not None:
                yield part.model, value, part.path


SUBJECTS = frozenset({subject for subject, _, _ in ASKS} | {Claim, Cite, Source})


def _sound(value: Any, model: type[BaseModel]) -> BaseModel | None:
    """The part as a record; None if there is a fault in it."""
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


def _evidence(found: Found, texts: Texts) -> Evidence:
    """The texts under the names of their sources."""
    values = [value for _, subjects in found for _, value, _ in subjects]
    sources = [value for value in values if isinstance(value, Source)]
    named = {source.id: text for source in sources if (text := texts.found.get(source.sha256 or ""))}
    called = {text.name: name for name, text in reversed(named.items())}
    return Evidence(
        segments={name: text.segments for name, text in named.items()},
        languages={source.id: source.language for source in sources},
        citations=Counter(value.source for value in values if isinstance(value, Cite)),
        cites={
            (item.facts.name, value.id): value.cites for item, subjects in found for _, value, _ in subjects if isinstance(value, Claim)
        },
        known=known_runs([(called.get(text.name, text.name), text.segments) for text in texts.found.values()]),
    )


def _problems(item: Examined, subjects: list[Subject], evidence: Evidence) -> Iterator[Problem]:
    for kind, value, path in subjects:
        for subject, code, ask in ASKS:
            for finding in ask(value, evidence) if subject is kind else ():
                yield problem_of(item.document, code, path, finding)


def _skipped(texts: Texts) -> Iterator[str]:
    """One line for each reason for which files were not read."""
    for reason in sorted({reason for _, reason in texts.skipped}):
        names = [name if name.isprintable() else ascii(name) for name, other in texts.skipped if other == reason]
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        yield f"evidence: skipped ({reason}): {', '.join(names[:3])}{more}"


def _summary(found: Found, evidence: Evidence, texts: Texts) -> str:
    """«evidence: 5 sources found of 5, 201 claims, 312 citations, 57 numbers and 23 quotations checked»."""
    values = [value for _, subjects in found for _, value, _ in subjects]
    sources = [value for value in values if isinstance(value, Source)]
    claims = [value for value in values if isinstance(value, Claim) and evidence.passages(value.cites)]
    cites = [value for value in values if isinstance(value, Cite) and value.source in evidence.segments]
    parts = (
        f"{_number(len(evidence.segments), 'source')} found of {len(sources)}",
        _number(len(claims), "claim"),
        _number(len(cites), "citation"),
        _number(sum(len(checked(value, evidence)) for value in values if isinstance(value, Teller)), "number"),
    )
    quotations = _number(sum(cite.quote is not None for cite in cites), "quotation")
    unnamed = len(texts.found.keys() - {source.sha256 for source in sources})
    extra = f"; {_number(unnamed, 'text')} that no source names" if unnamed else ""
    return f"evidence: {', '.join(parts)} and {quotations} checked{extra}"


def _number(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
