"""What one can look for, shown by names and dates of the archive itself, so that every example finds something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar
from urllib.parse import quote

from briefing import dates, urls
from briefing.derive.scope import Scope, foreign, own
from briefing.language.fold import fold
from briefing.locales import say
from briefing.locales.wording import MONTHS
from briefing.records import Actor, Place
from briefing.views.components import Link, Text
from briefing.views.search import Example

R = TypeVar("R", Actor, Place)
MOST = 4
"""Ways to write one name or date: more would no longer be read."""


def search_examples(scope: Scope) -> tuple[Example, ...]:
    """A place, an actor and a date, each as different people write it; without those that the archive does not have."""
    catalog = scope.catalog
    named = (
        (say(scope.locale, "A place, in any spelling or script"), _spellings(scope, catalog.places.values(), catalog.incidents_by_place)),
        (say(scope.locale, "An actor, by any of its names"), _spellings(scope, catalog.actors.values(), catalog.incidents_by_actor)),
        (say(scope.locale, "A date, as you would write it"), tuple(own(scope, text) for text in _dates(scope))),
    )
    return tuple(Example(what, tuple(_link(scope, text) for text in texts)) for what, texts in named if texts)


def _link(scope: Scope, text: Text) -> Link:
    return Link(f"{urls.relative(scope.path, urls.search_page(scope.locale.code))}#q={quote(text.value)}", text)


def _spellings(scope: Scope, records: Iterable[R], incidents: Mapping[str, Sequence[str]]) -> tuple[Text, ...]:
    """The names of the record that has them in the most languages; the one in more incidents where two have as many."""
    named = [(record, tuple(_names(scope, record))) for record in records]
    several = [(record, names) for record, names in named if len({name.lang for name in names}) > 1]
    best = max(several, key=lambda one: (len({name.lang for name in one[1]}), len(incidents.get(one[0].id, ())), one[0].id), default=None)
    return best[1][:MOST] if best else ()


def _names(scope: Scope, record: Actor | Place) -> Iterator[Text]:
    """The record's name in the page's language, then in others, then what else it is called, one of each language, new ones first."""
    code = scope.locale.code
    aliases: dict[str, str] = {}
    for alias in record.aka:
        if alias.usage == "neutral" and not _is_longer(alias.text, record):
            aliases.setdefault(alias.lang, alias.text)
    named = sorted(record.names.items(), key=lambda one: one[0] != code)
    others = sorted(aliases.items(), key=lambda one: one[0] in record.names)
    seen: set[str] = set()
    for lang, name in (*named, *others):
        if fold(name) not in seen:
            seen.add(fold(name))
            yield own(scope, name) if lang == code else foreign(name, lang)


def _is_longer(alias: str, record: Actor | Place) -> bool:
    """Whether it only adds words to a name, or is one."""
    return any(fold(name) in fold(alias) for name in record.names.values())


def _dates(scope: Scope) -> Iterator[str]:
    """The last known day of an incident, by its month's names, and in digits."""
    whens = [dates.parse(incident.date.edtf) for incident in scope.catalog.incidents.values() if incident.date.edtf]
    days = [when for when in whens if isinstance(when, dates.Moment) and when.day and when.month]
    if not days:
        return
    last = max(days, key=lambda when: (when.year, when.month or 0, when.day or 0))
    names = MONTHS[scope.locale.code][(last.month or 1) - 1].split("/")
    yield from (f"{name} {last.year}" for name in (names if len(names) > 1 else (names[0], names[0][:3])))
    yield f"{last.year}-{last.month:02}"
    yield f"{last.day}/{last.month}/{last.year}"
