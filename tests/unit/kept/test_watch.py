"""What a page reads of the catalog is noted, however it reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

import pytest

from briefing.catalog import Catalog
from briefing.derive import derive
from briefing.kept.watch import FRAME, Watched, watched

READS: dict[str, tuple[Callable[[Mapping[str, int]], Any], set[tuple[str, str | None]]]] = {
    "a key": (lambda of: of["a"], {("f", "a")}),
    "get": (lambda of: of.get("a"), {("f", "a")}),
    "get, and there is none": (lambda of: of.get("z", 7), {("f", "z")}),
    "in": (lambda of: "z" in of, {("f", "z")}),
    "two keys": (lambda of: (of["a"], of["b"]), {("f", "a"), ("f", "b")}),
    "a walk": (list, {("f", None)}),
    "how many": (len, {("f", None)}),
    "is there any": (bool, {("f", None)}),
    "keys": (lambda of: of.keys(), {("f", None)}),
    "values": (lambda of: list(of.values()), {("f", None)}),
    "items": (lambda of: of.items(), {("f", None)}),
    "with another": (lambda of: {**of}, {("f", None), ("f", "a"), ("f", "b")}),
    "is it this": (lambda of: of == {}, {("f", None)}),
    "or": (lambda of: dict(of) | {}, {("f", None), ("f", "a"), ("f", "b")}),
    "nothing": (lambda of: None, set()),
}


@pytest.mark.parametrize("which", READS)
def test_what_is_asked_is_noted(which: str) -> None:
    ask, expected = READS[which]
    reads: set[tuple[str, str | None]] = set()
    plain = {"a": 1, "b": 2}
    assert ask(Watched("f", plain, reads)) == ask(plain)
    assert reads == expected


def test_a_key_that_is_missing_is_noted_too() -> None:
    reads: set[tuple[str, str | None]] = set()
    with pytest.raises(KeyError):
        Watched("f", {}, reads)["gone"]
    assert reads == {("f", "gone")}


def test_every_field_is_watched_or_changes_everything(harbour_catalog: Catalog) -> None:
    catalog, _ = watched(harbour_catalog)
    for field in fields(Catalog):
        value = getattr(catalog, field.name)
        assert isinstance(value, Watched) or field.name in {*FRAME, "shared"}


def test_a_watched_catalog_gives_the_same_pages(harbour_catalog: Catalog) -> None:
    catalog, reads = watched(harbour_catalog)
    assert list(derive(catalog, "")) == list(derive(harbour_catalog, ""))
    assert ("incidents", "hb-0001") in reads
