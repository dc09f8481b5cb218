"""Links in texts: every one to a record or a page must lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from briefing.load import Document, HandWritten
from briefing.markdown import local_faults, record_links
from briefing.nodes import place_of
from briefing.problems import Place, Problem, at, did_you_mean
from briefing.walk import Leaf

LINK_FORMS = "a link names a record (actor:id, incident:id …), a page (page:about), a heading (#id) or an address (https://…)"
Targets = Mapping[str, Mapping[str, str]]
"""Kind → id → why no text may link to it («not published»); empty where every text may."""


def text_link_problems(document: Document, leaf: Leaf, targets: Targets) -> Iterator[Problem]:
    """Dead links in the translated Markdown at `leaf`."""
    for language, text in leaf.value.items():
        if not isinstance(text, str):
            continue
        start = place_of(document.root, (*leaf.path, language))
        yield from _problems(document.path, document.text, text, start, targets)


def page_link_problems(pages: Iterable[HandWritten], targets: Targets) -> Iterator[Problem]:
    """Dead links in hand-written pages."""
    for page in pages:
        yield from _problems(page.path, page.text, page.text, Place(1, 1), targets)


def _problems(path: str, whole: str, text: str, start: Place, targets: Targets) -> Iterator[Problem]:
    """Dead links in `text`, which begins at `start` of the file whose text is `whole`."""
    for words, message in local_faults(text):
        code = "E016" if words.startswith("{") else "E024"
        hint = LINK_FORMS if words.startswith("](") else None
        yield at(path, whole, _place(whole, start, re.escape(words), len(words)), code, message, hint)
    for kind, name in record_links(text):
        known = targets.get(kind, {})
        if name not in known:
            place, hint = _place(whole, start, f"{kind}:{name}"), did_you_mean(name, known)
            yield at(path, whole, place, "E024", f"link to an unknown {kind}: {name}", hint)
        elif known[name]:
            yield at(path, whole, _place(whole, start, f"{kind}:{name}"), "E024", f"link to the {kind} {name}, which is {known[name]}")


def _place(whole: str, start: Place, link: str, width: int = 0) -> Place:
    """Where the link stands at or after `start`; `start` itself where it is written in another way."""
    offset = sum(len(line) + 1 for line in whole.split("\n")[: start.line - 1])
    found = re.compile(rf"{link}(?![a-z0-9-])").search(whole, offset)
    if not found:
        return start
    before = whole[: found.start()]
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"), width or len(link))
