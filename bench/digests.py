"""Briefings: one for each of the longer episodes of the archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from random import Random

from bench.incidents import Plan
from bench.words import Pair, Phrase, capital, joined
from bench.yaml_text import Value

SHARE = 12
"""One briefing for so many episodes that are long enough."""
TITLES = (
    Phrase("{a} و{b}: ما جرى حول {p}", "{a} and {b}: what happened around {p}"),
    Phrase("أيام {p}: روايات متجاورة", "Days in {p}: accounts side by side"),
)
SUMMARY = Phrase(
    "ما ترويه مصادرنا عن حوادث متتالية بين {a} و{b} قرب {p} و{q}، وما تتفق عليه وما تختلف فيه.",
    "What our sources tell of a series of incidents between {a} and {b} near {p} and {q}, where they agree and where they differ.",
)
BODY = Phrase(
    "يجمع هذا الموجز حوادث يتحدث عنها [مقال واحد على الأقل](incident:{i}).\n\n## ما ترويه المصادر\n\n"
    "تختلف الروايات في الجهة المسؤولة، ولا تذكر مصادرنا كلها الأعداد نفسها. انظر [أولى الحوادث](incident:{i}) و[آخرها](incident:{j}).",
    "This briefing brings together incidents that [at least one article](incident:{i}) speaks of.\n\n## What the sources tell\n\n"
    "The accounts differ on who was responsible, and not all of our sources give the same numbers. "
    "See the [first of the incidents](incident:{i}) and the [last](incident:{j}).",
)


def briefings(seed: int, planned: Sequence[Plan], records: Mapping[str, Mapping[str, Value]]) -> Iterator[dict[str, Value]]:
    """`records` holds the incidents that the briefings may cite."""
    for number, group in groupby(planned, lambda plan: plan.episode):
        told = [plan for plan in group if plan.status == "published" and plan.id in records]
        if len(told) >= 3 and number % SHARE == 0:
            yield _briefing(Random(f"{seed}/briefing/{number}"), number, told, records)  # noqa: S311


def _briefing(random: Random, number: int, told: Sequence[Plan], records: Mapping[str, Mapping[str, Value]]) -> dict[str, Value]:
    first, last = told[0], told[-1]
    years = sorted({plan.when.year for plan in told})
    ends = {"i": Pair(first.id, first.id), "j": Pair(last.id, last.id)}
    return {
        "id": f"{years[0]}-episode-{number:05}",
        "status": "published",
        "period": str(years[0]) if len(years) == 1 else f"{years[0]}/{years[-1]}",
        "title": capital(random.choice(TITLES).say(**first.slots)),
        "summary": SUMMARY.say(**first.slots),
        "key_points": [_key_point(plan, records[plan.id]) for plan in told],
        "incidents": [plan.id for plan in told],
        "body": joined(BODY.say(**ends)),
        "published_on": f"2026-{random.randint(2, 10):02}-{random.randint(1, 28):02}",
    }


def _key_point(plan: Plan, record: Mapping[str, Value]) -> Value:
    claims = record["claims"]
    assert isinstance(claims, list)
    return {"text": claims[0]["text"], "cites": [{"incident": plan.id, "claims": ["c1"]}]}
