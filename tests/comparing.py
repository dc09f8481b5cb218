"""Two content folders → `Compared`, for the tests of what the change report tells."""

from __future__ import annotations

from pathlib import Path

from fabricate import Changes, write_site

from briefing.report.compared import Compared
from briefing.report.reading.states import compared


def fabricated(folder: Path, before: Changes, after: Changes) -> Compared:
    """The invented site of `fabricate` with these changes, and with those."""
    return compared(str(write_site(folder / "before/content", before)), write_site(folder / "after/content", after))
