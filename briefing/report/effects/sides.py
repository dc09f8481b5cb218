"""Both states as the effects compare them: the first one without what the second keeps back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.scope import Scope, label
from briefing.locales import Locale, plural, say
from briefing.locales.wording import list_words
from briefing.records import Actor, Incident, Outlet, Place
from briefing.report.compared import Compared
from briefing.report.languages import in_each, languages
from briefing.report.names import name_in
from briefing.views.report import Remark
from briefing.withhold import withhold

NAMED = 3
"""Incidents that a sentence names; of the others it gives the number."""


class Pair(NamedTuple):
    """A changed incident that both states show."""

    before: Incident
    """As it would have been shown with what the second state keeps back."""
    after: Incident


@dataclass(frozen=True, slots=True)
class Sides:
    compared: Compared
    before: Catalog
    after: Catalog
    former: Mapping[tuple[str, str], tuple[str, str]]
    """New key → key before, of what was renamed."""
    places: Mapping[str, Place]
    """Every place as it is written, in the second state if it is there."""

    def now(self, kind: str, name: str) -> str:
        """The id in the second state of what had that id in the first."""
        return self.compared.renamed.get((kind, name), (kind, name))[1]

    def then(self, kind: str, name: str) -> str:
        """The id in the first state."""
        return self.former.get((kind, name), (kind, name))[1]

    def changed(self, kind: str) -> Iterator[str]:
        """The ids, in the second state, of the changed records of a kind that it has."""
        return (name for of, name in sorted(self.compared.changed) if of == kind and (of, name) in self.compared.after.documents)

    def scope(self) -> Scope:
        """In the first language of the site: to compare, not to tell."""
        return scope_of(self.after, languages(self.compared)[0])

    def term(self, scope: Scope, vocabulary: str, name: str) -> str:
        """The vocabulary's word for a term, which the second state may not have any more."""
        is_there = name in self.after.vocabularies.get(vocabulary, {})
        return label(scope if is_there else scope_of(self.before, scope.locale), vocabulary, name).text.value

    def pairs(self) -> Iterator[Pair]:
        for name in self.changed("incident"):
            before, after = self.before.incidents.get(self.then("incident", name)), self.after.incidents.get(name)
            if before and after:
                guarded = before.model_copy(update={"sensitivity": self.raw(name).sensitivity})
                yield Pair(withhold(guarded, self.places), after)

    def raw(self, name: str) -> Incident:
        """The incident as it is written in the second state, with all that is kept back. Nothing of it may be told."""
        record = self.compared.after.documents["incident", name].record
        assert isinstance(record, Incident)
        return record


def sides_of(compared: Compared) -> Sides | None:
    """None if a state has errors: then there is nothing to compare."""
    before, after = compared.before.catalog, compared.after.catalog
    former = {new: old for old, new in compared.renamed.items()}
    return Sides(compared, before, after, former, _places(compared)) if before and after else None


def _places(compared: Compared) -> Mapping[str, Place]:
    found = {
        name: item.record
        for state in (compared.before, compared.after)
        for (kind, name), item in state.documents.items()
        if kind == "place"
    }
    return {name: record for name, record in found.items() if isinstance(record, Place)}


Sentence = Callable[[Scope], str]
"""Words in a language, in which records are called what the second state calls them."""


def remark(sides: Sides, code: str, kind: str, name: str, sentence: Sentence) -> Remark:
    return Remark(code, kind, name, in_each(sides.compared, lambda where: sentence(scope_of(sides.after, where))))


def scope_of(catalog: Catalog, where: Locale) -> Scope:
    return Scope(catalog, where, urls.home(where.code))


def called(sides: Sides, scope: Scope, kind: str, name: str) -> str:
    """The record's name in the language of the scope."""
    return name_in(sides.compared, (kind, name), scope.locale)


def incident_list(sides: Sides, scope: Scope, names: Sequence[str]) -> str:
    """«“A”, “B” and 3 more»."""
    quoted = say(scope.locale, "“{title}”")
    titles = [quoted.format(title=called(sides, scope, "incident", name)) for name in names[:NAMED]]
    more = len(names) - len(titles)
    titles += [plural(scope.locale, "%(num)d more", "%(num)d more", more)] if more else []
    return list_words(titles, scope.locale.code)


def records(catalog: Catalog, kind: str) -> Mapping[str, Incident | Actor | Place | Outlet]:
    """The records of a kind that has lists and timelines, as the catalog shows them."""
    kinds: Mapping[str, Mapping[str, Any]] = {
        "incident": catalog.incidents,
        "actor": catalog.actors,
        "place": catalog.places,
        "outlet": catalog.outlets,
        "briefing": catalog.briefings,
    }
    return kinds[kind]
