"""Views + templates → page bodies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from briefing.json_ld import json_ld
from briefing.markdown.headings import Heading
from briefing.problems import BuildError
from briefing.templating.compiled import templates
from briefing.verify.outline import contents
from briefing.views.components import Counterpart, Head
from briefing.views.pages import PageView, Shell

UNLISTED = frozenset({"search", "side-by-side", "removed", "moved", "not-found"})
"""Kinds of page that hold nothing of their own, or nothing any more."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's body and what its shell needs. All texts plain, the body HTML."""

    path: str
    lang: str
    dir: str
    kind: str
    title: str
    description: str
    counterparts: tuple[Counterpart, ...]
    headings: tuple[Heading, ...]
    body: str
    known: tuple[Markup, ...] = ()
    """As of when it is given, a line for each foot."""
    linked: Markup | None = None
    """What the page tells programs of itself (JSON-LD)."""
    leads_to: str = ""
    """The page, from the site's root, to which readers are sent on at once; empty if they stay."""
    changed: str | None = None
    """The day of the last change of its record, if that is known."""

    @property
    def is_listed(self) -> bool:
        """Whether search engines may list the page."""
        return self.kind not in UNLISTED


@dataclass(frozen=True, slots=True)
class Edition:
    """All pages by path, the shells by language, and all other files by path: what is published."""

    pages: Mapping[str, Page]
    shells: Mapping[str, Shell]
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Preview images, the search's index, the data."""


def render(views: Iterable[PageView]) -> dict[str, Page]:
    """Path → page. Each view goes through the template of its kind, `pages/<kind>.html.jinja`."""
    pages: dict[str, Page] = {}
    for view in views:
        if view.head.path in pages:
            raise BuildError(f"two pages would stand at {view.head.path}")
        pages[view.head.path] = render_page(view)
    return pages


def render_page(view: PageView) -> Page:
    """One view through the template of its kind."""
    head: Head = view.head
    body = templates(head.lang).page(head.kind)(view)
    linked = head.linked or {}
    return Page(
        path=head.path,
        lang=head.lang,
        dir=head.dir,
        kind=head.kind,
        title=head.title,
        description=head.description,
        counterparts=head.counterparts,
        headings=contents(body),
        body=body,
        known=head.known,
        linked=json_ld(linked) if linked else None,
        changed=linked.get("dateModified", linked.get("datePublished")),
        leads_to=head.leads_to,
    )
