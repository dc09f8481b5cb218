"""The names of actors, places and outlets: in other languages, used by our sources, used elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.derive.claims.accounts import source_speaker
from briefing.derive.scope import Scope, foreign, href, label, language_name, optional_date
from briefing.records import Alias
from briefing.views.components import AliasLine, AliasUse, Link, NamesElsewhere, Text


def other_names(scope: Scope, names: Mapping[str, str]) -> tuple[Text, ...]:
    """The names in every language but the page's own, each in its language."""
    return tuple(foreign(name, code) for code, name in names.items() if code != scope.locale.code)


def alias_lines(scope: Scope, aliases: Sequence[Alias], names: Mapping[str, str]) -> tuple[AliasLine, ...]:
    """The aliases that our sources use, by how they are meant; the names that head the page are not said again."""
    order = list(scope.catalog.vocabularies["alias-usage"])
    return tuple(
        AliasLine(
            text=foreign(alias.text, alias.lang),
            language=language_name(scope, alias.lang),
            usage=label(scope, "alias-usage", alias.usage),
            used_by=tuple(_use(scope, name) for name in alias.used_by),
        )
        for alias in sorted(aliases, key=lambda alias: order.index(alias.usage))
        if alias.used_by and alias.text not in names.values()
    )


def _use(scope: Scope, name: str) -> AliasUse:
    published = optional_date(scope, scope.catalog.sources[name].published)
    return AliasUse(Link(href(scope, "source", name), source_speaker(scope, name)), published)


def names_elsewhere(scope: Scope, aliases: Sequence[Alias], names: Mapping[str, str]) -> tuple[NamesElsewhere, ...]:
    """The aliases that none of our sources uses, by language, the page's own first, and by how they are meant."""
    order = list(scope.catalog.vocabularies["alias-usage"])
    languages = dict.fromkeys([scope.locale.code, *(alias.lang for alias in aliases)])
    found: dict[tuple[str, str], list[Text]] = {(lang, usage): [] for lang in languages for usage in sorted(order, key="neutral".__ne__)}
    for alias in aliases:
        if not alias.used_by and alias.text not in names.values():
            found[alias.lang, alias.usage].append(foreign(alias.text, alias.lang))
    return tuple(
        NamesElsewhere(language_name(scope, lang), None if usage == "neutral" else label(scope, "alias-usage", usage), tuple(texts))
        for (lang, usage), texts in found.items()
        if texts
    )
