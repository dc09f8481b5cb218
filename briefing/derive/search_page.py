"""The page of the search. Its script finds and shows; without it the page leads to the lists."""

from __future__ import annotations

from briefing import urls
from briefing.derive.navigation import record_pages
from briefing.derive.scope import Scope, head, own
from briefing.derive.search_examples import search_examples
from briefing.derive.search_words import kind_words
from briefing.locales import say
from briefing.views.components import Link, Text
from briefing.views.search import SearchPage
from briefing.views.timeline import Filter, Option


def search_page(scope: Scope) -> SearchPage:
    title = say(scope.locale, "Search")
    intro = say(scope.locale, "Search the whole archive. Names are found in every spelling, words in their other forms too.")
    page = head(scope, "search", title, intro)
    return SearchPage(
        head=page,
        title=title,
        intro=intro,
        filters=_filters(scope),
        examples=search_examples(scope),
        lists=_lists(scope),
        counterparts=tuple(
            Link(urls.relative(scope.path, other.path), Text(other.own_name, other.lang, other.dir)) for other in page.counterparts
        ),
    )


def _filters(scope: Scope) -> tuple[Filter, ...]:
    where = scope.locale
    kinds = tuple(Option(kind, own(scope, name)) for kind, name in kind_words(where).items())
    return (
        Filter("kind", say(where, "Kind of page"), say(where, "All kinds"), kinds),
        Filter("year", say(where, "Year"), say(where, "All years"), ()),
        Filter("actor", say(where, "Actor"), say(where, "All actors"), ()),
    )


def _lists(scope: Scope) -> tuple[Link, ...]:
    """The record pages of the navigation, all but the home page."""
    home = urls.home(scope.locale.code)
    items = [(item.path, item.title) for item in record_pages(scope.locale) if item.path and item.path != home]
    return tuple(Link(urls.relative(scope.path, path), own(scope, title)) for path, title in items)
