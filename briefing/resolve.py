"""Records → catalog: references, uniqueness, what may be published, order and indexes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.catalog import Catalog
from briefing.indexes import build_catalog
from briefing.links import page_link_problems, text_link_problems
from briefing.load import HandWritten, problem_at
from briefing.markers import Meaning, Reference, Term
from briefing.problems import ContentError, Problem, did_you_mean
from briefing.records import Briefing, Incident, Place
from briefing.rules import claim_ids, unknown_claims
from briefing.validate import Located, Validated, model_of
from briefing.walk import Leaf, leaves

Ids = Mapping[str, Mapping[str, Located]]
Unreadable = frozenset[tuple[str, str]]


def resolve(validated: Validated) -> tuple[Catalog, tuple[Problem, ...]]:
    """The catalog of all that may be published, and the warnings.

    Raises ContentError with every problem found so far, if one of them is an error.
    """
    problems = list(validated.problems)
    ids, doubles = _by_id(validated.records)
    problems.extend(doubles)
    known = _linkable(ids, validated)
    problems.extend(
        problem for items in ids.values() for item in items.values() for problem in _references(item, ids, known, validated.unreadable)
    )
    problems.extend(_cross_checks(ids, validated))
    problems.extend(page_link_problems(validated.pages, known))
    if validated.site is None or any(problem.level == "error" for problem in problems):
        raise ContentError(problems)
    records = {kind: {name: item.record for name, item in found.items()} for kind, found in ids.items()}
    catalog = build_catalog(validated.site, records, validated.pages)
    if withheld := list(_links_to_withheld(ids, validated.pages, known, catalog)):
        raise ContentError([*problems, *withheld])
    return catalog, tuple(sorted(problems))


def _by_id(records: Mapping[str, tuple[Located, ...]]) -> tuple[Ids, list[Problem]]:
    ids: dict[str, dict[str, Located]] = {}
    problems: list[Problem] = []
    for kind, items in records.items():
        ids[kind] = {}
        for item in items:
            first = ids[kind].setdefault(item.document.stem, item)
            if first is not item:
                message = f'the {kind} "{item.document.stem}" stands in {first.document.path} too'
                problems.append(problem_at(item.document, ("id",), "E016", message))
    return ids, problems


def _linkable(ids: Ids, validated: Validated) -> dict[str, set[str]]:
    """Ids by kind that a text may link to; those of unreadable files too, which have their own problem."""
    public = {kind: {name for name, item in found.items() if _is_public(item) and _has_page(item)} for kind, found in ids.items()}
    for kind, name in validated.unreadable:
        public.setdefault(kind, set()).add(name)
    return {**public, "page": {page.id for page in validated.pages}}


def _references(item: Located, ids: Ids, known: Mapping[str, set[str]], unreadable: Unreadable) -> Iterator[Problem]:
    for leaf in leaves(item.data, model_of(item.document)):
        if isinstance(leaf.marker, Reference):
            if (leaf.marker.kind, leaf.value) not in unreadable:
                yield from _reference(item, leaf, leaf.marker.kind, ids)
        elif isinstance(leaf.marker, Term):
            if ("vocabulary", leaf.marker.vocabulary) not in unreadable:
                yield from _term(item, leaf, leaf.marker.vocabulary, ids)
        elif leaf.marker is Meaning.MARKDOWN:
            yield from text_link_problems(item.document, leaf, known)


def _links_to_withheld(ids: Ids, pages: tuple[HandWritten, ...], known: Mapping[str, set[str]], catalog: Catalog) -> Iterator[Problem]:
    """Links, in what is published, to actors and places that the published incidents withhold."""
    shown = {**known, "actor": set(catalog.actors), "place": set(catalog.places)}
    for item in (items[name] for kind, items in ids.items() for name in items.keys() & shown[kind]):
        for leaf in leaves(item.data, model_of(item.document)):
            if leaf.marker is Meaning.MARKDOWN:
                yield from text_link_problems(item.document, leaf, shown, "a withheld")
    yield from page_link_problems(pages, shown, "a withheld")


def _reference(item: Located, leaf: Leaf, kind: str, ids: Ids) -> Iterator[Problem]:
    target = ids[kind].get(leaf.value)
    if target is None:
        yield problem_at(item.document, leaf.path, "E012", f'unknown {kind} "{leaf.value}"', _nearest(leaf.value, kind, ids))
    elif _is_public(item) and not _is_public(target):
        status = _value(target, "status")
        yield problem_at(item.document, leaf.path, "E021", f'the {kind} "{leaf.value}" is not published (its status is {status})')


def _nearest(word: str, kind: str, ids: Ids) -> str | None:
    elsewhere = next((other for other, found in ids.items() if other != kind and word in found), None)
    if elsewhere:
        return f'"{word}" is the id of {"an" if elsewhere[0] in "aio" else "a"} {elsewhere}'
    return did_you_mean(word, ids[kind])


def _value(item: Located, key: str) -> Any:
    return item.data.get(key) if isinstance(item.data, dict) else None


def _is_public(item: Located) -> bool:
    return _value(item, "status") not in ("draft", "in_review")


def _has_page(item: Located) -> bool:
    """A place that is shown only as its parent, or not at all, has none."""
    return item.document.kind != "place" or _value(item, "publish_as") not in ("parent", "none")


def _term(item: Located, leaf: Leaf, vocabulary: str, ids: Ids) -> Iterator[Problem]:
    found = ids["vocabulary"].get(vocabulary)
    listed = _value(found, "terms") if found else None
    terms = [term["id"] for term in listed or () if isinstance(term, dict) and isinstance(term.get("id"), str)]
    if leaf.value not in terms:
        hint = did_you_mean(leaf.value, terms) or (f"terms: {', '.join(terms)}" if terms else None)
        yield problem_at(item.document, leaf.path, "E014", f'"{leaf.value}" is no term of the vocabulary {vocabulary}', hint)


def _cross_checks(ids: Ids, validated: Validated) -> Iterator[Problem]:
    editors = [editor.id for editor in validated.site.editors] if validated.site else None
    for item in ids["incident"].values():
        if isinstance(item.record, Incident) and item.record.assessment and editors is not None:
            yield from _editor_problems(item, item.record.assessment.by, editors)
    for item in ids["briefing"].values():
        if isinstance(item.record, Briefing):
            yield from _key_point_problems(item, item.record, ids)
    yield from _circle_problems(ids["place"])
    yield from _page_problems(validated)


def _editor_problems(item: Located, by: str, editors: list[str]) -> Iterator[Problem]:
    if by not in editors:
        yield problem_at(item.document, ("assessment", "by"), "E012", f'unknown editor "{by}"', did_you_mean(by, editors))


def _key_point_problems(item: Located, briefing: Briefing, ids: Ids) -> Iterator[Problem]:
    for number, point in enumerate(briefing.key_points):
        for index, cite in enumerate(point.cites):
            incident = ids["incident"].get(cite.incident)
            if incident:
                path = ("key_points", number, "cites", index, "claims")
                yield from unknown_claims(item.document, path, list(cite.claims), claim_ids(incident.data))


def _circle_problems(places: Mapping[str, Located]) -> Iterator[Problem]:
    """Places that lie in themselves: each is reported once."""
    parents = {name: item.record.parents[:1] for name, item in places.items() if isinstance(item.record, Place)}
    for name, item in places.items():
        seen, around = {name}, parents.get(name, ())
        while around and around[0] not in seen:
            seen.add(around[0])
            around = parents.get(around[0], ())
        if around == (name,):
            yield problem_at(item.document, ("parents",), "E027", f'"{name}" lies in itself, through its parents')


def _page_problems(validated: Validated) -> Iterator[Problem]:
    """A hand-written page stands in every language."""
    locales = validated.site.locales if validated.site else ()
    for page in validated.pages:
        here = {other.locale for other in validated.pages if other.id == page.id}
        for locale in locales:
            if locale not in here:
                yield Problem(page.path, 1, 1, "E017", f'the page "{page.id}" lacks its counterpart in "{locale}"')
