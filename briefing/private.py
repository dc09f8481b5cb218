"""The private overlay: what must not be in a public repository, laid over the records while they are checked.

It is for checking alone. No page, bundle or cache is ever made from it, and a problem that would
show a private value tells its code and place only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from briefing.load import Content, Document, HandWritten, Unread, content_of, listing, load, read_file
from briefing.nodes import Node, Plain, read
from briefing.overlay import merged
from briefing.problems import BuildError, Problem
from briefing.resolve import all_problems, archived
from briefing.rules import CODES
from briefing.rules.sound import mapping, mappings
from briefing.validate import validate
from briefing.values import plain

SHORTEST = 3
"""Characters: a shorter private value tells nothing."""


def overlaid(content: Content, folder: Path) -> Content:
    """The content with the private folder's records laid over those of the same id, or put beside them.

    Raises BuildError if there is no such folder.
    """
    private = read_private(folder)
    known = {(document.kind, document.stem): document for document in content.documents}
    laid = {key: _laid(known[key], over) for key, over in private.items() if key in known}
    new = tuple(over for key, over in private.items() if key not in known)
    documents = tuple(laid.get((document.kind, document.stem), document) for document in content.documents)
    return replace(content, documents=(*documents, *new), problems=(*content.problems, *_items(folder).problems))


def read_private(folder: Path) -> dict[tuple[str, str], Document]:
    """The private documents by kind and id."""
    if not folder.is_dir():
        raise BuildError(f"{folder} is no folder")
    return {(document.kind, document.stem): document for document in _items(folder).documents}


def _items(folder: Path) -> Content:
    return content_of(_own(read_file(folder, file), folder) for file in listing(folder))


def _own(item: Document | HandWritten | Unread, folder: Path) -> Document | HandWritten | Unread:
    """An overlay holds records: no page, and not the site itself."""
    if isinstance(item, HandWritten) or (isinstance(item, Document) and item.kind == "site"):
        problem = Problem(item.path, 1, 1, "E005", "a private overlay holds records only")
        return Unread(None, folder.name, (problem,))
    return item


def _laid(base: Document, over: Document) -> Document:
    root = merged(read(base.text), _of(over.path, read(over.text)))
    return replace(base, data=plain(root), root=root)


def _of(origin: str, node: Node) -> Node:
    """The node, and all in it, marked as standing in the file `origin`."""
    value = node.value
    if isinstance(value, dict):
        value = {key: _of(origin, item) for key, item in value.items()}
    elif isinstance(value, list):
        value = [_of(origin, item) for item in value]
    return Node(value, node.place, node.keys, origin)


def redacted(problems: Iterable[Problem], content: Content, folder: Path) -> list[Problem]:
    """The problems without a word of what is private: neither in messages, nor in hints, nor in lines shown."""
    private = read_private(folder)
    public = set(_words(document.data for document in content.documents))
    secrets = [word for word in set(_words(over.data for over in private.values())) - public if len(word) >= SHORTEST]
    secrets += [name for kind, name in private if (kind, name) not in {(document.kind, document.stem) for document in content.documents}]
    return [_redacted(problem, secrets, folder.name) for problem in problems]


def _redacted(problem: Problem, secrets: list[str], folder: str) -> Problem:
    shown = f"{problem.message}\n{problem.hint}\n{problem.excerpt}"
    if not problem.path.startswith(f"{folder}/") and not any(secret in shown for secret in secrets):
        return problem
    return replace(problem, message=CODES[problem.code].title, hint="not shown: it would tell what is private", excerpt="", width=1)


def _words(values: Iterable[Plain]) -> Iterator[str]:
    """Every text in plain values; of a text of several lines each line as well."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from _words(value.values())
        elif isinstance(value, list):
            yield from _words(value)


def leaks(content: Content, folder: Path) -> Iterator[Problem]:
    """Names of private actors and places that stand in public records."""
    known = {(document.kind, document.stem) for document in content.documents}
    names = {name for key, over in read_private(folder).items() if key not in known for name in _names(over.data)}
    for document in content.documents:
        for number, line in enumerate(document.text.split("\n"), 1):
            if any(name in line for name in names):
                yield Problem(
                    document.path, number, 1, "E037", "a name of the private overlay stands in this line", "take it out of the record"
                )


def _names(data: Plain) -> Iterator[str]:
    """The names that an actor or a place goes by."""
    names = mapping(data)
    spellings = [alias.get("text") for alias in mappings(names.get("aka"))]
    for value in (names.get("names"), names.get("short_names"), spellings):
        yield from (word for word in _words([value]) if len(word) > SHORTEST)


def private_problems(folder: Path, private: Path) -> list[Problem]:
    """What is wrong with the records of the content folder when the private ones are laid over them; no word of these."""
    content = load(folder)
    validated = validate(overlaid(content, private), is_public=False)
    found = all_problems(validated, archived(validated))
    return [*leaks(content, private), *redacted(found, content, private)]
