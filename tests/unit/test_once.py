"""What is worked out once is what would be worked out again, and is read by whoever is given it."""

from __future__ import annotations

import pytest

from briefing.catalog import Catalog
from briefing.derive import planned
from briefing.kept.watch import watched
from briefing.once import AT_HAND, Shared, once


def test_it_is_worked_out_once_for_a_record() -> None:
    asked: list[object] = []
    work = once(lambda record: asked.append(record) or len(asked))
    one, equal = [1], [1]
    assert [work(one), work(one), work(equal), work(one)] == [1, 1, 2, 3]


def test_whoever_is_given_it_has_read_what_was_read_for_it() -> None:
    shared = Shared()

    def make(*reads: str) -> str:
        shared.reads |= set(reads)
        return "made"

    shared.reads |= {"before"}
    assert shared.of("key", lambda: make("a", "b")) == "made"
    assert shared.reads == {"before", "a", "b"}
    shared.reads.clear()
    assert shared.of("key", lambda: make("never")) == "made"
    assert shared.reads == {"a", "b"}


def test_what_was_read_before_it_is_not_taken_for_its_own() -> None:
    shared = Shared()
    shared.reads |= {"of the page before"}
    shared.of("key", lambda: None)
    shared.reads.clear()
    shared.of("key", lambda: None)
    assert shared.reads == set()


def test_one_thing_that_needs_another_has_read_what_that_has() -> None:
    shared = Shared()
    shared.of("outer", lambda: shared.of("inner", lambda: shared.reads.add("deep")))
    shared.reads.clear()
    shared.of("outer", lambda: None)
    assert shared.reads == {"deep"}


def test_a_fault_leaves_no_trace() -> None:
    shared = Shared()
    shared.reads |= {"before"}
    with pytest.raises(ZeroDivisionError):
        shared.of("key", lambda: 1 // 0)
    assert shared.reads == {"before"}
    assert shared.of("key", lambda: 7) == 7


def test_few_things_are_kept() -> None:
    shared = Shared()
    made: list[int] = []
    for number in [*range(AT_HAND), 0, AT_HAND, AT_HAND - 1, 0]:
        shared.of(number, lambda number=number: made.append(number))  # type: ignore[misc]
    assert made == [*range(AT_HAND), AT_HAND, 0]


def test_a_page_has_read_the_same_whether_it_is_the_first_of_its_record_or_not(harbour_catalog: Catalog) -> None:
    """Else a kept site would take over a page of which something has changed."""
    plan = [page for page in planned(harbour_catalog, "") if page.record and page.kind in ("incident", "side-by-side", "actor")]
    together, reads = watched(harbour_catalog)
    for page in sorted(plan, key=lambda page: page.record or ("", "")):
        reads.clear()
        made = page.make(together)
        alone, own = watched(harbour_catalog)
        assert page.make(alone) == made
        assert own == reads
