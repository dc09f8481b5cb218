"""The accounts side by side: a row for a matter, a column for an originator, and silence that is seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fabricate import both, catalog_of, claim, count

from briefing.derive.accounts import accounts, segment_words
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.records import Claim
from briefing.views import Accounts, Row

Tell = Callable[..., Accounts]
SOMEBODY = {"actor": None, "description": both("شاهد من السكان", "A resident who saw it"), "named": False}


@pytest.fixture(scope="module")
def tell(tmp_path_factory: pytest.TempPathFactory) -> Tell:
    catalog = catalog_of(tmp_path_factory.mktemp("accounts") / "content")

    def compare(claims: list[dict[str, Any]], code: str = "en") -> Accounts:
        return accounts(Scope(catalog, locale(code), f"{code}/incidents/inc-0001.html"), [Claim.model_validate(item) for item in claims])

    return compare


guard, council = partial(claim, actor="hill-guard", text="…"), partial(claim, actor="river-council", text="…")


def columns(view: Accounts) -> list[str]:
    return [column.text.value for column in view.columns]


def matters(view: Accounts) -> list[tuple[str, str | None, str | None]]:
    return [(row.matter.value, row.about.text.value if row.about else None, row.term.value if row.term else None) for row in view.rows]


def stances(row: Row) -> list[str]:
    return [cell.stance for cell in row.cells]


def test_a_denial_stands_in_the_row_of_what_it_denies(tell: Tell) -> None:
    view = tell(
        [
            council(1, "means", value="air_strike", about="hill-guard"),
            guard(2, "means", value="air_strike", about="hill-guard", position="denies"),
        ]
    )
    assert matters(view) == [("Means", "Hill Guard", "Air strike")]
    assert columns(view) == ["River Council", "Hill Guard"]
    assert stances(view.rows[0]) == ["asserts", "denies"]
    assert [cell.stance_label for cell in view.rows[0].cells] == ["Asserts", "Denies"]


def test_different_matters_are_different_rows(tell: Tell) -> None:
    view = tell(
        [
            council(1, "means", value="air_strike"),
            council(2, "means", value="rockets"),
            council(3, "killed", value=count(1, 1)),
            council(4, "killed", value=count(2, 2), about="hill-guard"),
        ]
    )
    assert len(view.rows) == 4


def test_differing_numbers_on_one_matter_share_a_row_and_are_never_summed(tell: Tell) -> None:
    view = tell([council(1, "killed", value=count(2, 2)), guard(2, "killed", value=count(1, 3))])
    assert matters(view) == [("Killed", None, None)]
    assert [cell.claims[0].value for cell in view.rows[0].cells] == ["soldiers: 2", "soldiers: from 1 to 3"]


def test_silence_is_a_cell_of_its_own(tell: Tell) -> None:
    view = tell([council(1, "killed"), council(2, "damage"), guard(3, "damage")])
    assert [row.matter.value for row in view.rows] == ["Damage", "Killed"]
    cell = view.rows[1].cells[1]
    assert (cell.stance, cell.stance_label, cell.account.value, cell.claims) == ("silent", "does not mention it", "Hill Guard", ())


def test_rows_on_which_more_accounts_speak_come_first_else_in_the_order_of_the_claims(tell: Tell) -> None:
    view = tell([council(1, "time"), council(2, "location"), council(3, "damage"), guard(4, "damage"), guard(5, "access")])
    assert [row.matter.value for row in view.rows] == ["Damage", "Time", "Place", "Access"]


def test_one_originator_is_one_column_through_whatever_source_it_came(tell: Tell) -> None:
    through = [{"outlet": "blue-gazette"}, {"source": "src-2031-05-gazette"}]
    view = tell([council(1, "killed"), council(2, "killed", chain=through), council(3, "damage", speech_act="media_report")])
    assert columns(view) == ["River Council"]
    assert [len(row.cells[0].claims) for row in view.rows] == [2, 1]


def test_one_actor_in_two_capacities_is_one_column_and_says_in_which_it_spoke(tell: Tell) -> None:
    spokesman = {"actor": "river-council", "description": both("ناطق باسمه", "a spokesman"), "named": True}
    view = tell([council(1, "killed"), council(2, "damage", originator=spokesman)])
    assert columns(view) == ["River Council"]
    speakers = [row.cells[0].claims[0].speaker for row in view.rows]
    assert [speaker.value if speaker else None for speaker in speakers] == [None, "a spokesman"]


def test_originators_without_an_actor_are_told_apart_by_their_description(tell: Tell) -> None:
    other = {"actor": None, "description": both("مسؤول", "An official"), "named": False}
    view = tell(
        [
            claim(1, "killed", None, "…", originator=SOMEBODY),
            claim(2, "damage", None, "…", originator=SOMEBODY),
            claim(3, "killed", None, "…", originator=other),
        ]
    )
    assert columns(view) == ["A resident who saw it", "An official"]
    assert [column.href for column in view.columns] == [None, None]


def test_the_chain_leads_from_the_originator_to_the_source(tell: Tell) -> None:
    chain = [
        {"actor": "hill-guard"},
        {"outlet": "blue-gazette"},
        {"description": both("محرر", "an editor")},
        {"source": "src-2031-05-gazette"},
    ]
    (told,) = tell([claim(1, "killed", None, "…", originator=SOMEBODY, chain=chain)]).rows[0].cells[0].claims
    assert [(step.text.value, step.href) for step in told.chain] == [
        ("A resident who saw it", None),
        ("Hill Guard", "../actors/hill-guard.html"),
        ("Blue Gazette", "../outlets/blue-gazette.html"),
        ("an editor", None),
        ("Blue Gazette", "../sources/src-2031-05-gazette.html"),
    ]


def test_a_claim_shows_its_source_segments_and_quotation(tell: Tell) -> None:
    cites = [{"source": "src-2031-05-gazette", "locator": [2, 4], "quote": "two dead"}]
    (told,) = tell([council(1, "killed", cites=cites)], "ar").rows[0].cells[0].claims
    assert told.anchor == "claim-c1"
    (cite,) = told.cites
    assert (cite.source.href, cite.source.text.value, cite.segments) == ("#source-src-2031-05-gazette", "الجريدة الزرقاء", "المقطعان 2 و4")
    assert cite.quote is not None
    assert (cite.quote.value, cite.quote.lang, cite.quote.dir) == ("two dead", "en", "ltr")


@pytest.mark.parametrize(("status", "label"), [("current", None), ("superseded", "Superseded"), ("conflict", "In conflict")])
def test_only_a_status_that_is_not_plain_is_told(tell: Tell, status: str, label: str | None) -> None:
    (told,) = tell([council(1, "killed", status=status)]).rows[0].cells[0].claims
    assert (told.status.text.value if told.status else None) == label


def test_a_note_stands_beside_the_status(tell: Tell) -> None:
    note = both("نُقل عنه رقمان.", "Two numbers are reported of it.")
    noted, plain = tell([council(1, "killed", status="conflict", note=note), council(2, "killed")]).rows[0].cells[0].claims
    assert noted.note is not None
    assert (noted.note.value, plain.note) == (note["en"], None)


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        (count(2, 2), "soldiers: 2", "العدد (جنود): 2"),
        (count(0, 0), "soldiers: 0", "العدد (جنود): 0"),
        (count(1, 3), "soldiers: from 1 to 3", "العدد (جنود): من 1 إلى 3"),
        (count(None, 5), "soldiers: 5 at most", "العدد (جنود): 5 على الأكثر"),
        (count(5, None), "soldiers: 5 at least", "العدد (جنود): 5 على الأقل"),
        (count(0, None), "soldiers: 0 at least", "العدد (جنود): 0 على الأقل"),
        (count(None, None, term="dozens"), "soldiers: dozens", "العدد (جنود): عشرات"),
        (None, None, None),
    ],
)
def test_counts_in_words(tell: Tell, value: dict[str, Any] | None, english: str | None, arabic: str | None) -> None:
    for code, words in (("en", english), ("ar", arabic)):
        (told,) = tell([council(1, "killed", value=value)], code).rows[0].cells[0].claims
        assert told.value == words


@pytest.mark.parametrize(
    ("numbers", "english", "arabic"),
    [
        ([3], "segment 3", "المقطع 3"),
        ([3, 5], "segments 3 and 5", "المقطعان 3 و5"),
        ([6, 3, 5], "segments 3, 5 and 6", "المقاطع 3 و5 و6"),
        ([1, 2, 3, 7], "segments 1–3 and 7", "المقاطع من 1 إلى 3 و7"),
    ],
)
def test_segments_in_words(tmp_path: Path, numbers: list[int], english: str, arabic: str) -> None:
    catalog = catalog_of(tmp_path / "content")
    assert [segment_words(Scope(catalog, locale(code), "x"), numbers) for code in ("en", "ar")] == [english, arabic]
