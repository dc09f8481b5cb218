"""The languages of the site: direction, own name, and the words of the interface.

The catalogues are gettext's (`ar.po`), compiled in memory; English is the language of the
message ids. A language joins by a line here, a catalogue beside it and its dates in `wording`.
"""

from __future__ import annotations

import gettext
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from briefing.problems import BuildError

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "fa", "he", "syr", "ur"})
OWN_NAMES = {"ar": "العربية", "en": "English"}
SOURCE = "en"


@dataclass(frozen=True, slots=True, eq=False)
class Locale:
    """There is one of each code (`locale`), so that what is worked out for one can be kept under it."""

    code: str
    direction: str
    own_name: str
    translations: gettext.NullTranslations


def direction(language: str) -> str:
    """`rtl` or `ltr`, from a BCP 47 language code; a script subtag decides over the language."""
    code, _, script = language.partition("-")
    return "rtl" if script in ("Arab", "Syrc") or (not script and code in RIGHT_TO_LEFT) else "ltr"


@cache
def locale(code: str) -> Locale:
    """The locale of that code. Raises BuildError if the program does not speak it."""
    if code not in OWN_NAMES:
        raise BuildError(f'the site\'s language "{code}" has no catalogue: add briefing/locales/{code}.po')
    return Locale(code, direction(code), OWN_NAMES[code], _translations(code))


def in_english(text: Mapping[str, str]) -> str:
    """For formats that know one language: the text in English, or in the first language that it has."""
    return text.get("en") or next(iter(text.values()))


def say(where: Locale, message: str) -> str:
    """The interface's word or sentence in that language."""
    return where.translations.gettext(message)


@lru_cache(maxsize=8192)
def plural_form(where: Locale, one: str, many: str, number: int) -> str:
    """The phrase in the plural form that the number demands, its placeholders not yet filled."""
    return where.translations.ngettext(one, many, number)


def plural(where: Locale, one: str, many: str, number: int) -> str:
    """A counted phrase in the plural form that the number demands; `%(num)d` stands for it."""
    return plural_form(where, one, many, number) % {"num": number}


def plural_forms(where: Locale, one: str, many: str) -> dict[str, str]:
    """The phrase in every plural form, by its category (CLDR), for a script that counts; the placeholders not yet filled."""
    from babel import Locale as BabelLocale

    category = BabelLocale(where.code).plural_form
    examples = {category(number): number for number in range(200, -1, -1)}
    return {name: plural_form(where, one, many, examples[name]) for name in sorted(examples)}


def _translations(code: str) -> gettext.NullTranslations:
    if code == SOURCE:
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo  # a check needs no catalogue, and starts sooner without
    from babel.messages.pofile import read_po

    with Path(__file__).with_name(f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code, abort_invalid=True)
    binary = io.BytesIO()
    write_mo(binary, catalogue)
    binary.seek(0)
    return gettext.GNUTranslations(binary)
