"""The private overlay: what must not be in a public repository, laid over the records while they are checked.

It is for checking alone. No page, bundle or cache is ever made from it, and a problem that would
show a private value tells its code and place only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from briefing.load import FOLDERS, Content, Document, File, HandWritten, Unread, content_of, listing, load, read_file
from briefing.overlay import merged
from briefing.problems import BuildError, Problem
from briefing.resolve import all_problems, archived
from briefing.rules import CODES
from briefing.seen_as import mapping, mappings
from briefing.validate import validate
from briefing.yaml.nodes import Node, Plain, read
from briefing.yaml.values import plain

SHORTEST = 3
"""Characters: a name so short is part of too many words to be looked for."""


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
    return content_of(_own(read_file(folder, file), folder) for file in _listed(folder))


def _listed(folder: Path) -> list[File]:
    try:
        return listing(folder)
    except BuildError:
        raise BuildError(f"{folder} cannot be read as a whole") from None


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


def redacted(problems: Iterable[Problem], public: Iterable[Problem], shown: Mapping[str, str]) -> Iterator[Problem]:
    """The problems that the public records do not have by themselves, by code and place alone: their words may be private.

    `shown`: path of a private file → how it is called.
    """
    for problem in set(problems) - set(public):
        title, path = CODES[problem.code].title, shown.get(problem.path, problem.path)
        yield replace(problem, path=path, message=title, hint="not shown: it would tell what is private", excerpt="", width=1)


def names_shown(content: Content, folder: Path) -> dict[str, str]:
    """How each private file is called: by its name, if a public one has it too; otherwise by its number in its folder."""
    public = {item.path.partition("/")[2] for item in _public(content)}
    shown, numbers = {}, Counter[str]()
    for file in _listed(folder):
        inner = file.name.rpartition("/")[0]
        numbers[inner] += 1
        top = next((f"{step}/" for step in [inner.partition("/")[0]] if step in FOLDERS), "")
        number = f"{top}#{numbers[inner]}"
        shown[f"{folder.name}/{file.name}"] = f"{folder.name}/{file.name if file.name in public else number}"
    return shown


def _public(content: Content) -> list[Document | HandWritten]:
    return [*content.documents, *content.pages]


def leaks(content: Content, folder: Path) -> Iterator[Problem]:
    """Names that are private alone, of actors and places, where they stand in public records and pages."""
    public = {(document.kind, document.stem): set(names_in(document.data)) for document in content.documents}
    names = {name for key, over in read_private(folder).items() for name in names_in(over.data) if name not in public.get(key, ())}
    if not names:
        return
    found = pattern_of(names)
    for item in _public(content):
        lines = {item.text.count("\n", 0, match.start()) + 1 for match in found.finditer(item.text)}
        if not lines and isinstance(item, Document) and any(found.search(word) for word in _words([item.data])):
            lines = {1}
        for line in sorted(lines):
            yield Problem(item.path, line, 1, "E037", "a name of the private overlay stands in this line", "take it out of the record")


def pattern_of(names: Iterable[str]) -> re.Pattern[str]:
    """Finds each of the names, whatever blanks part its words. There is at least one."""
    return re.compile("|".join(r"\s+".join(map(re.escape, name.split())) for name in sorted(names)), re.IGNORECASE)


def _words(values: Iterable[Plain]) -> Iterator[str]:
    """Every text in plain values."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from _words(value.values())
        elif isinstance(value, list):
            yield from _words(value)


def names_in(data: Plain) -> Iterator[str]:
    """The names that an actor or a place goes by."""
    names = mapping(data)
    spellings = [alias.get("text") for alias in mappings(names.get("aka"))]
    for value in (names.get("names"), names.get("short_names"), spellings):
        yield from (word for word in _words([value]) if len(word.strip()) > SHORTEST)


def private_problems(folder: Path, private: Path) -> list[Problem]:
    """What is wrong with the records of the content folder when the private ones are laid over them; no word of these.

    What is wrong without them is not among it.
    """
    content = load(folder)
    public, found = _problems(content), _problems(overlaid(content, private))
    return [*leaks(content, private), *redacted(found, public, names_shown(content, private))]


def _problems(content: Content) -> list[Problem]:
    validated = validate(content, is_public=False)
    return all_problems(validated, archived(validated))
