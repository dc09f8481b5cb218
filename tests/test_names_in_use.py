"""The names that people type for the real actors, places and outlets (names_in_use.yml) lead to their records."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from briefing.assets.shipped import shipped_paths
from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.records import Actor, Outlet, Place
from briefing.search.skeleton import skeleton
from briefing.search.spelling import words
from briefing.search.stems import is_stop_word, name_key, name_keys

CONTENT = Path(__file__).parent.parent / "content"
NEAR_THE_TOP = 3

LINES = yaml.safe_load((Path(__file__).parent / "names_in_use.yml").read_text(encoding="utf-8"))
TYPED = [(record, name.strip()) for record, names in LINES.items() for name in names.split(",")]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(CONTENT)


def _aliases(catalog: Catalog, record: str) -> list[str]:
    kind, _, name = record.partition("/")
    records: dict[str, dict[str, Actor] | dict[str, Place] | dict[str, Outlet]] = {
        "actors": catalog.actors,
        "places": catalog.places,
        "outlets": catalog.outlets,
    }
    found = records[kind][name]
    short = found.short_names.values() if isinstance(found, Actor) else ()
    return [*found.names.values(), *short, *(alias.text for alias in found.aka)]


def _says(alias: str, typed: list[str]) -> bool:
    """Whether each word that was typed is one of the alias: in its spelling, behind a proclitic or by its consonants."""
    spelled = words(alias)
    keys, bones = set(map(name_key, spelled)), set(filter(None, map(skeleton, spelled)))
    return all(is_stop_word(word) or not keys.isdisjoint(name_keys(word)) or skeleton(word) in bones for word in typed)


def test_the_table_is_a_large_one() -> None:
    assert len(TYPED) >= 80
    assert len(set(TYPED)) == len(TYPED)


def test_a_record_bears_the_name(catalog: Catalog) -> None:
    borne = {record: _aliases(catalog, record) for record, _ in TYPED}
    assert [(record, name) for record, name in TYPED if not any(_says(alias, words(name)) for alias in borne[record])] == []


ASK = """async ([locale, asked, most]) => {
  search.open("../", locale);
  const found = {};
  for (const one of asked) {
    const results = await search.find(one);
    found[one] = (await search.details(results, 0, most)).map(({path}) => path);
  }
  return found;
}"""


def test_every_name_leads_to_its_record_from_the_pages_of_either_language(browser: Browser, real_site: Path) -> None:
    missed = []
    for locale in ("ar", "en"):
        page = browser.new_page()
        page.goto((real_site / locale / "index.html").as_uri())
        for script in ("js/fold.js", "js/search.js"):
            page.add_script_tag(url=f"../{shipped_paths()[script]}")
        found = page.evaluate(ASK, [locale, sorted({spelling for _, spelling in TYPED}), NEAR_THE_TOP])
        page.close()
        missed += [f"{locale}: {name} → {found[name]}" for record, name in TYPED if f"{locale}/{record}.html" not in found[name]]
    assert missed == []
