"""Names are found by each of their words, in every spelling; ids and pejorative names as a whole alone."""

from __future__ import annotations

from briefing.search.names import namings, spelled_aliases
from briefing.search.searched_page import Alias, SearchedPage
from briefing.search.skeleton import skeleton
from briefing.views.components import Text


def place(title: str, *aliases: str, whole: str = "") -> SearchedPage:
    told = [Alias(Text(alias, "en", "ltr")) for alias in aliases]
    told += [Alias(Text(whole, "en", "ltr"), is_whole=True)] if whole else []
    return SearchedPage("place", "", "", Text(title, "en", "ltr"), tuple(told))


def found(page: SearchedPage) -> dict[str, list[tuple[int, int]]]:
    """Key or skeleton → alias and length of each naming."""
    under: dict[str, list[tuple[int, int]]] = {}
    for key, *naming in namings(page)[0]:
        under.setdefault(key, []).append((naming[0], naming[1]))
    return under


def skeletons(page: SearchedPage) -> dict[str, list[tuple[int, int]]]:
    return {key[1:]: told for key, told in found(page).items() if key.startswith("~")}


def test_a_spelling_counts_once_and_keeps_the_number_of_its_place() -> None:
    aliases = spelled_aliases(place("Velmar", "VELMAR", "Vélmar Town", "—", "Other"))
    assert [(alias.number, alias.words) for alias in aliases] == [(0, ("velmar",)), (2, ("velmar", "town")), (4, ("other",))]


def test_the_title_of_what_is_no_name_is_none() -> None:
    page = SearchedPage("incident", "", "", Text("Clash", "en", "ltr"), (Alias(Text("hb-0001", "en", "ltr"), is_whole=True),))
    assert [(alias.number, alias.words) for alias in spelled_aliases(page)] == [(1, ("hb", "0001"))]


def test_a_name_says_how_many_words_it_has_and_whether_all_must_be_said() -> None:
    port = place("Port of Port Velmar", whole="velmar-bay")
    assert found(place("Velmar"))["velmar"] == [(0, 2)]
    assert found(port)["velmar"] == [(0, 4), (1, 5)]
    assert found(port)["bay"] == [(1, 5)]
    assert namings(port)[1] == ["port", "velmar"]


def test_stop_words_of_a_name_do_not_count_unless_it_has_no_others() -> None:
    aliases = spelled_aliases(place("The Port of the Lantern", "Port Lantern", "Of the"))
    assert [(alias.number, alias.words) for alias in aliases] == [(0, ("port", "lantern")), (2, ("of", "the"))]


def test_the_article_is_no_part_of_a_key() -> None:
    assert found(place("الفنار")) == {"فنار": [(0, 2)]}
    assert namings(place("الفنار"))[1] == ["فنار"]


def test_what_is_alike_in_two_scripts_has_a_skeleton() -> None:
    bones = skeleton("fanar")
    assert bones == skeleton("فنار")
    assert skeletons(place("Fanar", "الفنار")) == {bones: [(0, 2)]}
    assert skeletons(place("Fanar", "Lighthouse")) == {}
    assert skeletons(place("Fanar")) == skeletons(place("فنار")) == {}


def test_of_spellings_found_alike_the_first_stands_for_all() -> None:
    assert skeletons(place("Fanar", "Faner", "Port Fanar", "الفنار", "Fenar")) == {skeleton("fanar"): [(0, 2), (2, 4)]}


def test_a_name_that_is_found_as_a_whole_has_no_skeleton() -> None:
    assert skeletons(place("x", "فنار", whole="fanar")) == {}
