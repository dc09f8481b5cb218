"""What records are checked against: the site's settings, the terms, the loaded words; whatever the files hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import ABSENT, INCIDENT, SITE, WORD, write_files, write_site

from briefing.context import Context, LoadedWord, context_of
from briefing.load import load


def context(folder: Path, changes: dict[str, Any]) -> Context:
    return context_of(load(write_site(folder, changes)).documents)


def test_the_context_of_a_sound_site(tmp_path: Path) -> None:
    found = context(tmp_path, {})
    assert (found.locales, found.untranslated, found.is_public, found.editors) == (("ar", "en"), "refuse", False, ("desk",))
    assert found.terms["position"] == ("asserts", "denies", "no_position")
    assert found.loaded_words == (LoadedWord("hero-en", "en", ("hero",), "fighter"),)


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"locales": ["en", "xx", "en"]}, "locales", ("en",)),
        ({"locales": "ar"}, "locales", ()),
        ({"locales": ABSENT}, "locales", ()),
        ({"public": "true"}, "is_public", True),
        ({"public": "perhaps"}, "is_public", False),
        ({"public": ABSENT}, "is_public", False),
        ({"untranslated": "fallback"}, "untranslated", "fallback"),
        ({"editors": [{"id": "a"}, {"name": "b"}, "c", {"id": "d"}]}, "editors", ("a", "d")),
        ({"editors": []}, "editors", None),
        ({"editors": ABSENT}, "editors", None),
    ],
)
def test_what_the_site_says(tmp_path: Path, change: dict[str, Any], field: str, value: object) -> None:
    assert getattr(context(tmp_path, {SITE: change}), field) == value


@pytest.mark.parametrize("text", ["- a list\n", "word\n", "a: b: c\n"])
def test_a_site_that_is_none_says_nothing(tmp_path: Path, text: str) -> None:
    found = context(tmp_path, {SITE: text})
    assert (found.locales, found.editors, found.is_public) == ((), None, False)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"forms": ["heroes", ["x"], "heroic"]}, (LoadedWord("hero-en", "en", ("hero", "heroes", "heroic"), "fighter"),)),
        ({"term": ABSENT}, ()),
        ({"lang": ["en"]}, ()),
        ({"neutral": "fighter"}, (LoadedWord("hero-en", "en", ("hero",), ""),)),
        (None, ()),
        ("- x\n", ()),
    ],
)
def test_loaded_words(tmp_path: Path, change: Any, words: tuple[LoadedWord, ...]) -> None:
    assert context(tmp_path, {WORD: change}).loaded_words == words


def test_a_vocabulary_has_the_terms_that_can_be_seen_in_it_and_one_that_cannot_be_read_none(tmp_path: Path) -> None:
    files = {"vocabularies/odd.yml": "terms: [{id: a}, {id: [b]}, c]\n", "vocabularies/no.yml": "x", "vocabularies/broken.yml": "a: b: c"}
    terms = context_of(load(write_files(tmp_path, {SITE: "slug: x\n"}, files)).documents).terms
    assert terms == {"odd": ("a",), "no": ()}


def test_the_fingerprint_differs_if_the_context_does_and_only_then(tmp_path: Path) -> None:
    plain = context(tmp_path / "a/content", {}).fingerprint
    assert context(tmp_path / "b/content", {INCIDENT: {"title.en": "Another title"}}).fingerprint == plain
    others = [{SITE: {"public": "true"}}, {WORD: {"forms": ["heroes"]}}, {"vocabularies/new.yml": "terms: []\n"}]
    found = {context(tmp_path / str(number) / "content", changes).fingerprint for number, changes in enumerate(others)}
    assert len(found | {plain}) == 4
