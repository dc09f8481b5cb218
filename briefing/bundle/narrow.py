"""The archive in one language: the same records, with pages in that language alone."""

from __future__ import annotations

from dataclasses import replace

from briefing.catalog import Catalog


def narrow(catalog: Catalog, code: str) -> Catalog:
    """The catalog with pages in one of its languages. The records, and so the data made of them, stay in all."""
    return replace(catalog, locales=(code,))
