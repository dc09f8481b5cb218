"""Two states of a record → every public field in which they differ. Nothing is put into words here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from briefing.public import public_fields
from briefing.records import ChainLink, Claim, Count, Editor, Release, VocabularyTerm
from briefing.report.fields.matched import is_reordered, matched

WITH_ID = (Claim, VocabularyTerm, Editor)


@dataclass(frozen=True, slots=True)
class Step:
    """From a record, or a record inside it, to one of its fields."""

    holder: BaseModel
    """As it is now; where it is gone, as it was."""
    field: str
    item: str = ""
    """Which item of the list that the field is; empty if it is none, or all of it is meant."""


@dataclass(frozen=True, slots=True)
class Difference:
    steps: tuple[Step, ...]
    before: Any
    """None where there was nothing."""
    after: Any
    is_order: bool = False
    """Whether only the order of a list's items differs."""

    @property
    def path(self) -> str:
        return ".".join(part for step in self.steps for part in (step.field, step.item) if part)


def differences(before: BaseModel, after: BaseModel) -> tuple[Difference, ...]:
    """In the order of the type's fields; an item that is new or gone is one difference."""
    return tuple(_inside(before, after, ()))


def given(record: BaseModel) -> tuple[Difference, ...]:
    """What a new record holds: each of its own fields, each item of its lists, as added."""
    found: list[Difference] = []
    for name in public_fields(type(record)):
        value, step = getattr(record, name), Step(record, name)
        found += _items((), value, (step,)) if _is_list_of_records(value) else [Difference((step,), None, value)] if _is_some(value) else []
    return tuple(found)


def _is_some(value: Any) -> bool:
    return value is not None and value != ()


def _inside(before: Any, after: Any, steps: tuple[Step, ...]) -> Iterator[Difference]:
    """`before` or `after` may be None: then each field is compared with nothing."""
    holder = before if after is None else after
    for name in public_fields(type(holder)):
        old, new = getattr(before, name, None), getattr(after, name, None)
        if old != new:
            yield from _between(old, new, (*steps, Step(holder, name)))


def _between(old: Any, new: Any, steps: tuple[Step, ...]) -> Iterator[Difference]:
    if isinstance(old, Count) or isinstance(new, Count):
        yield from _counted(old, new, steps)
    elif _is_list_of_records(old) or _is_list_of_records(new):
        yield from _items(old or (), new or (), steps)
    elif isinstance(old, BaseModel) or isinstance(new, BaseModel):
        yield from _inside(old, new, steps)
    elif _is_some(old) or _is_some(new):
        yield Difference(steps, old, new)


def _counted(old: Any, new: Any, steps: tuple[Step, ...]) -> Iterator[Difference]:
    """The number is one thing, whatever its bounds; what is counted is another, unless nothing is any more."""
    if _number(old) != _number(new):
        yield Difference(steps, old, new)
    for name in ("kind", "civilian_status") if isinstance(new, Count) else ():
        before, after = getattr(old, name, None), getattr(new, name, None)
        if before != after:
            yield Difference((*steps, Step(new, name)), before, after)


def _number(value: Any) -> Any:
    return (value.min, value.max, value.term) if isinstance(value, Count) else value


def _is_list_of_records(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], BaseModel) and not isinstance(value[0], ChainLink)


def _items(old: Sequence[Any], new: Sequence[Any], steps: tuple[Step, ...]) -> list[Difference]:
    pairs, last = matched(old, new), steps[-1]
    found: list[Difference] = []
    for before, after in pairs:
        here = (*steps[:-1], Step(last.holder, last.field, _name(before, after, old, new)))
        if before is None or after is None:
            found.append(Difference(here, before, after))
        else:
            found += _inside(before, after, here)
    if is_reordered(pairs, old):
        found.append(Difference(steps, tuple(old), tuple(new), is_order=True))
    return found


def _name(before: Any, after: Any, old: Sequence[Any], new: Sequence[Any]) -> str:
    """The item's id; of one that has none its number, from 0, where it stands or, if it is gone, stood."""
    item, items = (before, old) if after is None else (after, new)
    if isinstance(item, WITH_ID):
        return str(item.id)
    return item.name if isinstance(item, Release) else str(next(index for index, one in enumerate(items) if one is item))
