"""`<language>/feed.xml`: what is new, corrected or removed (Atom, RFC 4287)."""

from __future__ import annotations

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.feed import feed
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.render import environment


def feeds(catalog: Catalog, base_url: str) -> dict[str, bytes]:
    """Path → content of the feed of each language that has pages. Addresses are relative where `base_url` is empty."""
    scopes = [Scope(catalog, locale(code), urls.feed(code), base_url) for code in catalog.locales]
    return {scope.path: feed_xml(scope) for scope in scopes}


def feed_xml(scope: Scope) -> bytes:
    """The feed of the scope's language. Texts hold no character that XML forbids: such are refused when records are read."""
    written = environment(scope.locale.code).get_template("feed/feed.xml.jinja").render(feed=feed(scope))
    return f"{written}\n".encode()
