"""What the scripts of the search say: their words stand in the page."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.locales import Locale, plural_forms, say


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
    """What the box and the page of the search both say: the number of results in each plural form (CLDR), and states."""
    return {
        **plural_forms(where, "%(num)d result", "%(num)d results"),
        "wait": say(where, "Searching…"),
        "failed": say(where, "The search could not be loaded."),
        "retry": say(where, "Try again"),
        "none": say(where, "Nothing was found."),
        "unknown": say(where, "No page has: {words}."),
        "guessed": say(where, "No page has: {words}. These pages have similar words."),
        "cut": say(where, "The question is long: only its beginning was looked for."),
    }
