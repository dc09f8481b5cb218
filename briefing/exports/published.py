"""What the exports made: the files, and the tables that they hold, for the page that explains them. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.exports.table import Table


@dataclass(frozen=True, slots=True)
class Published:
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path from the site's root → content. Text is UTF-8."""
    tables: tuple[Table, ...] = ()
    """Those that are a file each."""
    links: tuple[Table, ...] = ()
    """Those that the database has beside them."""
