"""A page in every language, by its absolute address: for the pages' `hreflang` links and for the map of the site alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from briefing import urls

FRONT = frozenset({"home", "choice"})
NOWHERE = frozenset({"not-found", "moved"})
"""Kinds of page that are for no address of their own."""


class Listed(Protocol):
    """A page as far as search engines are told of it."""

    @property
    def path(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def is_listed(self) -> bool: ...
    @property
    def changed(self) -> str | None:
        """The day of the last change of its record, if that is known."""


def alternates(page: Listed, locales: Sequence[str], base_url: str | None) -> list[tuple[str, str]]:
    """Language and address of the page in every language, itself included; none without a base address, or with one language.

    `x-default` is for readers of another language: the choice for the home pages, else the first
    language, so that each page that is named names the others in its turn.
    """
    if not base_url or len(locales) == 1 or page.kind in NOWHERE:
        return []
    is_front = page.kind in FRONT
    paths = [(code, urls.home(code) if is_front else urls.in_locale(page.path, code)) for code in locales]
    default = urls.CHOICE if is_front else paths[0][1]
    return [(code, urls.absolute(base_url, path)) for code, path in [*paths, ("x-default", default)]]
