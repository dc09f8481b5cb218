"""Where the texts of a record stand, found by its type: a new field is there by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from briefing.markers import MARKDOWN, UNPUBLISHED
from briefing.records.fields import VISIBLE
from briefing.walk import Path, annotation_of, bare, is_model, markers, members
from briefing.yaml.nodes import Plain


@dataclass(frozen=True, slots=True)
class Spot:
    """One text of a record's data, a string or one language of a translated text."""

    field: str
    """`Claim.text`; of a translated text with the language: `Claim.text.ar`."""
    path: Path
    is_free: bool
    """Any words may stand there; in the others what a program reads: ids, days, addresses, terms."""
    is_markdown: bool
    is_there: bool
    """Whether the data has a text there."""
    most: int
    """Characters that it may have."""
    is_public: bool
    """Whether its record type says that it is published."""
    is_raw: bool = False
    """Whether texts are put into its Markdown as they are."""


def spots(data: Plain, model: type[BaseModel], languages: tuple[str, ...], path: Path = ()) -> Iterator[Spot]:
    """Every text that such a record may have in the mappings and lists that are there.

    Where no field is required, exactly one is wanted: those beside it are left out.
    """
    if not isinstance(data, dict):
        return
    is_choice = not any(field.is_required() for field in model.model_fields.values())
    for name, field in model.model_fields.items():
        for member in members(annotation_of(model, name)):
            for spot in _spots(data.get(name), member, f"{model.__name__}.{name}", languages, (*path, name)):
                if spot.is_there or not is_choice:
                    yield spot if UNPUBLISHED not in field.metadata else replace(spot, is_public=False)


def _spots(value: Plain, annotation: Any, field: str, languages: tuple[str, ...], path: Path) -> Iterator[Spot]:
    kind = bare(annotation)
    if is_model(annotation):
        yield from spots(value, kind, languages, path)
    elif get_origin(kind) is tuple and isinstance(value, list):
        for index, item in enumerate(value):
            for member in members(get_args(kind)[0]):
                yield from _spots(item, member, field, languages, (*path, index))
    elif get_origin(kind) is dict and not isinstance(value, list):
        is_markdown = MARKDOWN in markers(annotation)
        for language in languages:
            is_there = isinstance(value, dict) and language in value
            yield Spot(f"{field}.{language}", (*path, language), True, is_markdown, is_there, _most(get_args(kind)[1]), True)
    elif (kind is str or get_origin(kind) is Literal) and not isinstance(value, (dict, list)):
        yield Spot(field, path, _is_free(annotation), False, value is not None, _most(annotation), True)


def _is_free(annotation: Any) -> bool:
    """A plain string without markers whose form is that something can be seen."""
    forms = {one.pattern for one in _constraints(annotation)}
    return bare(annotation) is str and VISIBLE in forms and not markers(annotation)


def _most(annotation: Any) -> int:
    return min((one.max_length for one in _constraints(annotation) if one.max_length), default=2_000)


def _constraints(annotation: Any) -> list[StringConstraints]:
    return [one for one in get_args(annotation)[1:] if isinstance(one, StringConstraints)]
