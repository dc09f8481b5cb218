"""The files of the data in groups, each with what it holds, in words of the reader's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.exports.described import EVERYTHING, MAP, PROGRAMS, TABLES, Described
from briefing.locales import Locale, say

Uses = Mapping[str, str]
"""Name of a file → what it holds."""


def uses(where: Locale) -> tuple[tuple[str, Uses], ...]:
    """Groups of files, those for most readers first."""
    return (
        (say(where, "Tables, for spreadsheets"), _said(where, TABLES)),
        (say(where, "A map"), _said(where, MAP)),
        (say(where, "Everything in one file"), _said(where, EVERYTHING)),
        (say(where, "For programs"), _said(where, PROGRAMS)),
    )


def _said(where: Locale, files: Sequence[Described]) -> Uses:
    return {one.name: say(where, one.holds) for one in files}
