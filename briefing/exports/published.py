"""What the page that offers the data is told of it. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.exports.table import Table


@dataclass(frozen=True, slots=True)
class Published:
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Path of each file of the data, and of the feeds, from the site's root → its bytes."""
    tables: tuple[Table, ...] = ()
    """Those that are a file each."""
    links: tuple[Table, ...] = ()
    """Those that the database has beside them."""
    rows: Mapping[str, int] = field(default_factory=dict)
    """Table → how many rows it has."""
