"""Content → records, and every problem that a document shows by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.context import Context, context_of
from briefing.examine import Examined, examine
from briefing.load import Content, Document, HandWritten
from briefing.problems import Problem


@dataclass(frozen=True, slots=True)
class Validated:
    context: Context
    documents: tuple[Examined, ...]
    """Records and pages, in the order of their files' paths."""
    unreadable: frozenset[tuple[str, str]]
    """Kind and stem of files that could not be read: nothing more is said of references to them."""
    problems: tuple[Problem, ...]


def validate(content: Content, is_public: bool | None = None) -> Validated:
    """The content's records, and all that is wrong in each. A fault in one place hides none in another.

    `is_public` overrules what the site says of its repository.
    """
    context = context_of(content.documents)
    if is_public is not None:
        context = replace(context, is_public=is_public)
    given: list[Document | HandWritten] = [*content.documents, *content.pages]
    documents = tuple(examine(document, context) for document in given)
    found = (problem for examined in documents for problem in examined.problems)
    return Validated(context, documents, content.unreadable, (*content.problems, *found))
