"""The image that other sites show beside a link to ours (Open Graph)."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.components import Text


@dataclass(frozen=True, slots=True)
class Preview:
    """The same words in each language of the site, the first one first."""

    path: str
    titles: tuple[Text, ...]
    names: tuple[Text, ...]
    """Who says it: the site."""
