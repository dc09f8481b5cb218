"""The methodology → the links to its parts, for the pages on which its notions are used."""

from __future__ import annotations

from dataclasses import fields

from briefing.derive.scope import Scope, explained
from briefing.views.methods import Methods


def methods(scope: Scope) -> Methods:
    """A link to each part, by the id that its heading has in every language."""
    return Methods(**{part.name: explained(scope, "methodology", part.name) for part in fields(Methods)})
