"""What lists, timelines and maps tell of an incident."""

from __future__ import annotations

from pathlib import Path

from briefing.at_hand.lines import as_text, from_text
from briefing.command.content import catalog_of
from briefing.lists.months import month_of


def test_a_line_says_of_an_incident_what_its_record_says(harbour: Path) -> None:
    catalog = catalog_of(harbour)
    for name, incident in catalog.incidents.items():
        line = catalog.lines[name]
        assert (line.id, line.title, line.date.edtf) == (incident.id, incident.title, incident.date.edtf)
        assert [item.place for item in line.locations] == [item.place for item in incident.locations]
        assert [(item.actor, item.role) for item in line.participants] == [(item.actor, item.role) for item in incident.participants]
        assert set(line.speakers) == {claim.originator.actor for claim in incident.claims} - {None}
        assert set(line.carriers) == {link.actor for claim in incident.claims for link in claim.chain} - {None}
        assert month_of(line) == month_of(incident)
        assert from_text(as_text(incident)) == line
