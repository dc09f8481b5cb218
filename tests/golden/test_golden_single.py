"""The single files of an incident and of a briefing, in all languages, as they are before names are shortened: `single/<kind>.html`."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.derive.scope import Scope
from briefing.derive.single import single_part
from briefing.locales import locale
from briefing.single import readable

HERE = Path(__file__).parent / "single"
NAMES = {"incident": "hb-0001", "briefing": "2031-03-quay"}


@pytest.fixture(scope="module")
def catalog(harbour: Path) -> Catalog:
    return catalog_of(harbour)


@pytest.mark.parametrize("kind", NAMES)
def test_the_file_is_as_it_was(kind: str, catalog: Catalog, is_rewriting: bool) -> None:
    parts = [single_part(Scope(catalog, locale(code), ""), kind, NAMES[kind]) for code in catalog.locales]
    lines = [line for line in readable(parts, "", is_short=False).split("\n") if line.strip()]
    kept = HERE / f"{kind}.html"
    if is_rewriting:
        kept.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == kept.read_text(encoding="utf-8").removesuffix("\n").split("\n")
