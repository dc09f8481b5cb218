"""`<language>/feed.xml` and `<language>/actors/<id>.xml`: what is new, corrected or removed (Atom, RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.feed import actor_feed, feed, newest_of_actor
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.records import Actor
from briefing.templating.compiled import templates
from briefing.views.feed import Feed


def feeds(catalog: Catalog, base_url: str) -> dict[str, bytes]:
    """Path → content of the feeds in each language that has pages. Addresses are relative where `base_url` is empty."""
    of_actors = ((actor, feeds_of(catalog, base_url, actor)) for actor in catalog.actors.values())
    return feeds_of_site(catalog, base_url) | {path: raw for actor, found in of_actors for path, raw in at_addresses(actor, found)}


def feeds_of_site(catalog: Catalog, base_url: str) -> dict[str, bytes]:
    """Path → content of those on the whole archive."""
    scopes = [Scope(catalog, locale(code), urls.feed(code), base_url) for code in catalog.locales]
    return {scope.path: feed_xml(feed(scope)) for scope in scopes}


def feeds_of(catalog: Catalog, base_url: str, actor: Actor) -> dict[str, bytes]:
    """Language → content of the actor's feed."""
    latest = newest_of_actor(catalog, actor.id)
    scopes = [Scope(catalog, locale(code), urls.actor_feed(code, actor.id), base_url) for code in catalog.locales]
    return {scope.locale.code: feed_xml(actor_feed(scope, actor, latest)) for scope in scopes}


def at_addresses(actor: Actor, found: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Whoever follows an actor at an address that it had before goes on being told: the same feed stands there."""
    yield from ((urls.actor_feed(code, name), raw) for code, raw in found.items() for name in (actor.id, *actor.previous_ids))


def feed_xml(feed: Feed) -> bytes:
    """The feed as it is published. Texts hold no character that XML forbids: such are refused when records are read."""
    written = templates(feed.lang).whole("feed/feed.xml.jinja")(feed)
    return f"{written}\n".encode()
