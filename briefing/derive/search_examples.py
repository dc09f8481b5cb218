"""What one can look for, shown by names and dates of the archive itself, so that every example finds something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from briefing import dates, urls
from briefing.derive.scope import Scope, foreign, own
from briefing.language.fold import fold
from briefing.locales import say
from briefing.locales.wording import MONTHS
from briefing.records import Alias
from briefing.views.components import Link, Text
from briefing.views.search import Example

MOST = 4
"""Ways to write one name or date: more would no longer be read."""


def search_examples(scope: Scope) -> tuple[Example, ...]:
    """A place, an actor and a date, each as different people write it; without those that the archive does not have."""
    named = (
        (say(scope.locale, "A place, in any spelling or script"), _place(scope)),
        (say(scope.locale, "An actor, by any of its names"), _actor(scope)),
        (say(scope.locale, "A date, as you would write it"), tuple(own(scope, text) for text in _dates(scope))),
    )
    return tuple(Example(what, tuple(_link(scope, text) for text in texts)) for what, texts in named if texts)


def _link(scope: Scope, text: Text) -> Link:
    return Link(f"{urls.relative(scope.path, urls.search_page(scope.locale.code))}#q={quote(text.value)}", text)


def _place(scope: Scope) -> tuple[Text, ...]:
    """The names of the place that has the most, of those with a name of one word."""
    places = scope.catalog.places.values()
    short = [place for place in places if not any(" " in name for name in place.names.values())]
    best = max(short or places, key=lambda place: (len(place.aka), place.id), default=None)
    return _written(scope, tuple(best.names.items()), best.aka) if best else ()


def _actor(scope: Scope) -> tuple[Text, ...]:
    """The shortest name in each language of the actor in the most incidents."""
    incidents = scope.catalog.incidents_by_actor
    best = max(scope.catalog.actors.values(), key=lambda actor: (len(incidents.get(actor.id, ())), actor.id), default=None)
    if best is None:
        return ()
    shortest: dict[str, str] = {}
    for lang, name in (*best.short_names.items(), *_neutral(best.aka), *best.names.items()):
        shortest[lang] = min(shortest.get(lang, name), name, key=len)
    return _written(scope, tuple(shortest.items()), ())


def _neutral(aliases: Iterable[Alias]) -> Iterator[tuple[str, str]]:
    """Language and text of the single words that are in use."""
    return ((alias.lang, alias.text) for alias in aliases if alias.usage == "neutral" and " " not in alias.text)


def _written(scope: Scope, names: Sequence[tuple[str, str]], aliases: Iterable[Alias]) -> tuple[Text, ...]:
    """The first few of the names, then the first single word in use of each language, new languages first; each spelling once."""
    code = scope.locale.code
    others: dict[str, str] = {}
    for lang, alias in _neutral(aliases):
        others.setdefault(lang, alias)
    known = {lang for lang, _ in names}
    ordered = (*sorted(names, key=lambda one: one[0] != code), *sorted(others.items(), key=lambda one: one[0] in known))
    spelt: dict[str, Text] = {}
    for lang, name in ordered:
        spelt.setdefault(fold(name), own(scope, name) if lang == code else foreign(name, lang))
    return tuple(spelt.values())[:MOST]


def _dates(scope: Scope) -> Iterator[str]:
    """The last known day of an incident, by its month's names, and in digits."""
    whens = [dates.parse(entry.edtf) for entry in scope.catalog.entries.values() if entry.edtf]
    days = [when for when in whens if isinstance(when, dates.Moment) and when.day and when.month]
    if not days:
        return
    last = max(days, key=lambda when: (when.year, when.month or 0, when.day or 0))
    names = MONTHS[scope.locale.code][(last.month or 1) - 1].split("/")
    yield from (f"{name} {last.year}" for name in (names if len(names) > 1 else (names[0], names[0][:3])))
    yield f"{last.year}-{last.month:02}"
    yield f"{last.day}/{last.month}/{last.year}"
