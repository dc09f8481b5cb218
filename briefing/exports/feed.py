"""`<language>/feed.xml` and `<language>/actors/<id>.xml`: what is new, corrected or removed (Atom, RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import urls
from briefing.catalog import Catalog
from briefing.compiled import templates
from briefing.derive.feed import actor_feed, feed, newest_of_actor
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.views.feed import Feed


def feeds(catalog: Catalog, base_url: str) -> dict[str, bytes]:
    """Path → content of the feeds in each language that has pages. Addresses are relative where `base_url` is empty."""
    scopes = [Scope(catalog, locale(code), urls.feed(code), base_url) for code in catalog.locales]
    return {scope.path: feed_xml(feed(scope)) for scope in scopes} | dict(_of_actors(catalog, base_url))


def _of_actors(catalog: Catalog, base_url: str) -> Iterator[tuple[str, bytes]]:
    """Whoever follows an actor at an address that it had before goes on being told: the same feed stands there."""
    for actor in catalog.actors.values():
        latest = newest_of_actor(catalog, actor.id)
        for code in catalog.locales:
            scope = Scope(catalog, locale(code), urls.actor_feed(code, actor.id), base_url)
            written = feed_xml(actor_feed(scope, actor, latest))
            yield from ((urls.actor_feed(code, name), written) for name in (actor.id, *actor.previous_ids))


def feed_xml(feed: Feed) -> bytes:
    """The feed as it is published. Texts hold no character that XML forbids: such are refused when records are read."""
    written = templates(feed.lang).whole("feed/feed.xml.jinja")(feed)
    return f"{written}\n".encode()
