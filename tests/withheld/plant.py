"""Puts a canary into every field of a record that takes a text: found from the record types, so that a new field gets one by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from withheld.canaries import Canary, Planted

from briefing.markers import EDTF_DATE, IDENTIFIER, UNPUBLISHED, Reference, Term
from briefing.walk import annotation_of, bare, is_model, members

Way = Callable[[Canary], Any]
WAYS: tuple[Way, ...] = (
    lambda canary: canary.translated,
    lambda canary: canary.words,
    lambda canary: canary.url,
    lambda canary: f"ZV{canary.digits}",
    lambda canary: f"Q{canary.digits}",
    lambda canary: canary.hexadecimal,
    lambda canary: canary.hexadecimal * 5 + canary.hexadecimal[:4],
)
"""Ways to write a canary, the most telling first: a field takes the first that its type allows, alone or in a list."""
NAMES_ANOTHER = {"Assessment.by", "Event.basis", "Participant.claims", "ClaimCite.claims", "Revision.fields", "Waiver.code"}
"""Fields of plain text that name something which must be there."""
IN_NOTICES = {"Briefing.withdrawn"}
"""Fields that are marked UNPUBLISHED, and yet read by the notice of what was taken down."""
NOT_BESIDE = {"actor", "outlet", "source"}
"""Of a link in a chain one field alone is given."""


def planted(model: type[BaseModel], record: Mapping[str, Any], file: str, among: Planted, but: str = "") -> dict[str, Any]:
    """The record with a canary in each field that takes one, `but` one, and in the records within it."""
    return _planted(model, record, f"{file}:", among, lambda owner, name: name != but)


def planted_own(model: type[BaseModel], record: Mapping[str, Any], file: str, among: Planted) -> dict[str, Any]:
    """The record with canaries in what is the editors' own in it: fields that are UNPUBLISHED, and all within them."""
    return _planted(model, record, f"{file}:", among, is_unpublished)


def is_unpublished(model: type[BaseModel], name: str) -> bool:
    return UNPUBLISHED in model.model_fields[name].metadata and f"{model.__name__}.{name}" not in IN_NOTICES


def _planted(model: type[BaseModel], record: Mapping[str, Any], at: str, among: Planted, is_wanted: Callable[..., bool]) -> dict[str, Any]:
    found = dict(record)
    for name in model.model_fields:
        place, whether = f"{at} {name}", is_wanted(model, name)
        inner = inner_model(model, name)
        if inner and found.get(name):
            within: Callable[..., bool] = (lambda owner, field: True) if whether else is_wanted
            found[name] = _within(inner, found[name], place, among, within)
        elif whether and not inner and (way := way_of(model, name)) and not _stands_alone(model, name, found):
            found[name] = way(among.at(place, f"{model.__name__}.{name}"))
    return found


def _within(model: type[BaseModel], value: Any, at: str, among: Planted, is_wanted: Callable[..., bool]) -> Any:
    if isinstance(value, list):
        return [_within(model, item, f"{at} {number}", among, is_wanted) for number, item in enumerate(value)]
    return _planted(model, value, at, among, is_wanted) if isinstance(value, dict) else value


def _stands_alone(model: type[BaseModel], name: str, record: Mapping[str, Any]) -> bool:
    return model.__name__ == "ChainLink" and name not in record and not NOT_BESIDE.isdisjoint(record)


def fields(model: type[BaseModel], is_wanted: Callable[[type[BaseModel], str], bool] = lambda owner, name: True) -> Iterator[str]:
    """`Type.field` of every field, here and in the records within, that takes a canary and is wanted."""
    for name in model.model_fields:
        inner, whether = inner_model(model, name), is_wanted(model, name)
        if inner and f"{model.__name__}.{name}" not in IN_NOTICES:
            yield from fields(inner, (lambda owner, field: True) if whether else is_wanted)
        elif whether and not inner and way_of(model, name):
            yield f"{model.__name__}.{name}"


@cache
def inner_model(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The type of the record, or of the records, in the field."""
    for member in members(annotation_of(model, name)):
        plain = bare(member)
        inner = get_args(plain)[0] if get_origin(plain) is tuple else member
        if is_model(inner):
            found: type[BaseModel] = bare(inner)
            return found
    return None


@cache
def way_of(model: type[BaseModel], name: str) -> Way | None:
    """How a canary is written in the field; None if it takes none."""
    annotation = annotation_of(model, name)
    marks = set(_marks(annotation))
    if f"{model.__name__}.{name}" in NAMES_ANOTHER or EDTF_DATE in marks or any(isinstance(one, (Reference, Term)) for one in marks):
        return None
    if IDENTIFIER in marks:
        return (lambda canary: [canary.id]) if get_origin(bare(annotation)) is tuple else None
    adapter = TypeAdapter[Any](annotation)
    alone = (way for way in WAYS if _is_sound(adapter, way(EXAMPLE)))
    listed = (_listed(way) for way in WAYS if _is_sound(adapter, _listed(way)(EXAMPLE)))
    return next(alone, None) or next(listed, None)


EXAMPLE = Canary("", 1)


def _marks(annotation: Any) -> Iterator[Any]:
    """All markers around and within it."""
    yield from getattr(annotation, "__metadata__", ())
    for argument in get_args(annotation):
        yield from _marks(argument)


def _listed(way: Way) -> Way:
    return lambda canary: [way(canary)]


def _is_sound(adapter: TypeAdapter[Any], value: Any) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True
