"""The pages that are of no record: overviews by their titles, hand-written pages with their texts."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import urls
from briefing.derive.scope import Scope, own
from briefing.derive.shell import shells
from briefing.derive.text_pages import text_page
from briefing.load import HandWritten
from briefing.markdown import plain_blocks
from briefing.search.searched_page import SearchedPage
from briefing.views.components import NavItem, Text
from briefing.views.pages import TextPage


def about_pages(scope: Scope) -> Iterator[SearchedPage]:
    """Every page that the menu names, but for the home page, in the menu's order."""
    code = scope.locale.code
    written = {urls.page(code, page.id): page for page in scope.catalog.pages if page.locale == code}
    for item in _leaves(scope):
        if item.path in written:
            yield _written(scope.at(item.path), written[item.path])
        elif item.path and item.path != urls.home(code):
            yield SearchedPage("page", "", item.path, own(scope, item.title))


def _leaves(scope: Scope) -> list[NavItem]:
    nav = shells(scope.catalog)[scope.locale.code].nav
    return [leaf for item in nav for leaf in (item.children or (item,))]


def _written(scope: Scope, page: HandWritten) -> SearchedPage:
    """Its first paragraph is the summary. Of the rest results show the headings, which say where to look."""
    shown = text_page(scope, page)
    first, *rest = [own(scope, block) for block in plain_blocks(page.text.partition("\n")[2])]
    headings = tuple(own(scope, heading.text) for heading in shown.prose.headings)
    return SearchedPage(
        kind="page",
        id=page.id,
        path=scope.path,
        title=own(scope, shown.title),
        labels=headings,
        summary=first,
        texts=headings,
        unshown=(*rest, *_loaded_words(shown), *(channel.note for channel in shown.channels)),
    )


def _loaded_words(shown: TextPage) -> Iterator[Text]:
    for word in shown.words:
        yield from (word.term, *word.forms, word.why, word.neutral)
