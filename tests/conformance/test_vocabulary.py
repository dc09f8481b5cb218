"""What pages tell programs is in the words of schema.org; and words that are not are found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conformance.vocabulary import vocabulary

from briefing.verify.outline import outline


@pytest.mark.parametrize("is_addressed", [True, False])
def test_every_page_speaks_schema_org(site: Path, based: Path, is_addressed: bool) -> None:
    pages = list((based if is_addressed else site).rglob("*.html"))
    told = {page: [json.loads(block) for block in outline(page.read_text(encoding="utf-8")).linked] for page in pages}
    assert sum(map(len, told.values())) > 100
    found = {str(page): [fault for node in nodes for fault in vocabulary().faults(node)] for page, nodes in told.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


PLACE = {"@type": "Place", "name": "Quay"}


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        (PLACE, None),
        ({"@type": "Report", "about": [PLACE, {"@type": "Thing", "name": "x"}], "inLanguage": "ar"}, None),
        ({"@type": "GeoCoordinates", "latitude": 1.5, "longitude": 2}, None),
        ({"name": "x"}, "there is no type "),
        ({"@type": "Incident"}, "there is no type Incident"),
        ({"@type": "Place", "headline": "x"}, "Place has no headline that could be 'x'"),
        ({"@type": "Place", "geo": PLACE}, "Place has no geo that could be Place"),
        ({"@type": "Report", "publisher": "x"}, "Report has no publisher that could be 'x'"),
        ({"@type": "Report", "headline": 3}, "Report has no headline that could be 3"),
        ({"@type": "Report", "about": [{"@type": "Incident"}]}, "there is no type Incident"),
    ],
)
def test_what_schema_org_does_not_know_is_found(node: dict[str, Any], fault: str | None) -> None:
    assert next(vocabulary().faults(node), None) == fault
