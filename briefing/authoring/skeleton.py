"""A record to be filled in: every key of its type in order, commented, with what is known already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import yaml
from pydantic import BaseModel

from briefing.authoring.comments import comment, meaning
from briefing.authoring.forms import MODELS, Choice, Field, Form, Languages, Many, Part, Scalar, as_written, fields, is_shared, schema_of
from briefing.authoring.known import Known
from briefing.authoring.placeholders import placeholder
from briefing.authoring.words import phrase
from briefing.markers import Meaning, Reference, Term
from briefing.walk import Path

Given = Mapping[Path, str]
WRITE = "\0write"
"""As a given value: the text is to be written, though it may be null or left out."""
BEGINNINGS = {
    "Actor.kind": "unknown",
    "Claim.attribute": "occurrence",
    "Claim.speech_act": "media_report",
    "Location.geo_precision": "2",
    "Outlet.reliability": "F",
    "Place.publish_as": "area",
    "Revision.kind": "added",
    "Source.text_scope": "full",
    "Source.url_status": "unknown",
}
"""What stands where null may not, if the vocabulary has it."""
SETTLED = {
    "Actor.reviewed_on",
    "Briefing.status",
    "Incident.schema_version",
    "Incident.status",
    "Outlet.reliability",
    "Place.publish_as",
    "Revision.kind",
    "Source.url_status",
}
"""Fields whose beginning will do."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What is left to do at a key: `write` a text, make a `choose`, or find out what is `null`."""

    kind: str
    path: Path


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    gap: Gap | None = None


@dataclass(frozen=True, slots=True)
class Skeleton:
    text: str
    gaps: tuple[tuple[int, Gap], ...]
    """Each with the number of its line."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a skeleton is made of."""

    have: Known
    given: Given
    today: date
    lang: str
    bare: bool = False
    """An example in a comment: without comments of its own, and without ids."""


def skeleton(kind: str, head: str, draft: Draft) -> Skeleton:
    """The skeleton of a record of the kind, below the line `head`."""
    lines = [Line(head), *_mapping(MODELS[kind], (), draft), *_further(MODELS[kind], draft)]
    gaps = tuple((number, line.gap) for number, line in enumerate(lines, 1) if line.gap)
    return Skeleton("\n".join(line.text for line in lines) + "\n", gaps)


def quoted(text: str) -> str:
    """The text as a YAML scalar of one line, in quotation marks if it needs them."""
    try:
        plain = yaml.load(f"k: {text}\n", Loader=yaml.CBaseLoader)  # noqa: S506 makes texts, lists and mappings only
    except yaml.YAMLError:
        plain = None
    if plain == {"k": text} and text not in ("", "null", "~"):
        return text
    return "'" + text.replace("'", "''") + "'"


def _mapping(model: type[BaseModel], path: Path, draft: Draft) -> Iterator[Line]:
    for field in fields(model):
        if is_shared(field):
            continue
        if not draft.bare:
            yield from (Line(text) for text in ("", *comment(field, draft.have, draft.lang)) if text or not path)
        yield from _entry(field, (*path, field.name), draft)


def _further(model: type[BaseModel], draft: Draft) -> Iterator[Line]:
    """The keys that any record may have, as a comment. Notes for the editors belong in the private overlay alone."""
    yield from (Line(""), Line(f"# {phrase(draft.lang, 'further')}"))
    for field in fields(model):
        if is_shared(field) and field.name != "internal_notes":
            yield Line(f"# {field.name}: {meaning(field, draft.lang)}")


def _entry(field: Field, path: Path, draft: Draft) -> Iterator[Line]:
    is_given = any(known[: len(path)] == path for known in draft.given)
    if not is_given and (field.nullable or not field.required):
        yield from _nothing(field, path, draft)
    else:
        yield from _value(field, field.forms[0], path, draft)


def _nothing(field: Field, path: Path, draft: Draft) -> Iterator[Line]:
    """A key of which nothing is known: null, an empty list or what holds if it is left out."""
    empty = "null" if field.default is None else "[]" if field.default == () else as_written(field.default)
    yield Line(f"{field.name}: {empty}", Gap("null", path) if field.required else None)
    yield from _example(field, path, draft)


def _example(field: Field, path: Path, draft: Draft) -> Iterator[Line]:
    """What could stand at an empty key, as a comment."""
    form = field.forms[0]
    item = form.item[0] if isinstance(form, Many) else form
    if isinstance(item, Part) and not draft.bare:
        lines = [line.text for line in _mapping(item.model, path, replace(draft, bare=True, given={}))]
        yield Line(f"# {phrase(draft.lang, 'each' if isinstance(form, Many) else 'with')}")
        lead = ["  - ", "    "] if isinstance(form, Many) else ["  ", "  "]
        yield from (Line(f"#{lead[min(number, 1)]}{text}") for number, text in enumerate(lines))


def _value(field: Field, form: Form, path: Path, draft: Draft) -> Iterator[Line]:
    match form:
        case Part(model):
            yield Line(f"{field.name}:")
            yield from _indented(_mapping(model, path, draft))
        case Languages():
            yield Line(f"{field.name}:")
            yield from _indented(_languages(field, path, draft))
        case Many():
            yield from _many(field, form, path, draft)
        case _:
            yield _scalar_line(field, form, f"{field.name}: ", path, draft)


def _many(field: Field, form: Many, path: Path, draft: Draft) -> Iterator[Line]:
    count = max(form.least, *(int(known[len(path)]) + 1 for known in draft.given if known[: len(path)] == path), 0)
    if count == 0:
        yield Line(f"{field.name}: []", Gap("choose", path))
        yield from _example(field, path, draft)
        return
    yield Line(f"{field.name}:")
    for index in range(count):
        item, inner = form.item[0], (*path, index)
        if isinstance(item, Part):
            yield from _indented(_dashed(_mapping(item.model, inner, draft)))
        else:
            yield from _indented(iter([_scalar_line(field, item, "- ", inner, draft)]))


def _dashed(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines of an item: a dash before its first key, the rest indented below it."""
    dash = "- "
    for line in lines:
        is_key = not line.text.startswith("#")
        yield replace(line, text=(dash if is_key else "  ") + line.text)
        dash = "  " if is_key else dash


def _indented(lines: Iterator[Line]) -> Iterator[Line]:
    return (replace(line, text=f"  {line.text}" if line.text else "") for line in lines)


def _languages(field: Field, path: Path, draft: Draft) -> Iterator[Line]:
    for language in draft.have.languages:
        given = draft.given.get((*path, language))
        gap = None if given or draft.bare else Gap("write", (*path, language))
        yield Line(f"{language}: {quoted(given or placeholder(field.name, language))}", gap)


def _scalar_line(field: Field, form: Form, lead: str, path: Path, draft: Draft) -> Line:
    given = draft.given.get(path)
    if given is not None:
        return Line(f"{lead}{quoted(given)}")
    if draft.bare:
        note = f"  # {phrase(draft.lang, 'term of', vocabulary=form.vocabulary)}" if isinstance(form, Term) else ""
        return Line(f"{lead}…{note}")
    text, key = _beginning(field, form, draft), f"{field.owner}.{field.name}"
    if text.startswith("["):
        return Line(f"{lead}{quoted(text)}", Gap("write", path))
    if key in SETTLED:
        return Line(f"{lead}{quoted(text)}")
    return Line(f"{lead}{quoted(text)}  # {phrase(draft.lang, 'choose')}", Gap("choose", path))


def _beginning(field: Field, form: Form, draft: Draft) -> str:
    preferred = BEGINNINGS.get(f"{field.owner}.{field.name}", "")
    match form:
        case Choice(words):
            return preferred or words[0]
        case Term(vocabulary):
            terms = [term.id for term in draft.have.terms.get(vocabulary, ())]
            return preferred if preferred in terms else next(iter(terms), preferred)
        case Reference(kind):
            raise LookupError(kind)
        case Scalar(meaning=Meaning.EDTF_DATE):
            return draft.today.isoformat()
        case Scalar():
            found = schema_of(form)
            if found["type"] == "string":
                return draft.have.languages[0] if field.name in ("lang", "language") else placeholder(field.name)
            return preferred or ("false" if found["type"] == "boolean" else str(found.get("minimum", 0)))
        case _:
            raise LookupError(field.name)
