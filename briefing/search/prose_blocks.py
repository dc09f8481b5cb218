"""Markdown of a record → its paragraphs in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.derive.scope import Scope, text
from briefing.markdown import plain_blocks
from briefing.views.components import Text


def prose_blocks(scope: Scope, translations: Mapping[str, str]) -> tuple[Text, ...]:
    """The blocks of the translation that the page shows, in its language."""
    chosen = text(scope, translations)
    return tuple(replace(chosen, value=block) for block in plain_blocks(chosen.value))
