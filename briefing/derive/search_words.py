"""What the scripts say, above all those of the search: in a script for each language, so that no page carries it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from briefing import urls
from briefing.assets.names import named
from briefing.catalog import Catalog
from briefing.locales import Locale, locale, plural_forms, say


def words_scripts(catalog: Catalog) -> dict[str, bytes]:
    """Path → script, one for each language of the site. A classic script, which pages may load from a disk too."""
    return {words_path(where): words_script(where) for where in map(locale, catalog.locales)}


def words_path(where: Locale) -> str:
    """Where the script of that language stands."""
    return named(urls.words(where.code), words_script(where))


@cache
def words_script(where: Locale) -> bytes:
    words = json.dumps({**search_words(where), **colour_words(where)}, ensure_ascii=False)
    return f'(globalThis.words ??= {{}})["{where.code}"] = {words};\n'.encode()


def colour_words(where: Locale) -> Mapping[str, str]:
    """What the button says that leads to those colours."""
    return {"light": say(where, "Switch to light colours"), "dark": say(where, "Switch to dark colours")}


def kind_words(where: Locale) -> Mapping[str, str]:
    """Kind of page in the index → the heading over the results of that kind."""
    return {
        "briefing": say(where, "Briefings"),
        "incident": say(where, "Incidents"),
        "actor": say(where, "Actors"),
        "place": say(where, "Places"),
        "source": say(where, "Sources"),
        "outlet": say(where, "Outlets"),
        "page": say(where, "About"),
    }


def search_words(where: Locale) -> Mapping[str, str]:
    """What the box and the page of the search say, by its name in their scripts: kinds, the number of results (CLDR), states."""
    return {
        **kind_words(where),
        **plural_forms(where, "%(num)d result", "%(num)d results"),
        "all": say(where, "All results"),
        "wait": say(where, "Searching…"),
        "failed": say(where, "The search could not be loaded."),
        "retry": say(where, "Try again"),
        "none": say(where, "Nothing was found."),
        "unknown": say(where, "No page has: {words}."),
        "guessed": say(where, "No page has: {words}. These pages have similar words."),
        "cut": say(where, "The question is long: only its beginning was looked for."),
        "partial": say(where, "No page has all of these words. These pages have the most of them."),
        "alias": say(where, "also called {name}"),
        "more": say(where, "Show more"),
    }
