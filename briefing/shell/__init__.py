"""What surrounds a page: what is the same for many pages, and what each says there itself.

The theme's templates do not escape by themselves: what each page says is escaped where it is printed, unless it is `Markup`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from markupsafe import Markup, escape

from briefing import assets, urls
from briefing.alternates import alternates
from briefing.assets.shipped import shipped_paths
from briefing.hosting import policy
from briefing.markdown.headings import Heading
from briefing.render import Page
from briefing.views.components import NavItem
from briefing.views.pages import Shell

NEUTRAL = frozenset({"choice", "not-found"})
"""Kinds of page that are in no one language: every language stands at their foot, and they lead to the homes themselves."""

WITHOUT_CONTENTS = frozenset({"home", "choice", "map", "search"})

Own = Mapping[str, str | Markup | tuple[str, ...] | None]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the site in the navigation. `current` is ARIA's: the page itself, or the section that it belongs to."""

    title: str
    path: str
    current: Literal["page", "true", ""]


def surroundings(page: Page, shells: Mapping[str, Shell], base_url: str) -> dict[str, Any]:
    """What the theme's templates see that is the same for all pages of that kind and language in that part of the site."""
    shell, is_neutral = shells[page.lang], page.kind in NEUTRAL
    paths = shipped_paths()
    nav, said = ((), tuple(shells.values())) if is_neutral else (shell.nav, (shell,))
    return {
        "lang": page.lang,
        "dir": page.dir,
        "kind": page.kind,
        "is_listed": page.is_listed,
        "shell": shell,
        "words": {key: escape(word) for key, word in shell.words.items()},
        "sections": sections(nav, page.path),
        "menu": sections(tuple(leaf for item in nav for leaf in (item.children or (item,))), page.path),
        "languages": [{"lang": other.lang, "dir": other.dir, "own_name": other.own_name} for other in page.counterparts],
        "feet": said,
        "policy": policy.META,
        "assets": paths,
        "scripts": (*(other.words_script for other in said), *(paths[name] for name in assets.scripts(page.kind))),
        "has_search": not is_neutral and page.kind != "search",
        "moved": paths[assets.MOVED],
        "alternate_languages": [lang for lang, _ in alternates(page, tuple(shells), base_url)],
    }


def own(page: Page, shells: Mapping[str, Shell], base_url: str) -> Own:
    """What they see that each page has for itself."""
    address = urls.absolute(base_url, page.path) if base_url and page.kind != "not-found" else None
    return {
        "title": page.title,
        "description": page.description,
        "path": page.path,
        "body": Markup(page.body),  # noqa: S704 - our templates have written it
        "linked": page.linked,
        "address": address,
        "canonical": _canonical(page, base_url) if page.leads_to else address,
        "leads_to": urls.relative(page.path, page.leads_to) if page.leads_to else None,
        "feed": _feed(page),
        "image": urls.absolute(base_url, _image(page)) if base_url else None,
        "known": page.known if any(page.known) else (),
        "counterparts": tuple(urls.relative(page.path, other.path) for other in page.counterparts),
        "alternates": tuple(address for _, address in alternates(page, tuple(shells), base_url)),
    }


def headings(page: Page) -> tuple[Heading, ...]:
    """What the page's list of contents leads to."""
    return () if page.kind in WITHOUT_CONTENTS else tuple(heading for heading in page.headings if heading.level == 2)


def sections(nav: Sequence[NavItem], path: str) -> tuple[Section, ...]:
    """The navigation as the page at `path` shows it. A heading over others leads to the first of them."""
    return tuple(Section(item.title, item.path or item.children[0].path or "", _current(item, path)) for item in nav)


def _current(item: NavItem, path: str) -> Literal["page", "true", ""]:
    if item.path == path:
        return "page"
    if any(child.path == path for child in item.children):
        return "true"
    folder, name = posixpath.split(item.path or "")
    return "true" if name == "index.html" and "/" in folder and path.startswith(f"{folder}/") else ""


def _feed(page: Page) -> str | None:
    """The link to the feed that tells what is new of what is on the page, if there is one."""
    if page.kind == "actor":
        return urls.relative(page.path, urls.actor_feed(page.lang, posixpath.basename(page.path).removesuffix(".html")))
    return urls.relative(page.path, urls.feed(page.lang)) if page.kind in ("home", "revisions") else None


def _canonical(page: Page, base_url: str) -> str:
    """Where a page that leads elsewhere really stands; by a relative link if the site has no base address."""
    return urls.absolute(base_url, page.leads_to) if base_url else urls.relative(page.path, page.leads_to)


def _image(page: Page) -> str:
    """The page's preview image."""
    return urls.preview(PurePosixPath(page.path).stem) if page.kind == "briefing" else urls.preview()
