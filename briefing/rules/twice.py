"""What must be the only one of its name stands once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.facts import Archive, Facts
from briefing.former import owners
from briefing.load import Document, HandWritten
from briefing.markdown.headings import heading_ids
from briefing.markers import MARKDOWN
from briefing.records import Site, Vocabulary
from briefing.rules.rule import Finding, Rule, Where
from briefing.rules.sound import pages_and_texts
from briefing.seen_as import mapping, mappings
from briefing.walk import Leaf, Path


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    first = archive.records.get(facts.kind, {}).get(facts.name, facts)
    if facts.path != first.path and facts.kind != "page":
        yield Finding(("id",), f'the {facts.kind} "{facts.name}" stands in {first.path} too')
    for index, name in enumerate(facts.former):
        if fault := _taken(facts, index, name, archive):
            yield Finding(("previous_ids", index), fault, HINT)


HINT = "an id is given once and for good: take it away here, or give the other record a new one"


def _taken(facts: Facts, index: int, name: str, archive: Archive) -> str | None:
    """Whose else the former id is, or was; None if it was that of this record alone."""
    holder = archive.records[facts.kind].get(name)
    if holder:
        where = "this very record" if holder.path == facts.path else f"the {facts.kind} in {holder.path}"
        return f'"{name}" is the id of {where}'
    owner = owners(archive)[facts.kind, name]
    if owner.path != facts.path:
        return f'"{name}" is a former id of the {facts.kind} in {owner.path} too'
    return f'"{name}" stands twice' if name in facts.former[:index] else None


def ask_document(document: Document, where: Where) -> Iterator[Finding]:
    """Claims of an incident, sound or not, that share an id."""
    if document.kind == "incident":
        names = [claim.get("id") for claim in mappings(mapping(document.data).get("claims"))]
        given = {name for name in names if isinstance(name, str)}
        hint = next(f"write {name}" for number in range(1, len(given) + 2) if (name := f"c{number}") not in given)
        for index, name in _again(names):
            yield Finding(("claims", index, "id"), f'the claim id "{name}" stands twice', hint)


def _again(names: Sequence[object]) -> Iterator[tuple[int, str]]:
    """The names that stand earlier in the list too, and where."""
    seen: set[str] = set()
    for index, name in enumerate(names):
        if isinstance(name, str):
            if name in seen:
                yield index, name
            seen.add(name)


def ask_site(site: Site, where: Where) -> Iterator[Finding]:
    yield from _twice(("locales",), (), site.locales)
    yield from _twice(("editors",), ("id",), [editor.id for editor in site.editors])
    yield from _twice(("releases",), ("name",), [release.name.casefold() for release in site.releases])


def ask_vocabulary(vocabulary: Vocabulary, where: Where) -> Iterator[Finding]:
    yield from _twice(("terms",), ("id",), [term.id for term in vocabulary.terms])


def _twice(path: Path, inner: Path, names: Sequence[str]) -> Iterator[Finding]:
    for index, name in _again(names):
        yield Finding((*path, index, *inner), f'"{name}" stands twice')


def ask_markdown(value: Leaf | HandWritten, where: Where) -> Iterator[Finding]:
    for path, text in pages_and_texts(value):
        for name in sorted({name for _, name in _again(heading_ids(text))}):
            yield Finding(path, f'the heading id "{name}" stands twice', words=f"{{#{name}}}")


RULE = Rule(
    code="E016",
    title="an id that two records share",
    why="""
Two records, claims, terms, headings or releases of one name could not be told apart by a link or a
reference. Give the newer one another id; if both describe the same thing, keep one. The ids that a
record had before (`previous_ids`) count as well: links and citations in the world lead to it by them.
""",
    wrong="""
# vocabularies/quantity.yml
terms:
  - id: some
    label: {ar: بعض, en: some}
    definition: {ar: عدد غير محدد., en: An unnamed number.}
  - id: some
    label: {ar: بعض, en: some}
    definition: {ar: عدد غير محدد., en: An unnamed number.}
""",
    right="""
# vocabularies/quantity.yml
terms:
  - id: some
    label: {ar: بعض, en: some}
    definition: {ar: عدد غير محدد., en: An unnamed number.}
""",
    of={Document: ask_document, Site: ask_site, Vocabulary: ask_vocabulary, MARKDOWN: ask_markdown, HandWritten: ask_markdown},
    across=across,
)
