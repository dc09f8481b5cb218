"""A catalog of one language: the records stay what they are, and texts that lack it are shown as on the whole site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fabricate import catalog_of

from briefing.bundle.narrow import narrow
from briefing.derive.scope import Scope, head, text
from briefing.locales import locale


@pytest.mark.parametrize("code", ["ar", "en"])
def test_only_the_languages_of_the_pages_change(code: str, tmp_path: Path) -> None:
    whole = catalog_of(tmp_path)
    narrowed = narrow(whole, code)
    assert narrowed.locales == (code,)
    assert replace(narrowed, locales=whole.locales) == whole
    assert head(Scope(narrowed, locale(code), f"{code}/index.html"), "home", "x", "x").counterparts == ()


def test_a_text_that_lacks_the_language_is_shown_and_marked(tmp_path: Path) -> None:
    whole = catalog_of(tmp_path)
    for catalog in (whole, narrow(whole, "en")):
        shown = text(Scope(catalog, locale("en"), "en/index.html"), {"ar": "نص"})
        assert (shown.value, shown.lang, shown.dir, shown.fallback) == ("نص", "ar", "rtl", True)
