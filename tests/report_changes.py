"""Small changes of the invented site, each under what a reviewer would call it: what the change report is tried on.

Each is a pair: what is different in the first state, and what in the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fabricate import (
    BRIEFING,
    GUARD,
    INCIDENT,
    OUTLET,
    TOWN,
    VOCABULARIES,
    Changes,
    actor,
    as_yaml,
    both,
    claim,
    count,
    incident,
    place,
    taken_down,
)

Pair = tuple[Changes, Changes]
SECOND, WATCH = "incidents/2031/inc-0002.yml", "actors/tide-watch.yml"
TERMS = "vocabularies/event-type.yml"
BY_QUERY = {"query": {"actor": "hill-guard"}, "incidents": [], "period": "2031"}
POINT = {"lat": 36.50, "lon": 41.20, "basis": "gazetteer", "source": "an invented list"}
DESK = {"rationale": both("سبب.", "A reason."), "by": "desk", "on": "2031-07-01"}
CLAIMS: list[dict[str, Any]] = incident()["claims"]
AGREEING = [CLAIMS[0], {**CLAIMS[1], "position": "asserts", "value": count(1, 6)}]
WATCHING = claim(
    3, "killed", "tide-watch", "Tide Watch says that two soldiers were killed.", "يقول مرصد المدّ إن جنديين قُتلا.", value=count(2, 2)
)
OBSERVER = actor("tide-watch", "مرصد المدّ", "Tide Watch", "monitor")
MEANS = claim(
    3, "means", "river-council", "The River Council says that shells were fired.", "يقول مجلس النهر إن قذائف أُطلقت.", value="shelling"
)
CIVILIANS = claim(
    4,
    "injured",
    "hill-guard",
    "The Hill Guard says that at most three residents were hurt.",
    "يقول حرس التلال إن ثلاثة من السكان أُصيبوا على الأكثر.",
    value=count(None, 3, kind="civilians", civilian_status="civilian"),
)
LOCATIONS: list[dict[str, Any]] = incident()["locations"]
WITHHELD = {"withhold_actors": ["hill-guard"], "reason": both("لا يُذكر حفاظًا على سلامته", "not named, for its safety")}


def second(**more: Any) -> dict[str, Any]:
    """Another incident, earlier in the month."""
    return {**incident("inc-0002", "2031-05-02"), "title": both("حاجز على الجسر", "A barrier on the bridge"), **more}


def revised(kind: str) -> list[dict[str, Any]]:
    return [*incident()["revisions"], {"on": "2031-07-02", "kind": kind, "note": both("عُدّل السجل.", "The record was changed.")}]


def hurt(*bounds: int | None) -> dict[str, Any]:
    """One more claim: that so many soldiers were injured."""
    told = claim(3, "injured", "river-council", "The River Council says that soldiers were hurt.", "يقول مجلس النهر إن جنودًا أُصيبوا.")
    return {"claims": [*CLAIMS, {**told, "value": count(*bounds)}]}


def county() -> dict[str, Any]:
    return place("hill-county", "قضاء التلال", "Hill County", "district", ["karvan-province"])


ONE_CHANGE: Mapping[str, Pair] = {
    "A denial becomes a number: the accounts agree now, and their range is wider": ({}, {INCIDENT: {"claims": AGREEING}}),
    "A third account joins two that agree": (
        {INCIDENT: {"claims": AGREEING}, WATCH: OBSERVER},
        {INCIDENT: {"claims": [*AGREEING, WATCHING]}, WATCH: OBSERVER},
    ),
    "A claim on a new matter": ({}, {INCIDENT: {"claims": [*CLAIMS, MEANS]}}),
    "The claim on a matter is taken out": ({INCIDENT: {"claims": [*CLAIMS, MEANS]}}, {}),
    "A claim is superseded, and nobody upholds it any more": (
        {INCIDENT: {"claims": [*CLAIMS, MEANS]}},
        {INCIDENT: {"claims": [*CLAIMS, {**MEANS, "status": "superseded", "note": both("عدل عنه.", "It was taken back.")}]}},
    ),
    "A number is given for the first time": ({}, {INCIDENT: hurt(5, 5)}),
    "A number is given no more": ({INCIDENT: hurt(5, 5)}, {}),
    "A range gets narrower": ({INCIDENT: hurt(2, 9)}, {INCIDENT: hurt(3, 5)}),
    "A range loses its upper bound": ({INCIDENT: hurt(2, 9)}, {INCIDENT: hurt(2, None)}),
    "A range moves": ({INCIDENT: hurt(2, 4)}, {INCIDENT: hurt(3, 6)}),
    "The editors assess it": ({}, {INCIDENT: {"assessment": {"grade": "disputed", **DESK}}}),
    "The editors assess it otherwise": (
        {INCIDENT: {"assessment": {"grade": "disputed", **DESK}}},
        {INCIDENT: {"assessment": {"grade": "weakly_supported", **DESK}}},
    ),
    "The editors take their assessment back": ({INCIDENT: {"assessment": {"grade": "disputed", **DESK}}}, {}),
    "A claim and an outlet get other grades": (
        {},
        {
            INCIDENT: {"claims.0.credibility": 2, "claims.0.credibility_rationale": both("تنسجم مع غيرها.", "It fits the rest.")},
            OUTLET: {"reliability": "B"},
        },
    ),
    "The date moves by six days": ({}, {INCIDENT: {"date.edtf": "2031-05-04"}}),
    "The date moves into the year before": ({}, {INCIDENT: {"date.edtf": "2030-12-31"}}),
    "The date begins a day earlier, and ends as before": (
        {INCIDENT: {"date.edtf": "2031-05-09/2031-05-10"}},
        {INCIDENT: {"date.edtf": "2031-05-08/2031-05-10"}},
    ),
    "The date becomes unknown": ({}, {INCIDENT: {"date": incident(edtf=None)["date"]}}),
    "The place is known less exactly": ({}, {INCIDENT: {"locations.0.geo_precision": 2}}),
    "The incident is put in another place": (
        {},
        {INCIDENT: {"locations.0": {"place": "karvan-province", "role": "occurred", "geo_precision": 3}}},
    ),
    "A place gets coordinates": ({}, {TOWN: {"point": POINT}}),
    "A place moves on the map": ({TOWN: {"point": POINT}}, {TOWN: {"point": {**POINT, "lat": 36.55}}}),
    "A place is shown no more as a point": ({TOWN: {"point": POINT}}, {TOWN: {"point": POINT, "publish_as": "area"}}),
    "A new incident": ({}, {SECOND: second()}),
    "A new incident that a briefing finds by its query": ({BRIEFING: BY_QUERY}, {BRIEFING: BY_QUERY, SECOND: second()}),
    "An incident in which an actor is not named any more, so that a briefing does not find it either": (
        {BRIEFING: BY_QUERY, SECOND: second()},
        {BRIEFING: BY_QUERY, SECOND: second(participants=[], claims=CLAIMS[:1])},
    ),
    "A briefing lists one more incident": ({SECOND: second()}, {SECOND: second(), BRIEFING: {"incidents": ["inc-0001", "inc-0002"]}}),
    "A new briefing": ({BRIEFING: None}, {}),
    "A briefing is withdrawn": (
        {},
        {BRIEFING: {"status": "withdrawn", "withdrawn": {"on": "2031-07-02", "note": both("سُحب.", "Taken down.")}}},
    ),
    "An actor gets a relation": (
        {WATCH: OBSERVER},
        {WATCH: OBSERVER, GUARD: {"relations": [{"type": "opposed_to", "actor": "tide-watch", "period": None, "cites": []}]}},
    ),
    "An actor loses a relation": (
        {WATCH: OBSERVER, GUARD: {"relations": [{"type": "opposed_to", "actor": "tide-watch", "period": None, "cites": []}]}},
        {WATCH: OBSERVER},
    ),
    "A term gets another name": (
        {},
        {TERMS: (VOCABULARIES.parent / TERMS).read_text(encoding="utf-8").replace("en: Battles", "en: Fights")},
    ),
    "An actor of another kind": ({}, {GUARD: {"kind": "state_force"}}),
    "A correction that the log tells": ({}, {INCIDENT: {"revisions": revised("correction"), "summary.en": "Two accounts of a clash."}}),
    "A patch, which feeds do not tell": ({}, {INCIDENT: {"revisions": revised("patch")}}),
    "An incident is withdrawn: nobody learns whom it named": (
        {SECOND: second()},
        {SECOND: second(status="withdrawn", revisions=taken_down())},
    ),
    "An incident becomes a draft again": ({SECOND: second()}, {SECOND: second(status="draft")}),
    "An incident gets another id: nothing else": (
        {SECOND: second()},
        {"incidents/2031/inc-0003.yml": second(id="inc-0003", previous_ids=["inc-0002"])},
    ),
    "An actor is withheld from one incident: no timeline is said to lose it, no matter to be gone": (
        {SECOND: second(claims=[{**CLAIMS[0], "about": "hill-guard"}, CLAIMS[1]])},
        {SECOND: second(claims=[{**CLAIMS[0], "about": "hill-guard"}, CLAIMS[1]], sensitivity=WITHHELD)},
    ),
    "The place of an incident is withheld: it is not said where it stood": (
        {SECOND: second()},
        {
            SECOND: second(
                sensitivity={"publish_places_as": "parent", "reason": both("حفاظًا على سلامة السكان", "for the residents' safety")}
            )
        },
    ),
    "A place lies in another one from now on": (
        {"places/hill-county.yml": county()},
        {"places/hill-county.yml": county(), TOWN: {"parents": ["hill-county", "karvan-province"]}},
    ),
    "No incident names an actor any more": ({WATCH: OBSERVER, INCIDENT: {"claims": [*CLAIMS, WATCHING]}}, {WATCH: OBSERVER}),
    "An incident is only mentioned in its place, and put nowhere": (
        {INCIDENT: {"locations": [*LOCATIONS, {"place": "karvan-province", "role": "mentioned", "geo_precision": 3}]}},
        {INCIDENT: {"locations": [{**LOCATIONS[0], "role": "mentioned"}]}},
    ),
    "Five new incidents at once": (
        {},
        {f"incidents/2031/inc-000{n}.yml": second(id=f"inc-000{n}", title=both(f"حادثة {n}", f"Case {n}")) for n in range(2, 7)},
    ),
    "Numbers of soldiers and of civilians, with one bound each": (
        {INCIDENT: hurt(2, 9)},
        {INCIDENT: {"claims": [*CLAIMS, *hurt(2, None)["claims"][2:], CIVILIANS]}},
    ),
    "The silent party is heard, and the gap closes": (
        {INCIDENT: {"claims": CLAIMS[:1], "participants.0.role": "reported_target"}},
        {INCIDENT: {"participants.0.role": "reported_target"}},
    ),
    "Another order of the keys": ({}, {INCIDENT: as_yaml(dict(reversed(incident().items())))}),
    "A waiver, which is not published": ({}, {INCIDENT: {"waivers": [{"code": "N202", "reason": "There is no other source."}]}}),
    "Nothing": ({}, {}),
}
