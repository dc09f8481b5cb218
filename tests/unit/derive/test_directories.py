"""Long lists by name: their letters, their kinds, and that every record stands on a page of each language."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import actor, catalog_of

from briefing.catalog import Catalog
from briefing.derive.directories import ACTORS, directory_pages, front_page, kind_page, name_page
from briefing.derive.scope import Scope
from briefing.lists import directories
from briefing.locales import locale
from briefing.views.pages import ListPage

NAMES = {
    "a": ("البدو", "Bedouins"),
    "b": ("أصدقاء النهر", "River friends"),
    "c": ("لواء الجسر", "Bridge brigade"),
    "d": ("4 سرايا", "4th Band"),
}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Six actors, of which no more than two stand on one page."""
    files = {f"actors/{name}.yml": actor(name, *names) for name, names in NAMES.items()}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(directories, "MOST", 2)
        return catalog_of(tmp_path_factory.mktemp("directories") / "content", files)


def scope(catalog: Catalog, code: str, path: str = "actors/index.html") -> Scope:
    return Scope(catalog, locale(code), f"{code}/{path}")


def shown(page: ListPage) -> dict[str, list[str]]:
    return {group.title.value: [entry.title.text.value for entry in group.entries] for group in page.groups}


@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_actor_stands_on_one_page_by_name(catalog: Catalog, code: str) -> None:
    names = catalog.part_names[f"{code} actor"]
    found = [
        entry.title.href for name in names for group in name_page(ACTORS, name, scope(catalog, code)).groups for entry in group.entries
    ]
    assert sorted(found) == sorted(f"{name}.html" for name in catalog.actors)
    assert len(set(found)) == len(catalog.actors)


def test_arabic_letters_stand_in_their_order_without_the_article(catalog: Catalog) -> None:
    pages = [shown(name_page(ACTORS, name, scope(catalog, "ar"))) for name in catalog.part_names["ar actor"]]
    letters = list(dict.fromkeys(letter for page in pages for letter in page))
    assert letters == ["0–9", "ا", "ب", "ح", "ل", "م"]
    assert next(page["ب"] for page in pages if "ب" in page) == ["البدو"]


@pytest.mark.parametrize(
    ("name", "language", "letter"),
    [
        ("الرقيم", "ar", "ر"),
        ("إدنا", "ar", "ا"),
        ("«الجماعة»", "ar", "ج"),
        ("al-Bari", "en", "B"),
        ("ʿAdra", "en", "A"),
        ("7th", "en", "0–9"),
    ],
)
def test_the_letter_under_which_a_reader_looks(name: str, language: str, letter: str) -> None:
    assert directories.letter(name, language) == letter


def test_both_languages_have_the_same_pages(catalog: Catalog) -> None:
    paths = {code: [page.path.partition("/")[2] for page in directory_pages(catalog, code, ACTORS)] for code in ("ar", "en")}
    assert paths["ar"] == paths["en"]
    assert paths["en"][:4] == ["actors/index.html", "actors/by-name/1.html", "actors/by-name/2.html", "actors/by-name/3.html"]


def test_the_front_leads_to_letters_and_kinds(catalog: Catalog) -> None:
    page = front_page(ACTORS, scope(catalog, "en"))
    assert page.directory
    letters = {leaf.name.text.value: leaf.name.href for leaf in page.directory.letters}
    assert letters["0–9"] == "by-name/1.html#letter-30"
    assert letters["R"] == "by-name/3.html#letter-52"
    assert sum(int(leaf.count) for leaf in page.directory.kinds) == len(catalog.actors)
    assert list(shown(page)) == ["With the most incidents"]


def test_a_page_names_its_letters_and_their_places_on_it(catalog: Catalog) -> None:
    page = name_page(ACTORS, "2", scope(catalog, "en", "actors/by-name/2.html"))
    assert page.title == "Actors: B to H, page 2"
    assert page.directory
    assert [leaf.name.href for leaf in page.directory.letters if leaf.name.text.value in "BH"] == ["1.html#letter-42", "#letter-48"]
    assert page.head.crumbs[0].href == "../index.html"


def test_those_of_one_kind(catalog: Catalog) -> None:
    page = kind_page(ACTORS, "armed_group", "", scope(catalog, "en", "actors/by-kind/armed-group.html"))
    assert page.title.startswith("Actors (")
    assert all(
        catalog.actors[entry.title.href.rpartition("/")[2][:-5]].kind == "armed_group" for group in page.groups for entry in group.entries
    )


def test_a_short_list_stays_on_one_page(tmp_path: Path) -> None:
    assert [page.path for page in directory_pages(catalog_of(tmp_path / "content", {}), "en", ACTORS)] == ["en/actors/index.html"]
