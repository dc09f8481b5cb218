"""What a record is checked against besides itself: the site's rules, the terms and the loaded words. Data only, and how it is read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from briefing.load import Document
from briefing.locales import OWN_NAMES
from briefing.seen_as import mapping, sequence

KINDS = ("site", "vocabulary", "glossary")
"""The kinds of records that every other one is checked against."""


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """A glossary entry, as far as texts are searched for it."""

    id: str
    language: str
    forms: tuple[str, ...]
    neutral: str
    harmless: tuple[str, ...] = ()
    """Phrases in which it is not loaded."""


@dataclass(frozen=True, slots=True)
class Context:
    locales: tuple[str, ...]
    """The languages of the site; none if that cannot be read."""
    untranslated: str
    is_public: bool
    """Whether git itself publishes what stands in a record."""
    editors: tuple[str, ...] | None
    """None if the site's file gives none, or cannot be read."""
    terms: Mapping[str, tuple[str, ...]]
    """Vocabulary → its terms. A vocabulary that cannot be read is not here."""
    loaded_words: tuple[LoadedWord, ...]
    fingerprint: str
    """Differs if anything of this does."""


def context_of(documents: Iterable[Document]) -> Context:
    """The context that the documents of KINDS give, whether they are sound or not."""
    by_kind: dict[str, list[Document]] = {kind: [] for kind in KINDS}
    for document in documents:
        by_kind.get(document.kind, []).append(document)
    site = next((mapping(document.data) for document in by_kind["site"]), {})
    languages = [code for code in sequence(site.get("locales")) if isinstance(code, str) and code in OWN_NAMES]
    return Context(
        locales=tuple(dict.fromkeys(languages)),
        untranslated=str(site.get("untranslated")),
        is_public=site.get("public") == "true",
        editors=tuple(_ids(site.get("editors"))) or None,
        terms={document.stem: tuple(_ids(mapping(document.data).get("terms"))) for document in by_kind["vocabulary"]},
        loaded_words=tuple(word for document in by_kind["glossary"] if (word := _loaded_word(document))),
        fingerprint=_fingerprint([document for documents in by_kind.values() for document in documents]),
    )


def as_plain(context: Context) -> dict[str, Any]:
    """The context as JSON can hold it."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(context)))
    return plain


def from_plain(plain: Mapping[str, Any]) -> Context:
    """The context that `as_plain` gave."""
    words = tuple(LoadedWord(**_with_tuples(word)) for word in plain["loaded_words"])
    return Context(**{**_with_tuples(plain), "terms": _with_tuples(plain["terms"]), "loaded_words": words})


def _with_tuples(plain: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()}


def _fingerprint(documents: list[Document]) -> str:
    told = json.dumps([(document.path, document.data) for document in documents])
    return hashlib.sha256(told.encode()).hexdigest()


def _loaded_word(document: Document) -> LoadedWord | None:
    entry = mapping(document.data)
    forms = _texts([entry.get("term"), *sequence(entry.get("forms"))])
    language = entry.get("lang")
    if not forms or not isinstance(language, str):
        return None
    neutral = str(mapping(entry.get("neutral")).get(language, ""))
    return LoadedWord(document.stem, language, forms, neutral, _texts(sequence(entry.get("harmless"))))


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(value for value in values if isinstance(value, str))


def _ids(items: Any) -> list[str]:
    return [item["id"] for item in sequence(items) if isinstance(item, dict) and isinstance(item.get("id"), str)]
