"""Which records changed for readers, how, and what of them, field by field in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from fabricate import (
    BRIEFING,
    COUNCIL,
    GUARD,
    INCIDENT,
    OUTLET,
    SITE,
    SOURCE,
    TOWN,
    VOCABULARIES,
    WORD,
    actor,
    both,
    claim,
    count,
    incident,
    place,
    records,
    taken_down,
    write_site,
)
from two_states import changes, joined, told, two_states

from briefing.report.attention import attention
from briefing.report.reading.states import compared
from briefing.report.records import ORDER
from briefing.report.records import records as changed_records

DRAFT = "incidents/2031/inc-0002.yml"


def test_a_number_where_there_was_none(tmp_path: Path) -> None:
    """«Killed, according to SANA: none → 1»."""
    found = two_states(tmp_path, {INCIDENT: {"claims.0.value": None}}, {INCIDENT: {"claims.0.value": count(1, 1)}})
    change = changes(found)["incident", "inc-0001"]
    assert told(change) == {
        "claims.c1.value": ("Killed, according to River Council", "none", "1"),
        "claims.c1.value.kind": ("Killed, according to River Council: who or what is counted", "none", "soldiers"),
        "claims.c1.value.civilian_status": ("Killed, according to River Council: civilian status", "none", "Combatant"),
    }
    first = change.fields[0]
    assert (first.label["ar"], joined(first, "before", "ar"), joined(first, "after", "ar")) == ("القتلى، بحسب مجلس النهر", "لا شيء", "1")
    assert [run.mark for run in (*first.before["ar"], *first.after["ar"])] == ["removed", "added"]


FIELDS: dict[str, tuple[dict[str, Any], dict[str, tuple[str, str, str]]]] = {
    INCIDENT: (
        {
            "title": both("اشتباك قرب تمسيل", "Fight near Tamsil"),
            "date.edtf": "2031-05-12~",
            "date.time": "21:30",
            "date.time_precision": 2,
            "locations": [{"place": "karvan-province", "role": "mentioned", "geo_precision": 3}],
            "participants.0.role": "reported_target",
            "claims.0.about": "hill-guard",
            "claims.0.value.max": 5,
            "claims.0.originator.named": "false",
            "claims.0.cites.0.locator": [1, 2, 3],
            "claims.0.speech_act": "eyewitness",
            "claims.1.position": "no_position",
            "event.sub_type": "armed_clash",
            "assessment": {"grade": "disputed", "rationale": both("روايتان.", "Two accounts."), "by": "desk", "on": "2031-06-02"},
        },
        {
            "title": ("Title", "Clash near Tamsil", "Fight near Tamsil"),
            "date.edtf": ("Date", "10 May 2031", "around 12 May 2031"),
            "date.time": ("Date: time of day", "none", "21:30"),
            "date.time_precision": ("Date: how exact the time is", "none", "part of the day"),
            "locations.0": ("Place", "none", "Karvan Province; mentioned in an account; somewhere in the governorate or region"),
            "participants.0.role": ("Participant (Hill Guard): role", "Present", "Said to be the target"),
            "claims.c1.about": ("Killed (Hill Guard), according to River Council: whom it is about", "none", "Hill Guard"),
            "claims.c1.value": ("Killed (Hill Guard), according to River Council", "2", "from 2 to 5"),
            "claims.c1.originator.named": (
                "Killed (Hill Guard), according to River Council: originator: whether the source names who spoke",
                "yes",
                "no",
            ),
            "claims.c1.cites.0.locator": (
                "Killed (Hill Guard), according to River Council: cited source (Shots at the bridge): segments",
                "segment 1",
                "segments 1–3",
            ),
            "claims.c1.speech_act": (
                "Killed (Hill Guard), according to River Council: how it was said",
                "Official statement",
                "Eyewitness",
            ),
            "claims.c2.position": ("Killed, according to Hill Guard: stance", "Denies", "Takes no position"),
            "event.sub_type": ("Kind of event: sub-type", "none", "Armed clash"),
            "assessment.grade": ("The editors' assessment: grade", "none", "Disputed"),
            "assessment.rationale": ("The editors' assessment: reasons", "none", "Two accounts."),
            "assessment.by": ("The editors' assessment: signed by", "none", "Editorial desk"),
            "assessment.on": ("The editors' assessment: date", "none", "2 June 2031"),
        },
    ),
    GUARD: (
        {
            "names": {**both("حرس الهضاب", "Hill Guard"), "ku": "Parastina Giran"},
            "active": "2019/..",
            "inter": 3,
            "wikidata": "Q5",
            "relations": [{"type": "opposed_to", "actor": "river-council", "period": None, "cites": []}],
        },
        {
            "names": ("Name", "Hill Guard", "Hill Guard"),
            "names.ku": ("Name (Kurdish)", "none", "Parastina Giran"),
            "active": ("Active", "unknown", "since 2019, continuing"),
            "inter": ("Type in ACLED's coding", "none", "Political armed group"),
            "wikidata": ("Number in Wikidata", "none", "Q5"),
            "relations.0": ("Relation", "none", "Opposed to: River Council"),
        },
    ),
    TOWN: (
        {"point": {"lat": "36.13", "lon": "40.5", "basis": "survey", "source": "A map."}, "pcode": "KV0101"},
        {
            "pcode": ("OCHA P-code", "none", "KV0101"),
            "point.lat": ("Coordinates: latitude", "none", "36.13° N"),
            "point.lon": ("Coordinates: longitude", "none", "40.50° E"),
            "point.basis": ("Coordinates: how they were determined", "none", "Survey"),
            "point.source": ("Coordinates: where they are from", "none", "A map."),
        },
    ),
    OUTLET: (
        {"country": "NO", "reliability": "C"},
        {"country": ("Country", "unknown", "Norway"), "reliability": ("Reliability", "Cannot be judged", "Fairly reliable")},
    ),
    SOURCE: (
        {"url": "https://gazette.example/1", "url_status": "live", "language": "ar", "accessed_at": "2031-05-12"},
        {
            "language": ("Language", "English", "Arabic"),
            "url": ("Web address", "none", "https://gazette.example/1"),
            "url_status": ("State of the web address", "Unknown", "Live"),
            "accessed_at": ("Read by us", "unknown", "12 May 2031"),
        },
    ),
    BRIEFING: (
        {"period": "2031", "key_points.0.cites.0.claims": ["c1", "c2"]},
        {
            "period": ("Period", "May 2031", "2031"),
            "key_points.0.cites.0.claims": (
                "Key point (1): claims that it rests on (Fight near Tamsil)",
                "c1",
                "c1; c2",
            ),
        },
    ),
    WORD: ({"forms": ["heroes"]}, {"forms": ("Other forms of the word", "none", "heroes")}),
    SITE: (
        {"releases": [{"name": "2031.1", "on": "2031-06-30"}], "tagline": both("بلد مخترع", "A country")},
        {
            "tagline": ("Line below the name", "An invented country", "A country"),
            "releases.2031.1": ("Release", "none", "2031.1; 30 June 2031"),
        },
    ),
}
"""File → its changed keys; path → label, old and new value."""


def test_every_kind_of_field_is_told_in_words(tmp_path: Path) -> None:
    found = changes(two_states(tmp_path, {}, {name: change for name, (change, _) in FIELDS.items()}))
    told_of = {change.file.partition("/")[2]: told(change) for change in found.values()}
    for name, (_, expected) in FIELDS.items():
        assert {path: value for path, value in told_of[name].items() if path in expected} == expected
        assert told_of[name].keys() - expected.keys() <= {"locations.0"}, name
    assert {change.change for change in found.values()} == {"changed"}
    kinds = [ORDER.index(kind) for kind, _ in found]
    assert kinds == sorted(kinds)


def test_terms_are_told_one_by_one(tmp_path: Path) -> None:
    terms = yaml.safe_load((VOCABULARIES / "grade.yml").read_text(encoding="utf-8"))
    first = terms["terms"][0]
    first["label"] = both("صُدّق", "Upheld")
    terms["terms"].append({"id": "open", "label": both("مفتوح", "Open"), "definition": both("لم يُحسم.", "Not settled.")})
    found = changes(two_states(tmp_path, {}, {"vocabularies/grade.yml": terms}))["vocabulary", "grade"]
    assert told(found)[f"terms.{first['id']}.label"][2] == "Upheld"
    assert told(found)["terms.open"] == ("Term", "none", "open; Open; Not settled.")


def test_another_way_of_writing_is_no_change(tmp_path: Path) -> None:
    """Order of keys, quotation marks, comments, folded lines; waivers and fingerprints are the editors' own."""
    after = dict(reversed(records()[INCIDENT].items()))
    text = "# a comment\n" + yaml.safe_dump(after, allow_unicode=True, sort_keys=False, width=30, default_style=None)
    quiet = {"waivers": [{"code": "W105", "reason": "So it is."}]}
    found = two_states(tmp_path, {}, {INCIDENT: text.replace("'1'", "1"), GUARD: quiet})
    assert {("incident", "inc-0001"), ("actor", "hill-guard")} == found.changed
    assert changed_records(found) == ()


def test_only_the_language_that_changed_is_marked(tmp_path: Path) -> None:
    title = both("اشتباك قرب تمسيل", "Fight near Tamsil")
    (field,) = changes(two_states(tmp_path, {}, {INCIDENT: {"title": title}}))["incident", "inc-0001"].fields
    assert {run.mark for run in (*field.before["ar"], *field.after["ar"])} == {"same"}
    assert [(run.text, run.mark) for run in field.after["en"]] == [("Fight", "added"), (" near Tamsil", "same")]


def test_claims_are_matched_by_their_ids_and_their_order_is_told(tmp_path: Path) -> None:
    first, second = records()[INCIDENT]["claims"]
    found = changes(
        two_states(
            tmp_path,
            {},
            {
                INCIDENT: {
                    "claims": [
                        second,
                        first,
                        claim(
                            3,
                            "motive",
                            None,
                            "A motive.",
                            "دافع.",
                            originator={"actor": None, "description": both("عابر", "a passer-by"), "named": False},
                        ),
                    ]
                }
            },
        )
    )
    fields = told(found["incident", "inc-0001"])
    assert fields["claims.c3"] == ("Motive, according to a passer-by", "none", "A motive.")
    assert fields["claims"][0] == "Claim: the order"
    assert fields.keys() == {"claims", "claims.c3"}


def test_two_claims_of_one_label_are_told_apart(tmp_path: Path) -> None:
    claims = records()[INCIDENT]["claims"]
    third = [claim(3, "killed", "river-council", "Some were killed.", value=count(number, number)) for number in (4, 5)]
    twice, after = [*claims, third[0]], [*claims, third[1]]
    found = changes(two_states(tmp_path, {INCIDENT: {"claims": twice}}, {INCIDENT: {"claims": after}}))
    assert told(found["incident", "inc-0001"]) == {"claims.c3.value": ("Killed, according to River Council (c3)", "4", "5")}


def test_a_new_name_for_a_file_changes_nobody_else(tmp_path: Path) -> None:
    renamed = {**records()[COUNCIL], "id": "stream-council", "previous_ids": ["river-council"]}
    claims = records()[INCIDENT]["claims"]
    after = {
        COUNCIL: None,
        "actors/stream-council.yml": renamed,
        INCIDENT: {"claims": [{**claims[0], "originator": {"actor": "stream-council", "named": True}}, claims[1]]},
    }
    found = changes(two_states(tmp_path, {}, after))
    assert found.keys() == {("actor", "stream-council")}
    change = found["actor", "stream-council"]
    assert (change.change, change.former, change.name["en"]) == ("renamed", "river-council", "River Council")
    assert told(change) == {"previous_ids": ("Former identifiers", "none", "river-council")}


WITHDRAWN = {**incident("inc-0002"), "status": "withdrawn", "revisions": taken_down()}
MERGED = {**incident("inc-0002"), "status": "merged", "merged_into": "inc-0001", "revisions": taken_down("merged")}
STANDINGS = {
    "absent": None,
    "draft": {**incident("inc-0002"), "status": "draft"},
    "published": incident("inc-0002"),
    "withdrawn": WITHDRAWN,
    "merged": MERGED,
}


@pytest.mark.parametrize(
    ("before", "after", "change", "note"),
    [
        ("absent", "draft", None, None),
        ("absent", "published", "added", None),
        ("draft", "absent", None, None),
        ("draft", "published", "added", "It was a draft before."),
        ("published", "draft", "removed", "It is a draft again: readers no longer see it."),
        ("published", "absent", "removed", "It is gone without a word to readers: its address leads nowhere."),
        ("published", "withdrawn", "withdrawn", "The reason: withdrawn."),
        ("published", "merged", "merged", "The reason: merged."),
        ("withdrawn", "published", "added", "It had been taken down, and is published again."),
        ("withdrawn", "absent", "removed", "It is gone without a word to readers: its address leads nowhere."),
        ("draft", "withdrawn", "withdrawn", "The reason: withdrawn."),
    ],
)
def test_what_becomes_of_a_record(before: str, after: str, change: str | None, note: str | None, tmp_path: Path) -> None:
    found = changes(two_states(tmp_path, {DRAFT: STANDINGS[before]}, {DRAFT: STANDINGS[after]})).get(("incident", "inc-0002"))
    assert (found.change if found else None) == change
    assert (found.note["en"] if found and found.note else None) == note
    if found and change != "added":
        assert (found.fields, found.id) == ((), "inc-0002")
        assert "Clash" not in found.name["en"]


def test_nothing_is_told_of_a_state_with_errors(tmp_path: Path) -> None:
    old, new = write_site(tmp_path / "a/content"), write_site(tmp_path / "b/content", {INCIDENT: {"title": None}})
    found = compared(str(old), new)
    assert (changed_records(found), attention(found, ())) == ((), ())


def test_a_new_record_tells_what_it_holds(tmp_path: Path) -> None:
    found = changes(
        two_states(
            tmp_path,
            {},
            {
                "actors/moss.yml": actor("moss", "الطحلب", "Moss"),
                "places/fen.yml": place("fen", "الغدير", "Fen", "village", ["karvan-province"]),
            },
        )
    )
    fields = told(found["actor", "moss"])
    assert fields["names"] == ("Name", "none", "Moss")
    assert fields["profile"] == ("Profile", "none", "About the Moss.")
    assert told(found["place", "fen"])["parents"] == ("Lies in", "none", "Karvan Province")


def test_pages_are_told_by_paragraphs(tmp_path: Path) -> None:
    page = "pages/en/contact.md"
    after = {
        page: "# Contact\n\nWrite to us soon.\n\nBy post.\n",
        "pages/ar/about.md": "# عن الموقع\n\nنص.\n",
        "pages/en/about.md": "# About\n\nText.\n",
    }
    found = changes(two_states(tmp_path, {}, after))
    assert told(found["page", "en/contact"]) == {
        "paragraph.2": ("Paragraph 2", "Write to us.", "Write to us soon."),
        "paragraph.3": ("Paragraph 3", "none", "By post."),
    }
    assert (found["page", "ar/about"].change, found["page", "ar/about"].name["en"]) == ("added", "عن الموقع")


def test_outlines_of_places_that_are_not_shown_are_not_told(tmp_path: Path) -> None:
    def drawn(number: int) -> dict[str, Any]:
        line = f"36.1,40.1 36.{number},40.1 36.2,40.2 36.1,40.1"
        return {"id": "karvan", "source": "invented", "outlines": [{"place": "tamsil-bridge", "names": None, "lines": [line]}]}

    found = two_states(tmp_path, {"base-maps/karvan.yml": drawn(2)}, {"base-maps/karvan.yml": drawn(3)})
    assert changed_records(found) == ()
