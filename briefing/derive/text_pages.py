"""Hand-written pages, with what the records add to them; and the pages that are in no one language."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote, urlsplit

from briefing import urls
from briefing.catalog import Catalog
from briefing.collation import sort_key
from briefing.derive.known import known
from briefing.derive.scope import Scope, foreign, head, href, label, text
from briefing.load import HandWritten
from briefing.locales import locale, say
from briefing.markdown import render_markdown
from briefing.records import Contact, GlossaryEntry
from briefing.rules.contact import reaches_nobody
from briefing.views.components import Channel, Choice, Head, Prose, Word
from briefing.views.pages import ChoicePage, NotFoundPage, TextPage


def text_page(scope: Scope, page: HandWritten) -> TextPage:
    """The Markdown page: its first line is the title, its first paragraph the description."""
    title, _, rest = page.text.partition("\n")
    rendered = render_markdown(rest, scope.locale.direction, lambda kind, name: href(scope, kind, name))
    name = title.lstrip("# ").strip()
    return TextPage(
        head=head(scope, "text", name, rest.strip().partition("\n\n")[0]),
        title=name,
        prose=Prose(rendered.html, scope.locale.code, scope.locale.direction, False, rendered.headings),
        words=_words(scope) if page.id == "wording" else (),
        channels=tuple(channel(scope, contact) for contact in scope.catalog.site.contact) if page.id == "contact" else (),
    )


def _words(scope: Scope) -> tuple[Word, ...]:
    """The glossary: the words of the page's language first, each language by its alphabet."""
    code = scope.locale.code
    ordered = sorted(scope.catalog.glossary, key=lambda entry: (entry.lang != code, entry.lang, sort_key(entry.term, entry.lang)))
    return tuple(_word(scope, entry) for entry in ordered)


def _word(scope: Scope, entry: GlossaryEntry) -> Word:
    return Word(
        anchor=f"word-{entry.id}",
        term=foreign(entry.term, entry.lang),
        forms=tuple(foreign(form, entry.lang) for form in entry.forms),
        why=text(scope, entry.why),
        neutral=text(scope, entry.neutral),
    )


def channel(scope: Scope, contact: Contact) -> Channel:
    addresses = {"email": f"mailto:{quote(contact.address, safe='@')}", "web": contact.address}
    return Channel(
        kind=label(scope, "contact-kind", contact.kind),
        address=contact.address,
        href=addresses.get(contact.kind),
        note=text(scope, contact.note),
        is_reserved=reaches_nobody(contact),
    )


def choice_page(catalog: Catalog, base_url: str) -> ChoicePage:
    """The front page: a choice of language, without a script. Where there is one language it leads on to the home page."""
    plain = _neutral_head(catalog, "choice", urls.CHOICE)
    address = {"url": urls.absolute(base_url, urls.CHOICE)} if base_url else {}
    site = {"@type": "WebSite", "name": plain.title, "inLanguage": list(catalog.locales), **address}
    onward = urls.home(catalog.locales[0]) if len(catalog.locales) == 1 else ""
    return ChoicePage(replace(plain, linked=site, leads_to=onward), _choices(catalog, urls.home))


def not_found_page(catalog: Catalog, base_url: str) -> NotFoundPage:
    """What a server shows for an unknown address, at whatever depth: its links start from the base address's path."""
    root = urlsplit(base_url).path.rstrip("/")
    return NotFoundPage(_neutral_head(catalog, "not-found", urls.NOT_FOUND), _choices(catalog, lambda code: f"{root}/{urls.home(code)}"))


def _neutral_head(catalog: Catalog, kind: str, path: str) -> Head:
    first = locale(catalog.locales[0])
    name = " · ".join(catalog.site.name[code] for code in catalog.locales)
    as_of = tuple(known(catalog, locale(code)) for code in catalog.locales)
    return Head(path, first.code, first.direction, kind, name, name, (), (), urls.page(first.code, "contact"), as_of)


def _choices(catalog: Catalog, home: object) -> tuple[Choice, ...]:
    assert callable(home)
    return tuple(
        Choice(
            lang=code,
            dir=locale(code).direction,
            own_name=locale(code).own_name,
            site_name=catalog.site.name[code],
            tagline=catalog.site.tagline[code],
            home=home(code),
            missing=say(locale(code), "There is no page at this address"),
            words=say(locale(code), "The address may be mistyped, or the page may have been removed. Begin again from the home page:"),
            packed=say(
                locale(code),
                "If this page looks bare and its links lead nowhere, it is still inside the zip: unpack the zip, then open the page again.",
            ),
        )
        for code in catalog.locales
    )
