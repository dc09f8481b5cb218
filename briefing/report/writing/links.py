"""Where the pages of the two states stand, for the links of a report. Standard library alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

PATH = re.compile(r"[\w-][\w.-]*(?:/[\w-][\w.-]*)*\Z")
"""A page from the site's root: no step begins with a point, none is empty."""


@dataclass(frozen=True, slots=True)
class Links:
    """Base addresses of the two states, and the address of the whole report. Each may be empty: then nothing leads there."""

    before: str
    after: str
    report: str = ""

    def to_before(self, path: str) -> str:
        """The page as it was; empty if there is no such address."""
        return _within(self.before, path)

    def to_after(self, path: str) -> str:
        """The page as it is now; empty if there is no such address."""
        return _within(self.after, path)


def _within(base: str, path: str) -> str:
    return f"{base.rstrip('/')}/{quote(path)}" if base and PATH.match(path) else ""
