"""Records → catalog: references, uniqueness, what may be published, order and indexes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.catalog import Catalog
from briefing.indexes import build_catalog
from briefing.links import Targets, page_link_problems, text_link_problems
from briefing.load import FOLDERS, HandWritten, problem_at
from briefing.locales import OWN_NAMES
from briefing.markers import Meaning, Reference, Term
from briefing.problems import ContentError, Problem, did_you_mean
from briefing.records import Briefing, Incident, Place
from briefing.rules import claim_ids, unknown_claims
from briefing.validate import Located, Validated, model_of
from briefing.vocabularies import vocabulary_problems
from briefing.walk import Leaf, Path, leaves

Ids = Mapping[str, Mapping[str, Located]]
Unreadable = frozenset[tuple[str, str]]


def resolve(validated: Validated) -> tuple[Catalog, tuple[Problem, ...]]:
    """The catalog of all that may be published, and the warnings.

    Raises ContentError with every problem found so far, if one of them is an error.
    """
    problems = list(validated.problems)
    ids, doubles = _by_id(validated.records)
    problems.extend(doubles)
    targets = _targets(ids, validated)
    problems.extend(
        problem for items in ids.values() for item in items.values() for problem in _references(item, ids, targets, validated.unreadable)
    )
    problems.extend(_cross_checks(ids, validated))
    problems.extend(page_link_problems(validated.pages, targets))
    if validated.site is None or any(problem.level == "error" for problem in problems):
        raise ContentError(problems)
    records = {kind: {name: item.record for name, item in found.items()} for kind, found in ids.items()}
    catalog = build_catalog(validated.site, records, validated.pages)
    if withheld := list(_links_to_withheld(ids, validated.pages, targets, catalog)):
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


def _targets(ids: Ids, validated: Validated) -> dict[str, dict[str, str]]:
    """What a text may link to; unreadable files too, which have their own problem."""
    targets = {kind: {name: _obstacle(item) for name, item in found.items()} for kind, found in ids.items()}
    targets["page"] = {page.id: "" for page in validated.pages}
    for kind, name in validated.unreadable:
        targets.setdefault(kind, {})[name] = ""
    return targets


def _obstacle(item: Located) -> str:
    """Why no text may link to the record; empty if it may. A place that is shown as its parent, or not at all, has no page."""
    if not _has_page(item):
        return f"not published (its status is {_value(item, 'status')})"
    is_hidden = item.document.kind == "place" and _value(item, "publish_as") in ("parent", "none")
    return f"not shown (publish_as is {_value(item, 'publish_as')})" if is_hidden else ""


def _references(item: Located, ids: Ids, targets: Targets, unreadable: Unreadable) -> Iterator[Problem]:
    for leaf in leaves(item.data, model_of(item.document)):
        if isinstance(leaf.marker, Reference):
            if (leaf.marker.kind, leaf.value) not in unreadable:
                yield from _reference(item, leaf, leaf.marker.kind, ids)
        elif isinstance(leaf.marker, Term):
            if ("vocabulary", leaf.marker.vocabulary) not in unreadable:
                yield from _term(item, leaf, leaf.marker.vocabulary, ids)
        elif leaf.marker is Meaning.MARKDOWN:
            yield from text_link_problems(item.document, leaf, targets)


def _links_to_withheld(ids: Ids, pages: tuple[HandWritten, ...], targets: Targets, catalog: Catalog) -> Iterator[Problem]:
    """Links, in what is published, to actors and places that the published incidents withhold."""
    why = "withheld by the incidents that name it"
    shown = {"actor": catalog.actors, "place": catalog.places}
    withheld = {kind: {name: "" if name in shown[kind] else why for name in targets[kind]} for kind in shown}
    now = {**targets, **withheld}
    for item in (items[name] for kind, items in ids.items() for name in items if not now[kind][name]):
        for leaf in leaves(item.data, model_of(item.document)):
            if leaf.marker is Meaning.MARKDOWN:
                yield from text_link_problems(item.document, leaf, now)
    yield from page_link_problems(pages, now)


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
    folder = next(folder for folder, other in FOLDERS.items() if other == kind)
    return did_you_mean(word, ids[kind]) or f"there is no such file in {folder}/"


def _value(item: Located, key: str) -> Any:
    return item.data.get(key) if isinstance(item.data, dict) else None


def _is_public(item: Located) -> bool:
    return _value(item, "status") not in ("draft", "in_review")


def _has_page(item: Located) -> bool:
    """A withdrawn incident leaves a notice at its address; a withdrawn briefing leaves nothing."""
    return _is_public(item) and not (item.document.kind == "briefing" and _value(item, "status") == "withdrawn")


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
        if isinstance(item.record, Incident):
            yield from _merger_problems(item, item.record, ids)
            if item.record.assessment and editors is not None:
                yield from _editor_problems(item, item.record.assessment.by, editors)
    for item in ids["briefing"].values():
        if isinstance(item.record, Briefing):
            yield from _key_point_problems(item, item.record, ids)
    yield from _circle_problems(ids["place"])
    yield from vocabulary_problems(ids["vocabulary"], validated.unreadable)
    yield from _page_problems(validated)


def _merger_problems(item: Located, incident: Incident, ids: Ids) -> Iterator[Problem]:
    if incident.merged_into:
        yield from _removed(item, ("merged_into",), incident.merged_into, ids)


def _removed(item: Located, path: Path, name: str, ids: Ids) -> Iterator[Problem]:
    """Nothing is left of a removed incident that a reader could be sent to."""
    status = _value(ids["incident"][name], "status") if name in ids["incident"] else None
    if status in ("withdrawn", "merged"):
        yield problem_at(item.document, path, "E021", f'the incident "{name}" has been removed (its status is {status})')


def _editor_problems(item: Located, by: str, editors: list[str]) -> Iterator[Problem]:
    if by not in editors:
        yield problem_at(item.document, ("assessment", "by"), "E012", f'unknown editor "{by}"', did_you_mean(by, editors))


def _key_point_problems(item: Located, briefing: Briefing, ids: Ids) -> Iterator[Problem]:
    for number, point in enumerate(briefing.key_points):
        for index, cite in enumerate(point.cites):
            incident = ids["incident"].get(cite.incident)
            path: Path = ("key_points", number, "cites", index)
            yield from _removed(item, (*path, "incident"), cite.incident, ids)
            if incident:
                yield from unknown_claims(item.document, (*path, "claims"), list(cite.claims), claim_ids(incident.data))


def _circle_problems(places: Mapping[str, Located]) -> Iterator[Problem]:
    """Places that lie in themselves: each is reported once."""
    parents = {name: item.record.parents[:1] for name, item in places.items() if isinstance(item.record, Place)}
    for name, item in places.items():
        way, around = [name], parents.get(name, ())
        while around and around[0] not in way:
            way.append(around[0])
            around = parents.get(around[0], ())
        if around == (name,):
            circle = " → ".join([*way, name])
            yield problem_at(item.document, ("parents",), "E027", f'"{name}" lies in itself, through its first parents: {circle}')


def _page_problems(validated: Validated) -> Iterator[Problem]:
    """A hand-written page stands in every language of the site, and in no other."""
    locales = [code for code in validated.site.locales if code in OWN_NAMES] if validated.site else []
    if locales and not any(page.id == "contact" for page in validated.pages) and ("page", "contact") not in validated.unreadable:
        message = "the page on how to report an error is missing; every page links to it"
        yield Problem("content/site.yml", 1, 1, "E011", message, f"write pages/{locales[0]}/contact.md, and so in every language")
    for page in validated.pages:
        here = {other.locale for other in validated.pages if other.id == page.id}
        if locales and page.locale not in locales:
            yield Problem(page.path, 1, 1, "E005", f'"{page.locale}" is no language of the site', f"languages: {', '.join(locales)}")
        for locale in locales if ("page", page.id) not in validated.unreadable else ():
            if locale not in here:
                hint = f"write {'/'.join(page.path.split('/')[:-2])}/{locale}/{page.id}.md"
                yield Problem(page.path, 1, 1, "E017", f'the page "{page.id}" lacks its counterpart in "{locale}"', hint)
