"""The pages that lead to the records, in the order in which the site offers them."""

from __future__ import annotations

from briefing import urls
from briefing.locales import Locale, say
from briefing.views.components import NavItem


def record_pages(where: Locale) -> tuple[NavItem, ...]:
    code = where.code
    return (
        NavItem(say(where, "Home"), urls.home(code)),
        NavItem(say(where, "Briefings"), urls.index(code, "briefing")),
        NavItem(say(where, "Incidents"), urls.index(code, "incident")),
        NavItem(say(where, "Timeline"), urls.timeline(code)),
        NavItem(say(where, "Map"), urls.map_page(code)),
        NavItem(say(where, "Actors"), urls.index(code, "actor")),
        NavItem(say(where, "Places"), urls.index(code, "place")),
        NavItem(say(where, "Sources"), urls.index(code, "source")),
        NavItem(say(where, "Outlets"), urls.index(code, "outlet")),
    )
