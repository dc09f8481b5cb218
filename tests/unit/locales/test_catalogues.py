"""The Arabic catalogue: complete, in step with the source, in Arabic's own plurals and punctuation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale as BabelLocale
from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from briefing import locales
from briefing.locales import direction, locale, plural, say
from briefing.problems import BuildError

ROOT = Path(locales.__file__).parent.parent.parent
KEYWORDS = {
    "say": (2,),
    "words": (2,),
    "plural": (2, 3),
    "plural_form": (2, 3),
    "plural_forms": (2, 3),
    "index_link": (3,),
    "_plain_role": (3,),
    "Column": (3,),
    "Described": (2,),
    "Point": (2,),
    "table": (2,),
    "table_of_parts": (2,),
    "_": None,
}
METHODS = [("briefing/**.py", "python"), ("templates/**.jinja", "jinja2")]
OPTIONS = {"templates/**.jinja": {"silent": "false"}}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def catalogue() -> Catalog:
    with (ROOT / "briefing" / "locales" / "ar.po").open("rb") as file:
        return read_po(file, locale="ar", abort_invalid=True)


def messages() -> list[Message]:
    return [message for message in catalogue() if message.id]


def used() -> set[tuple[str, ...]]:
    found = extract_from_dir(ROOT, METHODS, OPTIONS, KEYWORDS)
    return {message if isinstance(message, tuple) else (message,) for _, _, message, _, _ in found}


def translations() -> Iterator[tuple[str, str]]:
    """Message and translation; of a counted phrase every plural form."""
    for message in messages():
        sources, targets = forms(message.id), forms(message.string)
        yield from ((sources[-1], target) for target in targets)


def forms(text: object) -> tuple[str, ...]:
    return tuple(map(str, text)) if isinstance(text, (tuple, list)) else (str(text),)


def test_arabic_plural_forms_are_those_of_unicode() -> None:
    """`pybabel init -l ar` swaps «many» and «other» (python-babel #816)."""
    order = ["zero", "one", "two", "few", "many", "other"]
    choose = c2py(catalogue().plural_expr)
    assert [order[choose(n)] for n in range(201)] == [BabelLocale("ar").plural_form(n) for n in range(201)]
    assert catalogue().num_plurals == 6


@pytest.mark.parametrize(
    ("number", "arabic", "english"),
    [
        (0, "لا حوادث", "0 incidents"),
        (1, "حادثة واحدة", "1 incident"),
        (2, "حادثتان", "2 incidents"),
        (3, "3 حوادث", "3 incidents"),
        (10, "10 حوادث", "10 incidents"),
        (11, "11 حادثة", "11 incidents"),
        (99, "99 حادثة", "99 incidents"),
        (100, "100 حادثة", "100 incidents"),
        (102, "102 حادثة", "102 incidents"),
        (103, "103 حوادث", "103 incidents"),
        (111, "111 حادثة", "111 incidents"),
    ],
)
def test_counted_incidents(number: int, arabic: str, english: str) -> None:
    phrase = "%(num)d incident", "%(num)d incidents"
    assert plural(locale("ar"), *phrase, number) == arabic
    assert plural(locale("en"), *phrase, number) == english


def test_the_catalogue_holds_what_the_program_says_and_nothing_else() -> None:
    assert {forms(message.id) for message in messages()} == used()


def test_no_message_stands_twice_in_the_file() -> None:
    """Of two translations readers would see the later one, editors the one that they find."""
    found = re.findall(r'^msgid "(.+)"$', (ROOT / "briefing" / "locales" / "ar.po").read_text(encoding="utf-8"), re.MULTILINE)
    assert [one for one, number in Counter(found).items() if number > 1] == []


def test_every_message_is_translated_and_none_is_in_doubt() -> None:
    assert [message.id for message in messages() if message.fuzzy] == []
    assert list(catalogue().obsolete) == []
    assert [source for source, target in translations() if not target.strip()] == []
    assert all(len(forms(message.string)) == 6 for message in messages() if isinstance(message.id, tuple))


def test_placeholders_are_equal() -> None:
    """The singular forms of Arabic may leave the number out: «حادثة واحدة»."""
    for source, target in translations():
        wanted, given = sorted(PLACEHOLDER.findall(source)), sorted(PLACEHOLDER.findall(target))
        assert given in (wanted, [one for one in wanted if one != "%(num)d"]), source


def test_forms_for_any_number_hold_the_number() -> None:
    for message in messages():
        if "%(num)d" in forms(message.id)[0]:
            assert all("%(num)d" in form for form in forms(message.string)[3:]), message.id


def test_arabic_digits_and_punctuation() -> None:
    """House style: European digits; Arabic comma, semicolon and question mark; no control characters."""
    wrong = re.compile("[٠-٩۰-۹]|[\u0600-\u06ff»)] ?[,;?]|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
    assert [target for _, target in translations() if wrong.search(target)] == []


def test_edges_of_a_message_are_kept() -> None:
    """A separator's blank is part of it."""
    for source, target in translations():
        assert source.endswith(" ") == target.endswith(" "), source
        assert source.endswith(":") == target.endswith(":"), source


def test_words_in_each_language() -> None:
    assert say(locale("en"), "Incidents") == "Incidents"
    assert say(locale("ar"), "Incidents") == "الحوادث"


def test_an_unspoken_language_is_refused() -> None:
    with pytest.raises(BuildError, match=r'"fr" has no catalogue: add briefing/locales/fr\.po'):
        locale("fr")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "rtl"),
        ("en", "ltr"),
        ("ku", "ltr"),
        ("ckb", "rtl"),
        ("he", "rtl"),
        ("syr", "rtl"),
        ("ku-Arab", "rtl"),
        ("ku-Latn", "ltr"),
        ("ar-Latn", "ltr"),
        ("arc-Syrc", "rtl"),
    ],
)
def test_direction_follows_the_script_then_the_language(language: str, expected: str) -> None:
    assert direction(language) == expected
