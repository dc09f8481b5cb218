"""A digest tells every change of what can be read, and nothing else."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, SITE, TOWN, WORD, catalog_of

from briefing.catalog import Catalog
from briefing.kept.digest import digest
from briefing.kept.digests import Digests, frame_of
from briefing.kept.watch import FRAME


def test_texts_are_told_apart_whatever_their_borders() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", ""), digest()}) == 5


def test_the_same_records_have_the_same_digests(tmp_path: Path) -> None:
    one, two = (Digests(catalog_of(tmp_path / name)) for name in ("one", "two"))
    reads = [(field.name, None) for field in fields(Catalog) if field.name not in {*FRAME, "shared"}]
    assert [one.of(read) for read in reads] == [two.of(read) for read in reads]
    assert len({one.of(read) for read in reads}) > len(reads) // 2


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        ({INCIDENT: {"title.en": "Another title"}}, ("incidents", "inc-0001")),
        ({INCIDENT: {"claims.0.text.ar": "نص آخر"}}, ("incidents", "inc-0001")),
        ({TOWN: {"names.en": "Othertown"}}, ("places", "tamsil")),
    ],
)
def test_a_change_of_a_record_changes_its_digest(tmp_path: Path, change: dict[str, Any], changed: tuple[str, str]) -> None:
    before, after = Digests(catalog_of(tmp_path / "before")), Digests(catalog_of(tmp_path / "after", change))
    field, _ = changed
    assert before.of(changed) not in (after.of(changed), "-")
    assert before.of((field, None)) != after.of((field, None))
    assert before.of(("sources_by_outlet", None)) == after.of(("sources_by_outlet", None))


def test_the_order_is_part_of_a_whole(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path)
    turned = replace(catalog, vocabularies=catalog.vocabularies, actors=dict(reversed(list(catalog.actors.items()))))
    assert Digests(catalog).of(("actors", None)) != Digests(turned).of(("actors", None))


def test_what_is_not_there_has_a_digest_of_its_own(tmp_path: Path) -> None:
    digests = Digests(catalog_of(tmp_path))
    assert digests.of(("incidents", "inc-9999")) == "-"
    assert digests.of(("incidents", "inc-0001")) != "-"


@pytest.mark.parametrize("change", [{SITE: {"name.en": "Another name"}}, {WORD: {"neutral.en": "combatant"}}])
def test_the_frame_is_what_stands_on_every_page(tmp_path: Path, change: dict[str, Any]) -> None:
    one, two, three = (
        frame_of(catalog_of(tmp_path / name / "content", changes)) for name, changes in (("1", {}), ("2", {}), ("3", change))
    )
    assert one == two
    assert one != three
