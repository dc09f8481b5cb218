"""What the five tables hold as lists, and what stands beside them, as tables of their own: for the database alone."""

from __future__ import annotations

from briefing.catalog import Catalog
from briefing.exports.links import claims, edited, incidents, reference
from briefing.exports.table import Table


def links(catalog: Catalog) -> tuple[Table, ...]:
    """All of them, each after those that it refers to."""
    return (*reference.links(catalog), *of_incidents(catalog), *edited.links(catalog))


def of_incidents(catalog: Catalog) -> tuple[Table, ...]:
    """Those whose rows are of incidents and claims."""
    return (*incidents.links(catalog), *claims.links(catalog))
