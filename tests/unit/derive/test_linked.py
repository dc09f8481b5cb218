"""What the pages of records tell programs: names, days, places and sources, and nothing that is loaded, private or in doubt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import GUARD, INCIDENT, OUTLET, SITE, SOURCE, TOWN, Changes, both, catalog_of

from briefing.derive import linked
from briefing.derive.scope import Scope
from briefing.locales import locale

BASE = "https://karvan.example/archive"
TAG = "tag:briefings.karvan,2031:karvan"
ARCHIVE = {"@type": "Dataset", "@id": f"{TAG}/data", "name": "Karvan Briefings"}
REVISED = [
    {"on": "2031-06-01", "kind": "added", "note": both("أضيف.", "Added.")},
    {"on": "2031-07-04", "kind": "correction", "note": both("صُحح.", "Corrected.")},
]
POINT = {"lat": 35.12, "lon": 40.58, "basis": "gazetteer", "source": "An atlas"}


def scope_of(folder: Path, changes: Changes | None = None, path: str = "en/x.html", base_url: str = "") -> Scope:
    return Scope(catalog_of(folder / "content", changes), locale(path[:2]), path, base_url)


def reported(folder: Path, changes: Any = None, path: str = "en/x.html", base_url: str = "") -> dict[str, Any]:
    scope = scope_of(folder, {INCIDENT: changes} if changes else None, path, base_url)
    return linked.report(scope, scope.catalog.incidents["inc-0001"])


def test_an_incident_is_a_report(tmp_path: Path) -> None:
    assert reported(tmp_path, {"revisions": REVISED}) == {
        "@type": "Report",
        "identifier": f"{TAG}/incidents/inc-0001",
        "headline": "Clash near Tamsil",
        "description": "Two accounts of one clash.",
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": "Karvan Briefings"},
        "license": "https://spdx.org/licenses/CC-BY-4.0",
        "isPartOf": ARCHIVE,
        "datePublished": "2031-06-01",
        "dateModified": "2031-07-04",
        "temporalCoverage": "2031-05-10",
        "about": [{"@type": "Place", "@id": f"{TAG}/places/tamsil", "name": "Tamsil"}],
        "keywords": "Battles",
        "citation": [{"@type": "CreativeWork", "name": "Shots at the bridge"}],
    }


def test_with_a_base_address_the_page_has_one_too(tmp_path: Path) -> None:
    assert reported(tmp_path, None, "ar/incidents/inc-0001.html", BASE)["url"] == f"{BASE}/ar/incidents/inc-0001.html"


def test_a_page_that_was_not_changed_tells_no_day_of_a_change(tmp_path: Path) -> None:
    assert "dateModified" not in reported(tmp_path)


def test_a_renamed_record_keeps_its_tag(tmp_path: Path) -> None:
    assert reported(tmp_path, {"previous_ids": ["inc-0000", "inc-00"]})["identifier"] == f"{TAG}/incidents/inc-0000"


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2031-05-10/2031-05-12", "2031-05-10/2031-05-12"),
        ("2031-05", "2031-05-01/2031-05-31"),
        ("2031-05-XX", "2031-05-01/2031-05-31"),
        ("2031-05-10/..", None),
        ("../2031-05-10", None),
        ("2031-05-10~", None),
        ("2031-05-10?", None),
        ("2031-05-10%", None),
        ("[2031-05-10..2031-05-12]", None),
    ],
)
def test_a_date_is_told_if_it_is_known_from_end_to_end(tmp_path: Path, edtf: str, told: str | None) -> None:
    assert reported(tmp_path, {"date": {"edtf": edtf, "basis": "stated", "rationale": None}}).get("temporalCoverage") == told


def test_a_place_that_is_only_mentioned_is_not_what_the_report_is_about(tmp_path: Path) -> None:
    assert "about" not in reported(tmp_path, {"locations": [{"place": "tamsil", "role": "mentioned", "geo_precision": 1}]})


def test_the_address_of_a_source_is_told_and_its_own_headline_is_not(tmp_path: Path) -> None:
    changes = {SOURCE: {"url": "https://gazette.example/1", "url_status": "live", "title": "Heroes at the bridge"}}
    scope = scope_of(tmp_path, changes)
    assert linked.report(scope, scope.catalog.incidents["inc-0001"])["citation"] == [
        {"@type": "CreativeWork", "name": "Shots at the bridge", "url": "https://gazette.example/1"}
    ]


def test_a_briefing_is_an_article(tmp_path: Path) -> None:
    scope = scope_of(tmp_path)
    assert linked.article(scope, scope.catalog.briefings["tamsil-road"]) == {
        "@type": "Article",
        "identifier": f"{TAG}/briefings/tamsil-road",
        "headline": "The road to Tamsil",
        "description": "One incident.",
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": "Karvan Briefings"},
        "license": "https://spdx.org/licenses/CC-BY-4.0",
        "isPartOf": ARCHIVE,
        "datePublished": "2031-06-02",
        "temporalCoverage": "2031-05-01/2031-05-31",
    }


def told_place(folder: Path, name: str, changes: Changes | None = None) -> dict[str, Any]:
    scope = scope_of(folder, changes)
    return linked.place(scope, scope.catalog.places[name])


def test_a_place_lies_in_another_and_has_coordinates(tmp_path: Path) -> None:
    assert told_place(tmp_path, "tamsil", {TOWN: {"point": POINT, "pcode": "KV0101"}}) == {
        "@type": "Place",
        "@id": f"{TAG}/places/tamsil",
        "name": "Tamsil",
        "alternateName": ["تمسيل"],
        "identifier": {"@type": "PropertyValue", "propertyID": "P-code", "value": "KV0101"},
        "containedInPlace": {"@type": "Place", "@id": f"{TAG}/places/karvan-province", "name": "Karvan Province"},
        "geo": {"@type": "GeoCoordinates", "latitude": 35.12, "longitude": 40.58},
    }


def test_a_point_that_may_not_be_shown_is_not_told(tmp_path: Path) -> None:
    assert "geo" not in told_place(tmp_path, "tamsil", {TOWN: {"point": POINT, "publish_as": "area"}})


def alias(text: str, usage: str) -> dict[str, str]:
    return {"text": text, "lang": "en", "usage": usage}


def told_actor(folder: Path, changes: Changes) -> dict[str, Any] | None:
    scope = scope_of(folder, changes)
    return linked.actor(scope, scope.catalog.actors["hill-guard"])


def test_other_names_are_told_but_none_that_hurts(tmp_path: Path) -> None:
    names = [alias("Guards", "self"), alias("The Hill men", "neutral"), alias("Hill rats", "pejorative"), alias("Hill Guard", "neutral")]
    assert told_actor(tmp_path, {GUARD: {"aka": names, "wikidata": "Q42"}}) == {
        "@type": "Organization",
        "@id": f"{TAG}/actors/hill-guard",
        "name": "Hill Guard",
        "alternateName": ["حرس التلال", "Guards", "The Hill men"],
        "sameAs": "https://www.wikidata.org/entity/Q42",
    }


def test_of_a_person_the_name_alone_is_told(tmp_path: Path) -> None:
    told = told_actor(tmp_path, {GUARD: {"kind": "person", "aka": [alias("Guards", "self")], "wikidata": "Q42"}})
    assert told == {"@type": "Person", "name": "Hill Guard"}


def test_of_what_sort_an_unknown_actor_is_is_not_told(tmp_path: Path) -> None:
    assert told_actor(tmp_path, {GUARD: {"kind": "unknown"}}) is None


def test_an_outlet_is_an_organization_whatever_its_kind(tmp_path: Path) -> None:
    scope = scope_of(tmp_path, {OUTLET: {"aka": [alias("Gazette", "neutral")]}}, "ar/x.html")
    assert linked.outlet(scope, scope.catalog.outlets["blue-gazette"]) == {
        "@type": "Organization",
        "@id": f"{TAG}/outlets/blue-gazette",
        "name": "الجريدة الزرقاء",
        "alternateName": ["Blue Gazette", "Gazette"],
    }


def test_the_page_of_a_source_is_ours_and_the_text_is_not(tmp_path: Path) -> None:
    archived = {"archive_url": "https://archive.example/1", "archived_at": "2031-05-12"}
    scope = scope_of(tmp_path, {SOURCE: archived}, "ar/x.html")
    assert linked.source(scope, scope.catalog.sources["src-2031-05-gazette"]) == {
        "@type": "WebPage",
        "name": "طلقات عند الجسر",
        "inLanguage": "ar",
        "mainEntity": {
            "@type": "CreativeWork",
            "name": "طلقات عند الجسر",
            "inLanguage": "en",
            "datePublished": "2031-05-11",
            "publisher": {"@type": "Organization", "@id": f"{TAG}/outlets/blue-gazette", "name": "الجريدة الزرقاء"},
            "archivedAt": "https://archive.example/1",
        },
    }


def test_the_archive_is_a_dataset(tmp_path: Path) -> None:
    scope = scope_of(tmp_path, {SITE: {"releases": [{"name": "2031.2", "on": "2031-06-03"}]}}, base_url=BASE)
    assert linked.dataset(scope, "All of it.", ["data/incidents.csv", "data/archive.sqlite"]) == {
        **ARCHIVE,
        "description": "All of it.",
        "inLanguage": ["ar", "en"],
        "url": f"{BASE}/en/x.html",
        "version": "2031.2",
        "dateModified": "2031-06-02",
        "license": "https://spdx.org/licenses/CC-BY-4.0",
        "creator": {"@type": "Organization", "name": "Karvan Briefings"},
        "temporalCoverage": "2031-05-10",
        "spatialCoverage": [{"@type": "Place", "@id": f"{TAG}/places/tamsil", "name": "Tamsil"}],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": "incidents.csv",
                "contentUrl": f"{BASE}/data/incidents.csv",
                "encodingFormat": "text/csv",
            },
            {
                "@type": "DataDownload",
                "name": "archive.sqlite",
                "contentUrl": f"{BASE}/data/archive.sqlite",
                "encodingFormat": "application/vnd.sqlite3",
            },
        ],
    }


def test_a_licence_that_spdx_does_not_know_is_told_by_its_name(tmp_path: Path) -> None:
    scope = scope_of(tmp_path, {SITE: {"data_license": "LicenseRef-Desk"}})
    assert linked.dataset(scope, "All of it.", [])["license"] == {"@type": "CreativeWork", "name": "LicenseRef-Desk"}
