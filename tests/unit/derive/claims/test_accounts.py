"""The accounts side by side: a row for a matter, a column for an originator, and silence that is seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fabricate import both, catalog_of, claim, count

from briefing.agreement import matters as computed
from briefing.derive.claims.accounts import accounts, segment_words
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.records import Claim
from briefing.views.accounts import Accounts, ClaimView

Tell = Callable[..., Accounts]
SOMEBODY = {"actor": None, "description": both("شاهد من السكان", "A resident who saw it"), "named": False}


@pytest.fixture(scope="module")
def tell(tmp_path_factory: pytest.TempPathFactory) -> Tell:
    catalog = catalog_of(tmp_path_factory.mktemp("accounts") / "content")

    def compare(claims: list[dict[str, Any]], code: str = "en") -> Accounts:
        records = [Claim.model_validate(item) for item in claims]
        return accounts(Scope(catalog, locale(code), f"{code}/incidents/inc-0001.html"), records, computed(records))

    return compare


guard, council = partial(claim, actor="hill-guard", text="…"), partial(claim, actor="river-council", text="…")


def columns(view: Accounts) -> list[str]:
    return [account.name.text.value for account in view.accounts]


def matters(view: Accounts) -> list[tuple[str, str | None, str | None]]:
    names = [matter.name for matter in view.matters]
    return [(name.attribute.value, name.about.text.value if name.about else None, name.term.value if name.term else None) for name in names]


def row(view: Accounts, number: int = 0) -> list[tuple[ClaimView, ...]]:
    """What each account says on the matter of that number."""
    return [account.cells[number] for account in view.accounts]


def stances(view: Accounts, number: int = 0) -> list[str]:
    return [cell[0].stance if cell else "silent" for cell in row(view, number)]


def only_claim(view: Accounts) -> ClaimView:
    ((told,),) = row(view)
    return told


def test_a_denial_stands_in_the_row_of_what_it_denies(tell: Tell) -> None:
    view = tell(
        [
            council(1, "means", value="air_strike", about="hill-guard"),
            guard(2, "means", value="air_strike", about="hill-guard", position="denies"),
        ]
    )
    assert matters(view) == [("Means", "Hill Guard", "Air strike")]
    assert columns(view) == ["River Council", "Hill Guard"]
    assert stances(view) == ["asserts", "denies"]
    assert [cell[0].stance_label for cell in row(view)] == ["Asserts", "Denies"]


def test_different_matters_are_different_rows(tell: Tell) -> None:
    view = tell(
        [
            council(1, "means", value="air_strike"),
            council(2, "means", value="rockets"),
            council(3, "killed", value=count(1, 1)),
            council(4, "killed", value=count(2, 2), about="hill-guard"),
        ]
    )
    assert len(view.matters) == 4


def test_differing_numbers_on_one_matter_share_a_row_and_are_never_summed(tell: Tell) -> None:
    view = tell([council(1, "killed", value=count(2, 2)), guard(2, "killed", value=count(1, 3))])
    assert matters(view) == [("Killed", None, None)]
    assert [cell[0].value for cell in row(view)] == ["soldiers: 2", "soldiers: from 1 to 3"]


def test_silence_is_a_cell_of_its_own(tell: Tell) -> None:
    view = tell([council(1, "killed"), council(2, "damage"), guard(3, "damage")])
    assert [name for name, _, _ in matters(view)] == ["Damage", "Killed"]
    assert [stances(view, number) for number in (0, 1)] == [["asserts", "asserts"], ["asserts", "silent"]]
    assert [account.silence for account in view.accounts] == ["", "Does not mention 1 other matter."]


def test_rows_on_which_more_accounts_speak_come_first_else_in_the_order_of_the_claims(tell: Tell) -> None:
    view = tell([council(1, "time"), council(2, "location"), council(3, "damage"), guard(4, "damage"), guard(5, "access")])
    assert [name for name, _, _ in matters(view)] == ["Damage", "Time", "Place", "Access"]


def test_one_originator_is_one_column_through_whatever_source_it_came(tell: Tell) -> None:
    through = [{"outlet": "blue-gazette"}, {"source": "src-2031-05-gazette"}]
    view = tell([council(1, "killed"), council(2, "killed", chain=through), council(3, "damage", speech_act="media_report")])
    assert columns(view) == ["River Council"]
    assert [len(cell) for cell in view.accounts[0].cells] == [2, 1]


def test_one_actor_in_two_capacities_is_one_column_and_says_in_which_it_spoke(tell: Tell) -> None:
    spokesman = {"actor": "river-council", "description": both("ناطق باسمه", "a spokesman"), "named": True}
    view = tell([council(1, "killed"), council(2, "damage", originator=spokesman)])
    assert columns(view) == ["River Council"]
    speakers = [cell[0].speaker for cell in view.accounts[0].cells]
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
    assert [account.name.href for account in view.accounts] == [None, None]


def test_the_chain_leads_from_the_originator_to_the_source(tell: Tell) -> None:
    chain = [
        {"actor": "hill-guard"},
        {"outlet": "blue-gazette"},
        {"description": both("محرر", "an editor")},
        {"source": "src-2031-05-gazette"},
    ]
    told = only_claim(tell([claim(1, "killed", None, "…", originator=SOMEBODY, chain=chain)]))
    assert [(step.name.text.value, step.name.href) for step in told.chain] == [
        ("A resident who saw it", None),
        ("Hill Guard", "../actors/hill-guard.html"),
        ("Blue Gazette", "../outlets/blue-gazette.html"),
        ("an editor", None),
        ("Blue Gazette", "../sources/src-2031-05-gazette.html"),
    ]
    assert [step.part for step in told.chain] == ["originator", "", "", "", "our source"]


def test_a_claim_shows_its_source_segments_and_quotation(tell: Tell) -> None:
    cites = [{"source": "src-2031-05-gazette", "locator": [2, 4], "quote": "two dead"}]
    told = only_claim(tell([council(1, "killed", cites=cites)], "ar"))
    assert told.anchor == "claim-c1"
    (cite,) = told.cites
    assert (cite.source.href, cite.source.text.value, cite.segments) == ("#source-src-2031-05-gazette", "الجريدة الزرقاء", "المقطعان 2 و4")
    assert cite.quote is not None
    assert (cite.quote.value, cite.quote.lang, cite.quote.dir) == ("two dead", "en", "ltr")


@pytest.mark.parametrize(("status", "label"), [("current", None), ("superseded", "Superseded"), ("conflict", "In conflict")])
def test_only_a_status_that_is_not_plain_is_told(tell: Tell, status: str, label: str | None) -> None:
    told = only_claim(tell([council(1, "killed", status=status)]))
    assert (told.status.text.value if told.status else None) == label


def test_a_note_stands_beside_the_status(tell: Tell) -> None:
    note = both("نُقل عنه رقمان.", "Two numbers are reported of it.")
    ((noted, plain),) = row(tell([council(1, "killed", status="conflict", note=note), council(2, "killed")]))
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
        told = only_claim(tell([council(1, "killed", value=value)], code))
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


# The agreement that stands at the head of a row


def badges(view: Accounts) -> list[tuple[str, str, str]]:
    return [(matter.agreement.id, matter.agreement.label, matter.agreement.counted) for matter in view.matters]


STRIKE = {"value": "air_strike"}
BADGES: list[tuple[list[dict[str, Any]], tuple[str, str, str], tuple[str, str]]] = [
    (
        [guard(1, "means", **STRIKE), council(2, "means", **STRIKE)],
        ("agreed", "Agreed", "2 independent originators"),
        ("متفق عليه", "صاحبا إفادة مستقلان"),
    ),
    (
        [guard(1, "means", **STRIKE), council(2, "means", **STRIKE, position="denies")],
        ("contested", "Contested", "2 originators"),
        ("متعارض", "صاحبا إفادة"),
    ),
    (
        [guard(1, "means", **STRIKE)],
        ("single-source", "Single source", "1 originator in 1 article"),
        ("قول منفرد", "صاحب إفادة واحد في مقال واحد"),
    ),
    ([guard(1, "means", **STRIKE, position="denies")], ("denied", "Denied", "by 1 originator"), ("منفي", "بحسب صاحب إفادة واحد")),
    ([guard(1, "location"), council(2, "location")], ("unlike", "Not compared", "2 originators"), ("غير مقارَن", "صاحبا إفادة")),
    ([guard(1, "means", position="no_position")], ("none", "No position", ""), ("بلا موقف", "")),
    ([guard(1, "means", status="work_needed")], ("open", "Not checked yet", ""), ("لم يُتحقق منه بعد", "")),
    ([guard(1, "means", status="superseded")], ("past", "No longer said", ""), ("عدل عنه صاحبه", "")),
    (
        [guard(1, "means", status="conflict"), guard(2, "means", status="conflict")],
        ("contested", "Contested", "one originator, reported in different ways"),
        ("متعارض", "صاحب إفادة واحد، نُقل عنه القول على وجوه مختلفة"),
    ),
    (
        [guard(1, "means", **STRIKE), council(2, "means", **STRIKE, chain=[{"actor": "hill-guard"}, {"source": "src-2031-05-gazette"}])],
        ("single-source", "Single source", "2 originators in 1 article, not independent of each other"),
        ("قول منفرد", "صاحبا إفادة في مقال واحد، ويُعدّ ذلك قولًا واحدًا"),
    ),
]


@pytest.mark.parametrize(("claims", "english", "arabic"), BADGES, ids=[row[1][2] or row[1][1] for row in BADGES])
def test_a_badge_says_what_was_counted(
    tell: Tell, claims: list[dict[str, Any]], english: tuple[str, str, str], arabic: tuple[str, str]
) -> None:
    assert badges(tell(claims)) == [english]
    assert badges(tell(claims, "ar")) == [(english[0], *arabic)]


def test_the_matter_leads_to_every_claim_and_has_an_anchor_that_does_not_move(tell: Tell) -> None:
    claims = [council(1, "killed", about="hill-guard", value=count(2, 2)), guard(2, "killed", about="hill-guard", value=count(0, 0))]
    for told in (claims, list(reversed(claims))):
        (matter,) = tell(told).matters
        assert matter.anchor == "matter-killed-of-hill-guard"
        assert {(one.name.value, one.href, one.value) for one in matter.speakers} == {
            ("River Council", "#claim-c1", "soldiers: 2"),
            ("Hill Guard", "#claim-c2", "soldiers: 0"),
        }


def test_other_terms_on_the_same_point_are_named(tell: Tell) -> None:
    view = tell([council(1, "means", value="mortars"), guard(2, "means", value="rockets")])
    assert [matter.rivals for matter in view.matters] == ["Other accounts name: Rockets.", "Other accounts name: Mortars."]


def test_an_account_says_how_many_claims_it_holds_and_where(tell: Tell) -> None:
    (account,) = tell([council(1, "killed"), council(2, "damage")]).accounts
    assert (account.anchor, account.phrase) == ("account-1", "2 claims in 1 article")
