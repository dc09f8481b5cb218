"""What people ask most, as views: in the words of one language each, ready to be read or exported. Nothing is summed over claims."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.catalog import Catalog

ACCOUNTS = """CREATE VIEW "accounts_{code}" AS
SELECT c.id, c.incident, i.date_edtf, i.date_first, i.date_last, i.title_{code} AS incident_title, c.attribute_label_{code} AS attribute,
  c.position_label_{code} AS position, c.originator_name_{code} AS originator, c.text_{code} AS text,
  c.value_min, c.value_max, c.value_term_label_{code} AS value_term, c.value_kind_label_{code} AS value_kind, c.agreement
FROM claims AS c JOIN incidents AS i ON i.id = c.incident"""
"""Who says what."""

TAKING_PART = """CREATE VIEW "taking_part_{code}" AS
SELECT p.incident, i.date_edtf, i.date_first, i.date_last, i.title_{code} AS incident_title, p.actor, a.name_{code} AS actor_name,
  p.description_{code} AS description, p.role_label_{code} AS role, p.certainty_label_{code} AS certainty
FROM participants AS p JOIN incidents AS i ON i.id = p.incident LEFT JOIN actors AS a ON a.id = p.actor"""
"""Who is said to have taken part in what."""

SITES = """CREATE VIEW "sites_{code}" AS
SELECT l.incident, i.date_edtf, i.date_first, i.date_last, i.title_{code} AS incident_title, l.place, p.name_{code} AS place_name, p.pcode,
  l.role_label_{code} AS role, l.geo_precision,
  CASE l.geo_precision WHEN 1 THEN p.lat END AS lat, CASE l.geo_precision WHEN 1 THEN p.lon END AS lon
FROM incident_locations AS l JOIN incidents AS i ON i.id = l.incident JOIN places AS p ON p.id = l.place"""
"""Where accounts put what: a point only where the place itself is known."""

PASSAGES = """CREATE VIEW "passages_{code}" AS
SELECT c.incident, c.id AS claim, c.text_{code} AS text, s.id AS source, s.title_rendered_{code} AS source_title,
  s.outlet_name_{code} AS outlet, s.published_edtf AS published, l.segments, l.quote, s.url, s.archive_url
FROM claim_cites AS l JOIN claims AS c ON c.id = l.claim JOIN sources AS s ON s.id = l.source"""
"""Where each claim is read."""


def views(catalog: Catalog) -> Iterator[str]:
    """The statements that make them, for each language of the site."""
    for code in catalog.site.locales:
        for view in (ACCOUNTS, TAKING_PART, SITES, PASSAGES):
            yield view.format(code=code.lower().replace("-", "_"))
