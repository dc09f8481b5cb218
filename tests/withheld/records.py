"""A small archive with something withheld in every way that the records know, and the same with nothing withheld."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from fabricate import (
    BRIEFING,
    GUARD,
    INCIDENT,
    VOCABULARIES,
    actor,
    as_yaml,
    both,
    changed,
    claim,
    count,
    incident,
    place,
    records,
)
from withheld.canaries import DAY, NAME, Name, Planted
from withheld.plant import planted, planted_own

from briefing.examine import KINDS
from briefing.load import kind_of
from briefing.records import Actor, Briefing, Incident, Place, Site

REASON = both("حُجب لسلامته.", "Withheld for safety.")
TAKEN = both("سُحب.", "Taken down.")
HIDDEN_AT, ELSEWHERE = ("36.73", "40.37"), ("35.11", "41.92")
HIDDEN_INCIDENTS = {"draft": "draft", "in-review": "in_review", "taken-down": "withdrawn", "in-another": "merged"}
"""File → status of the incidents of which nothing may be shown, but of the last two that they are gone."""
HIDDEN_BRIEFINGS = {"draft": "draft", "in-review": "in_review", "taken-down": "withdrawn"}
VAGUE = {
    "how it is said where a house is",
    "how it is said where a yard is",
    "the capacity in which a withheld actor spoke",
    "the part that a withheld actor had",
}
"""What `vaguer` takes out."""
DRAFTS = ("draft", "in_review")
FORMER = "previous_ids"
"""Of what is gone they lead to the notice that says so: they are no secret."""
Changes = dict[str, Any]


def guarded(where: tuple[str, str] = HIDDEN_AT, name: Name = NAME) -> tuple[Changes, Planted]:
    """The archive as it is published, and the canaries in what it keeps back. `where`: the coordinates of what is kept back."""
    found = Planted(name)
    return _with_own(_archive(where, found, is_open=False), found), found


def opened() -> tuple[Changes, Planted]:
    """The same with nothing kept back: the canaries are where every reader sees them."""
    found = Planted()
    return _archive(HIDDEN_AT, found, is_open=True), found


PLAIN_FILES = {
    "file name of the draft incident": "inc-0021",
    "file name of the in-review incident": "inc-0022",
    "file name of the draft briefing": "autumn",
    "file name of the in-review briefing": "winter",
}


def under_plain_names(changes: Changes, found: Planted) -> Changes:
    """The archive with drafts whose ids are no secret: who reviews a change may know which of its files are drafts."""
    ids = {found.canaries[place].id: name for place, name in PLAIN_FILES.items()}
    return dict(_under_plain_name(file, record, ids) for file, record in changes.items())


def _under_plain_name(file: str, record: Any, ids: Mapping[str, str]) -> tuple[str, Any]:
    name = ids.get(PurePosixPath(file).stem)
    return (str(PurePosixPath(file).with_stem(name)), {**record, "id": name, FORMER: []}) if name else (file, record)


def vaguer(record: Mapping[str, Any]) -> dict[str, Any]:
    """An incident without the words on where it was, who took part and who spoke."""
    told = [{**one, "originator": {**one["originator"], "description": None}} for one in record["claims"]]
    parts = [{**one, "description": None} for one in record["participants"]]
    return {**record, "claims": told, "participants": parts, "locations": [{**one, "wording": None} for one in record["locations"]]}


def without_drafts(changes: Changes) -> Changes:
    return {name: change for name, change in changes.items() if not (isinstance(change, dict) and change.get("status") in DRAFTS)}


def _archive(where: tuple[str, str], found: Planted, is_open: bool) -> Changes:
    man, house, yard, well, ford = (found.at(f"id of {what}").id for what in ("a man", "a house", "a yard", "a well", "a ford"))
    hidden = {
        f"actors/{man}.yml": planted(Actor, _person(man), "actors/a-man.yml", found),
        **{
            f"places/{name}.yml": planted(Place, spot(name, where, "point" if is_open else publish_as, around), f"places/{what}.yml", found)
            for what, name, publish_as, around in (
                ("a-house", house, "none", ["tamsil", "karvan-province"]),
                ("a-yard", yard, "parent", ["tamsil", "karvan-province"]),
                ("a-well", well, "point", ["tamsil", "karvan-province"]),
                ("a-ford", ford, "point", []),
            )
        },
    }
    return {
        **_published(man, house, yard, well, ford, found, is_open),
        **hidden,
        **_around(where, man, yard, found, is_open),
        **_hidden_incidents(found, is_open),
        **_hidden_briefings(found, is_open),
    }


def _published(man: str, house: str, yard: str, well: str, ford: str, found: Planted, is_open: bool) -> Changes:
    """Incidents that keep back who and where."""
    plain = records()[INCIDENT]
    by_him = claim(3, "killed", man, "A man says so.", about=man, chain=[{"actor": man}, {"source": "src-2031-05-gazette"}])
    by_him["originator"]["description"] = found.at("the capacity in which a withheld actor spoke").translated
    him = {**taking_part(man), "description": found.at("the part that a withheld actor had").translated}
    guards: list[dict[str, Any]] = [
        {"withhold_actors": [man], "publish_places_as": "given"},
        {"publish_places_as": "parent"},
        {"publish_places_as": "none"},
    ]
    first = {
        **plain,
        "claims": [*plain["claims"], by_him],
        "participants": [*plain["participants"], him],
        "locations": [_at(house, "a house", found), _at(yard, "a yard", found, "mentioned")],
    }
    second = {**incident("inc-0002", "2031-04"), "locations": [_at(well, "a well", found)]}
    third = {**incident("inc-0003", "2030"), "locations": [{**_at(ford, "a ford", found), "geo_precision": 2}]}
    files = {INCIDENT: first, "incidents/2031/inc-0002.yml": second, "incidents/2030/inc-0003.yml": third}
    return {
        name: record if is_open else {**record, "sensitivity": {"reason": REASON, **guard}}
        for (name, record), guard in zip(files.items(), guards, strict=True)
    }


def _around(where: tuple[str, str], man: str, yard: str, found: Planted, is_open: bool) -> Changes:
    """Published records that name what is kept back."""
    area = place("open-field", "الحقل", "Open Field", "village", ["karvan-province"], "point" if is_open else "area")
    area["point"] = {**point(where), "source": "A survey."}
    outlines = [
        {
            "place": yard,
            "names": found.at("the outline of a hidden place").translated,
            "lines": ["36.1,40.1 36.2,40.1 36.2,40.2 36.1,40.1"],
        },
        {"place": "karvan-province", "names": None, "lines": ["35,39 38,39 38,42 35,42 35,39"]},
    ]
    relation = {"type": "allied_with", "actor": man, "period": None, "cites": [_cite(found.at("the passage on a withheld actor").latin)]}
    return {
        GUARD: {"relations": [relation]},
        "places/open-field.yml": area,
        "base-maps/karvan.yml": {"id": "karvan", "source": "invented", "outlines": outlines},
        BRIEFING: {"incidents": ["inc-0001", "inc-0002"], "query": {"period": "2027/2031"}},
        "briefings/asked.yml": {**changed(records()[BRIEFING], {"id": "asked"}), "query": {"actor": man}},
    }


def _hidden_incidents(found: Planted, is_open: bool) -> Changes:
    """A draft, one in review, one withdrawn and one merged into another: every field of an incident in each."""
    files: Changes = {}
    for number, (what, status) in enumerate(HIDDEN_INCIDENTS.items(), 11):
        is_gone = status in ("withdrawn", "merged")
        name = f"inc-00{number}" if is_gone else found.at(f"file name of the {what} incident").id
        record = planted(Incident, _full_incident(name), f"incidents/{what}.yml", found, FORMER if is_gone else "")
        if not is_open:
            record["status"] = status
            record["revisions"] += [{"on": "2031-07-02", "kind": status, "note": TAKEN}] if is_gone else []
            record |= {"merged_into": "inc-0001"} if status == "merged" else {}
        files[f"incidents/2027/{name}.yml"] = record
    return files


def _hidden_briefings(found: Planted, is_open: bool) -> Changes:
    files: Changes = {}
    for what, status in HIDDEN_BRIEFINGS.items():
        is_gone = status == "withdrawn"
        name = "gone" if is_gone else found.at(f"file name of the {what} briefing").id
        record = planted(Briefing, {**records()[BRIEFING], "id": name}, f"briefings/{what}.yml", found, FORMER if is_gone else "")
        if not is_open:
            record |= {"status": status} | ({"withdrawn": {"on": "2031-06-03", "note": TAKEN}} if is_gone else {})
        files[f"briefings/{name}.yml"] = record
    return files


def _full_incident(name: str) -> dict[str, Any]:
    """An incident in which every part is there that an incident may have, of a month, a year and a kind that no other has."""
    told = claim(1, "killed", "hill-guard", "", value=count(2, 2), credibility=5, chain=[{"description": REASON}, {"source": SOURCE_ID}])
    told["cites"] = [_cite("")]
    return {
        **incident(name, DAY),
        "date": {"edtf": DAY, "basis": "inferred_text", "rationale": REASON},
        "event": {"type": "protests", "sub_type": None, "basis": ["c1"]},
        "claims": [told],
        "assessment": {"grade": "disputed", "rationale": REASON, "by": "desk", "on": "2027-12-01"},
        "sensitivity": {"reason": REASON, "publish_places_as": "given"},
        "revisions": [{"on": "2027-12-24", "kind": "added", "note": REASON}],
    }


def _with_own(changes: Changes, found: Planted) -> Changes:
    """With what is the editors' own in every record: notes, waivers and fingerprints of translations."""
    plain = records()
    files = {name: changed(plain.get(name, {}), changes.get(name, {})) for name in {**plain, **changes}}
    return {name: _own(name, record, found) for name, record in files.items()} | {QUANTITY: _own_of_vocabulary(found)}


QUANTITY, SOURCE_ID = "vocabularies/quantity.yml", "src-2031-05-gazette"
OWN = {
    "waivers": [{"code": "W105", "reason": "?"}],
    "translations": [{"language": "en", "original": "ar", "fingerprint": "?"}],
}


def _own(file: str, record: dict[str, Any], found: Planted) -> dict[str, Any]:
    kind = kind_of(file)
    model = Site if kind == "site" else KINDS[kind or ""]
    shown = file if file in records() else f"{kind} {list(found.canaries)[-1]}"
    return planted_own(model, {**record, **OWN}, shown, found)


def _own_of_vocabulary(found: Planted) -> str:
    terms = (VOCABULARIES / "quantity.yml").read_text(encoding="utf-8")
    return f"{terms}\n{as_yaml(_own(QUANTITY, {}, found))}"


def _person(name: str) -> dict[str, Any]:
    return {
        **actor(name, "", "", "person"),
        "aka": [{"text": "", "lang": "en"}],
        "relations": [{"type": "part_of", "actor": "hill-guard", "period": "2031", "cites": [_cite("")]}],
    }


def spot(name: str, where: tuple[str, str], publish_as: str, around: list[str]) -> dict[str, Any]:
    return {**place(name, "", "", "village", around, publish_as), "aka": [{"text": "", "lang": "en"}], "point": point(where)}


def point(where: tuple[str, str]) -> dict[str, Any]:
    return {"lat": where[0], "lon": where[1], "basis": "survey", "source": ""}


def _at(name: str, what: str, found: Planted, role: str = "occurred") -> dict[str, Any]:
    return {"place": name, "role": role, "geo_precision": 1, "wording": found.at(f"how it is said where {what} is").translated}


def taking_part(name: str) -> dict[str, Any]:
    return {"actor": name, "role": "reported_target", "certainty": "claimed", "claims": ["c1"]}


def _cite(quote: str) -> dict[str, Any]:
    return {"source": SOURCE_ID, "locator": [1], **({"quote": quote} if quote else {})}
