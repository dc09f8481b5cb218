"""What readers call each field of each type of record."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from briefing.locales import Locale, locale, say

Labels = Mapping[str, Mapping[str, str]]
"""Type of record → field → its label."""


@cache
def labels(code: str) -> Labels:
    """In the language of that code: every public field of every type, those of records inside others too."""
    where = locale(code)
    return {**_records(where), **_of_incidents(where), **_of_claims(where), **_of_edited(where), **_of_maps(where)}


def _records(where: Locale) -> Labels:
    _ = partial(say, where)
    own = {"id": _("Identifier"), "previous_ids": _("Former identifiers"), "names": _("Name"), "aka": _("Other name"), "kind": _("Kind")}
    return {
        "Actor": {
            **own,
            "short_names": _("Short name"),
            "inter": _("Type in ACLED's coding"),
            "active": _("Active"),
            "relations": _("Relation"),
            "profile": _("Profile"),
            "wikidata": _("Number in Wikidata"),
            "reviewed_on": _("Reviewed on"),
        },
        "Place": {
            **own,
            "pcode": _("OCHA P-code"),
            "parents": _("Lies in"),
            "point": _("Coordinates"),
            "publish_as": _("On the map"),
            "note": _("Note"),
        },
        "Outlet": {
            **own,
            "country": _("Country"),
            "affiliation_note": _("Affiliation"),
            "reliability": _("Reliability"),
            "reliability_rationale": _("Reason for the grade of reliability"),
        },
        "Source": {
            "id": own["id"],
            "previous_ids": own["previous_ids"],
            "outlet": _("Outlet"),
            "outlet_note": _("Why the outlet is unknown"),
            "title": _("Headline as published"),
            "title_translations": _("Headline in our words"),
            "language": _("Language"),
            "published": _("Published"),
            "published_rationale": _("How the date of publication is known"),
            "url": _("Web address"),
            "url_status": _("State of the web address"),
            "archive_url": _("Archived copy"),
            "archived_at": _("Day of the archived copy"),
            "accessed_at": _("Read by us"),
            "sha256": _("SHA-256 of the text"),
            "text_scope": _("Text at hand"),
            "note": _("Note"),
        },
        "Alias": {"text": _("spelling"), "lang": _("language"), "used_by": _("who uses it"), "usage": _("how it is meant")},
        "Point": {"lat": _("latitude"), "lon": _("longitude"), "basis": _("how they were determined"), "source": _("where they are from")},
        "Relation": {"type": _("kind"), "actor": _("other actor"), "period": _("period"), "cites": _("cited source")},
    }


def _of_incidents(where: Locale) -> Labels:
    _ = partial(say, where)
    return {
        "Incident": {
            "id": _("Identifier"),
            "previous_ids": _("Former identifiers"),
            "title": _("Title"),
            "summary": _("Summary"),
            "date": _("Date"),
            "locations": _("Place"),
            "event": _("Kind of event"),
            "participants": _("Participant"),
            "claims": _("Claim"),
            "assessment": _("The editors' assessment"),
            "context": _("Context"),
            "sensitivity": _("What is withheld"),
            "related": _("Related incident"),
            "revisions": _("Revision"),
        },
        "IncidentDate": {
            "edtf": _("date"),
            "basis": _("how it is known"),
            "rationale": _("reasoning"),
            "time": _("time of day"),
            "time_precision": _("how exact the time is"),
            "part_of_day": _("part of the day"),
        },
        "Location": {
            "place": _("place"),
            "role": _("what the accounts say of it"),
            "geo_precision": _("precision"),
            "wording": _("description of the spot"),
        },
        "Event": {"type": _("type"), "sub_type": _("sub-type"), "basis": _("claims that it rests on")},
        "Participant": {
            "actor": _("name"),
            "description": _("description"),
            "role": _("role"),
            "certainty": _("certainty"),
            "claims": _("claims that say so"),
        },
        "Assessment": {"grade": _("grade"), "rationale": _("reasons"), "by": _("signed by"), "on": _("date")},
        "Sensitivity": {"publish_places_as": _("how places are shown"), "reason": _("reasons")},
        "Related": {"incident": _("other incident"), "type": _("kind")},
        "Revision": {"on": _("date"), "kind": _("kind"), "fields": _("parts that were changed"), "note": _("note for readers")},
    }


def _of_claims(where: Locale) -> Labels:
    _ = partial(say, where)
    return {
        "Claim": {
            "id": _("identifier"),
            "attribute": _("matter"),
            "about": _("whom it is about"),
            "position": _("stance"),
            "value": _("what is said"),
            "text": _("wording"),
            "originator": _("originator"),
            "chain": _("chain by which it reached us"),
            "speech_act": _("how it was said"),
            "credibility": _("grade of credibility"),
            "credibility_rationale": _("reason for the grade of credibility"),
            "cites": _("cited source"),
            "status": _("whether it still stands"),
            "note": _("note for readers"),
        },
        "Count": {
            "min": _("lowest number"),
            "max": _("highest number"),
            "term": _("word for the quantity"),
            "kind": _("who or what is counted"),
            "civilian_status": _("civilian status"),
        },
        "Originator": {
            "actor": _("name"),
            "description": _("description"),
            "named": _("whether the source names who spoke"),
        },
        "ChainLink": {"actor": _("name"), "outlet": _("outlet"), "source": _("cited source"), "description": _("description")},
        "Cite": {"source": _("cited source"), "locator": _("segments"), "quote": _("quotation")},
    }


def _of_edited(where: Locale) -> Labels:
    _ = partial(say, where)
    return {
        "Briefing": {
            "id": _("Identifier"),
            "previous_ids": _("Former identifiers"),
            "period": _("Period"),
            "title": _("Title"),
            "summary": _("Summary"),
            "key_points": _("Key point"),
            "incidents": _("Incidents"),
            "body": _("Text"),
            "published_on": _("Day of publication"),
        },
        "KeyPoint": {"text": _("wording"), "cites": _("claims that it rests on")},
        "ClaimCite": {"incident": _("cited incident"), "claims": _("claims that say so")},
        "Vocabulary": {"id": _("Identifier"), "label": _("Name of the list"), "terms": _("Term")},
        "VocabularyTerm": {
            "id": _("identifier"),
            "label": _("name"),
            "definition": _("definition"),
            "inverse": _("name from the other side"),
        },
        "GlossaryEntry": {
            "id": _("Identifier"),
            "term": _("Loaded word"),
            "lang": _("Language"),
            "forms": _("Other forms of the word"),
            "harmless": _("Phrases that are not loaded"),
            "why": _("Why the word takes sides"),
            "neutral": _("What we write in its place"),
        },
        "Site": {
            "slug": _("Short name in the names of files"),
            "name": _("Name"),
            "tagline": _("Line below the name"),
            "description": _("Description for search engines"),
            "locales": _("Languages of the site"),
            "releases": _("Release"),
            "contact": _("Where to write"),
            "editors": _("Editor"),
            "content_license": _("Licence of texts and records"),
            "data_license": _("Licence of the data"),
            "code_license": _("Licence of the program"),
            "downloads": _("Where copies are downloaded"),
            "authority": _("Authority by which records are named for good"),
        },
        "Contact": {"kind": _("way"), "address": _("address"), "note": _("what to know before writing")},
        "Editor": {"id": _("identifier"), "name": _("name")},
        "Release": {"name": _("name"), "on": _("last day"), "note": _("note for readers")},
    }


def _of_maps(where: Locale) -> Labels:
    _ = partial(say, where)
    return {
        "BaseMap": {
            "id": _("Identifier"),
            "source": _("Where the lines are from, and their licence"),
            "countries": _("Country"),
            "borders": _("Borders of states"),
            "outlines": _("Outline"),
            "rivers": _("River"),
        },
        "MapName": {"names": _("name"), "at": _("where it may stand")},
        "Outline": {"place": _("place"), "names": _("name"), "lines": _("line")},
        "River": {"names": _("name"), "line": _("line")},
    }
