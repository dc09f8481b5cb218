"""The names of actors, places and outlets: in other languages, of another usage, in another spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.derive.claims.accounts import source_speaker
from briefing.derive.scope import Scope, foreign, href, label, language_name, optional_date
from briefing.records import Alias
from briefing.views.components import AliasLine, AliasUse, Link, Spellings, Text


def other_names(scope: Scope, names: Mapping[str, str]) -> tuple[Text, ...]:
    """The names in every language but the page's own, each in its language."""
    return tuple(foreign(name, code) for code, name in names.items() if code != scope.locale.code)


def alias_lines(scope: Scope, aliases: Sequence[Alias], names: Mapping[str, str]) -> tuple[AliasLine, ...]:
    """The aliases with a use of their own, by how they are meant; the names that head the page are not said again."""
    order = list(scope.catalog.vocabularies["alias-usage"])
    return tuple(
        AliasLine(
            text=foreign(alias.text, alias.lang),
            language=language_name(scope, alias.lang),
            usage=label(scope, "alias-usage", alias.usage),
            used_by=tuple(_use(scope, name) for name in alias.used_by),
        )
        for alias in sorted(aliases, key=lambda alias: order.index(alias.usage))
        if not _is_spelling(alias) and alias.text not in names.values()
    )


def _use(scope: Scope, name: str) -> AliasUse:
    published = optional_date(scope, scope.catalog.sources[name].published)
    return AliasUse(Link(href(scope, "source", name), source_speaker(scope, name)), published)


def spellings(scope: Scope, aliases: Sequence[Alias], names: Mapping[str, str]) -> tuple[Spellings, ...]:
    """The aliases that stand for nothing but another way to write the name, by language, the page's own first."""
    by_language: dict[str, list[Text]] = {scope.locale.code: []}
    for alias in aliases:
        if _is_spelling(alias) and alias.text not in names.values():
            by_language.setdefault(alias.lang, []).append(foreign(alias.text, alias.lang))
    return tuple(Spellings(language_name(scope, code), tuple(found)) for code, found in by_language.items() if found)


def _is_spelling(alias: Alias) -> bool:
    return alias.usage == "neutral" and not alias.used_by
