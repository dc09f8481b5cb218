"""What surrounds the pages of one language: the navigation, the foot, and what the shell says."""

from __future__ import annotations

from markupsafe import Markup, escape

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.navigation import record_pages
from briefing.derive.search_words import words_path
from briefing.locales import Locale, locale, say
from briefing.records import Site
from briefing.views.components import NavItem
from briefing.views.pages import Shell


def shells(catalog: Catalog) -> dict[str, Shell]:
    """A shell for each language of the site."""
    return {code: _shell(catalog, locale(code)) for code in catalog.locales}


def _shell(catalog: Catalog, where: Locale) -> Shell:
    about = _about(catalog, where)
    return Shell(
        lang=where.code,
        dir=where.direction,
        own_name=where.own_name,
        site_name=catalog.site.name[where.code],
        home=urls.home(where.code),
        nav=(*record_pages(where), NavItem(say(where, "About"), None, about)),
        words=_words(where),
        words_script=words_path(where),
        search_page=urls.search_page(where.code),
        footer=about,
        licence=licence(catalog.site, where),
    )


def licence(site: Site, where: Locale) -> Markup:
    names = {"content": site.content_license, "data": site.data_license, "code": site.code_license}
    isolated = {part: Markup('<bdi lang="en" dir="ltr">{}</bdi>').format(name) for part, name in names.items()}
    return escape(say(where, "Content: {content}. Data: {data}. Code: {code}.")).format(**isolated)


ORDER = ("about", "methodology", "gaps", "revisions", "wording", "data", "contact")


def _about(catalog: Catalog, where: Locale) -> tuple[NavItem, ...]:
    """The pages about the archive: those written by hand by their own titles, its gaps, its log, its data. The well-known ones first."""
    titles = {page.id: page.text.partition("\n")[0].lstrip("# ").strip() for page in catalog.pages if page.locale == where.code}
    titles["gaps"] = say(where, "What we do not know")
    titles["revisions"] = say(where, "Revisions and corrections")
    titles["data"] = say(where, "Data")
    names = sorted(titles, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name))
    return tuple(NavItem(titles[name], urls.page(where.code, name)) for name in names)


def _words(where: Locale) -> dict[str, str]:
    """What the shell itself says."""
    return {
        "skip": say(where, "Skip to the content"),
        "menu": say(where, "Menu"),
        "sections": say(where, "Sections of the site"),
        "contents": say(where, "On this page"),
        "about": say(where, "About"),
        "search": say(where, "Search"),
        "find": say(where, "Find"),
        "top": say(where, "Back to the top"),
    }
