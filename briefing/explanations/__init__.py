"""What each code means in Arabic; in English the rules themselves say it."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.explanations.arabic_errors import ERRORS
from briefing.explanations.arabic_warnings import WARNINGS

ARABIC: Mapping[str, tuple[str, str]] = {**ERRORS, **WARNINGS}
"""Code → its title, and why it is a fault and what to do."""
