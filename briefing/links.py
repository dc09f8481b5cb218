"""Links in texts: every one to a record or a page must lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from briefing.load import Document, HandWritten, problem_at
from briefing.markdown import record_links
from briefing.problems import Place, Problem, at, did_you_mean
from briefing.walk import Leaf

Known = Mapping[str, Collection[str]]


def text_link_problems(document: Document, leaf: Leaf, known: Known, fault: str = "an unknown") -> Iterator[Problem]:
    """Dead links in the translated Markdown at `leaf`."""
    for language, text in leaf.value.items():
        for kind, name in _dead(text, known):
            yield problem_at(
                document, (*leaf.path, language), "E024", f"link to {fault} {kind}: {name}", did_you_mean(name, known.get(kind, ()))
            )


def page_link_problems(pages: Iterable[HandWritten], known: Known, fault: str = "an unknown") -> Iterator[Problem]:
    """Dead links in hand-written pages, at the line on which each stands."""
    for page in pages:
        for kind, name in _dead(page.text, known):
            found = re.search(rf"{kind}:{name}(?![a-z0-9-])", page.text)
            before = page.text[: found.start()] if found else ""
            place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"), len(kind) + len(name) + 1)
            yield at(page.path, page.text, place, "E024", f"link to {fault} {kind}: {name}", did_you_mean(name, known.get(kind, ())))


def _dead(text: str, known: Known) -> Iterator[tuple[str, str]]:
    return ((kind, name) for kind, name in record_links(text) if name not in known.get(kind, ()))
