"""Each published number stands in a cited segment, in digits or in words of the source's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from fabricate import both, claim, count

from briefing.evidence import Evidence
from briefing.evidence.copies import known_runs
from briefing.records import Claim
from briefing.rules.uncited_number import against, checked

PLAIN = both("إفادة.", "A report.")
CITE = {"source": "src", "locator": ["1"]}


def evidence(segment: str, language: str) -> Evidence:
    return Evidence({"src": [segment, "The ninety-nine others."]}, {"src": language}, {}, {}, known_runs([]))


def told(segment: str, language: str, value: Any, text: Mapping[str, str] = PLAIN, **cite: Any) -> list[str]:
    """The message for each number that is not borne out, and its hint."""
    found = against(made(value, text, **cite), evidence(segment, language))
    return [f"{finding.message}: {finding.hint}" for finding in found]


def made(value: Any, text: Mapping[str, str], **cite: Any) -> Claim:
    given = claim(1, "killed", "hill-guard", "", value=value and as_text(value), cites=[{**CITE, **cite}])
    given["originator"]["named"] = "true"
    return Claim.model_validate({**given, "text": text})


def as_text(value: Mapping[str, Any]) -> dict[str, Any]:
    return {key: str(item) if isinstance(item, int) else item for key, item in value.items()}


BORNE = [
    ("Two boats and 14 men", "en", count(14, 14)),
    ("fourteen men or fifteen", "en", count(14, 15)),
    ("1,250 rounds", "en", count(1250, None)),
    ("three hundred men", "en", count(300, 300)),
    ("a guard was hurt", "en", count(1, 1)),
    ("the guard and no one else was hurt", "en", count(0, 0)),
    ("both guards were hurt", "en", count(2, 2)),
    ("أصيب أربعة عشر بحارًا", "ar", count(14, 14)),
    ("أصيب ١٤ بحارًا", "ar", count(14, 14)),
    ("أصيب بحّاران", "ar", count(2, 2)),
    ("مقتل بحّارَين في المرفأ", "ar", count(2, 2)),
    ("وقالت إن قذيفتين سقطتا", "ar", count(2, 2)),
    ("a couple of boats", "en", count(2, 2)),
    ("أصيب بحّار", "ar", count(1, 1)),
    ("لم يصب أحد", "ar", count(0, 0)),
    ("مقتل خمسة وتسعين", "ar", count(95, 95)),
    ("نحو مئتين وثلاثة", "ar", count(203, None)),
    ("çardeh kes", "ku", count(14, 14)),
    ("", "en", None),
]


@pytest.mark.parametrize(("segment", "language", "value"), BORNE)
def test_it_is_borne_out(segment: str, language: str, value: Any) -> None:
    assert told(segment, language, value) == []


LOOK = "look it up in the source, and cite the segment"
NOT_BORNE = [
    ("fourteen men", "en", count(14, 15), [f"no cited segment says 15: {LOOK}"]),
    ("114 men in 2014", "en", count(14, 14), [f"no cited segment says 14: {LOOK}"]),
    ("men were hurt on 14 May 2031", "en", count(14, 14), [f"no cited segment says 14: {LOOK}"]),
    ("men were hurt", "en", count(2, 2), [f"no cited segment says 2: {LOOK}"]),
    ("some men", "en", count(None, 99), ["no cited segment says 99: segment 2 of src says it"]),
    ("أصيب أربعة بحارة", "ar", count(14, 14), [f"no cited segment says 14: {LOOK}"]),
    ("أصيب بحّار في المرفأ بين المسافرين", "ar", count(2, 2), [f"no cited segment says 2: {LOOK}"]),
]


@pytest.mark.parametrize(("segment", "language", "value", "messages"), NOT_BORNE)
def test_it_is_not(segment: str, language: str, value: Any, messages: list[str]) -> None:
    assert told(segment, language, value) == messages


TEXTS = [
    ("Six boats at five o'clock", both("ستة زوارق.", "Six boats."), []),
    ("Boats at the fifth hour", both("بعد الخامسة.", "After five in the afternoon."), []),
    ("Boats", both("ستة زوارق.", "Some boats."), ["no cited segment says ستة"]),
    ("Six boats", both("زوارق.", "Sixteen boats."), ["no cited segment says Sixteen"]),
    ("Boats", both("زورق واحد.", "One boat, and no one else."), []),
    ("Boats", both("ثلاث روايات عن الزوارق.", "Three accounts of boats (segments 4 and 7)."), []),
    ("Boats", both("في الروايات الثلاث (المقطعان 4 و7).", "According to both reports."), []),
]


@pytest.mark.parametrize(("segment", "text", "messages"), TEXTS)
def test_the_numbers_of_our_text(segment: str, text: Mapping[str, str], messages: list[str]) -> None:
    assert [message.partition(":")[0] for message in told(segment, "en", None, text)] == messages


def test_where_a_segment_or_a_text_is_missing_nothing_is_said() -> None:
    assert told("Boats", "en", count(14, 14), locator=["1", "3"]) == []
    assert told("Boats", "en", count(14, 14), source="src-other") == []


def test_a_number_is_checked_once() -> None:
    sound = made(count(14, 14), both("14 رجلًا.", "14 men."))
    assert [figure.path for figure in checked(sound, evidence("14", "en"))] == [("value", "min")]
