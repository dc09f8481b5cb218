"""Hands our pages to MkDocs: the files, and what the shell of a page prints.

MkDocs' templates do not escape by themselves: what goes there is `Markup`, or escaped where it is printed.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from briefing import assets, policy, urls
from briefing.alternates import alternates
from briefing.render import Edition, Page
from briefing.views.components import NavItem

SHIPPED = frozenset({".css", ".js", ".woff2", ".svg", ".png", ".txt"})
THEME, THEME_SHEET = "assets/", "assets/stylesheets/main."
"""What the theme ships, and the one file of it on which our sheets rest."""

SHEETS, SEARCH = "css/", "js/search/"
"""Published as those that `assets.stylesheets` and `assets.search_script` give."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the site in the navigation. `current` is ARIA's: the page itself, or the section that it belongs to."""

    title: str
    path: str
    current: Literal["page", "true", ""]


def with_edition(config: MkDocsConfig, edition: Edition) -> MkDocsConfig:
    """The configuration with our pages in it. The navigation is ours, so that MkDocs has none to make for every page."""
    config.extra["edition"] = edition
    config.nav = [_source(urls.CHOICE)]
    config.theme.static_templates.discard("sitemap.xml")
    return config


def _source(path: str) -> str:
    return str(PurePosixPath(path).with_suffix(".md"))


def files(found: Files, config: MkDocsConfig) -> Files:
    """Of the theme and of `site_src/` what we ship; beside it a file for each page, empty for the Markdown engine."""
    shipped = [file for file in found if PurePosixPath(file.src_uri).suffix in SHIPPED]
    kept = [file for file in shipped if not file.src_uri.startswith((THEME, SHEETS, SEARCH))]
    theme = next(file.content_string for file in shipped if file.src_uri.startswith(THEME_SHEET))
    written = assets.stylesheets(_texts(shipped, SHEETS), theme) | {assets.SEARCH_SCRIPT: assets.search_script(_texts(shipped, SEARCH))}
    joined = [File.generated(config, path, content=text) for path, text in written.items()]
    pages = [File.generated(config, _source(path), content="") for path in _pages(config) if path != urls.NOT_FOUND]
    others = [File.generated(config, path, content=content) for path, content in _edition(config).files.items()]
    return Files([*kept, *joined, *others, *pages])


def _texts(found: Sequence[File], folder: str) -> dict[str, str]:
    """Name → text of the files of that folder."""
    return {PurePosixPath(file.src_uri).stem: file.content_string for file in found if file.src_uri.startswith(folder)}


def _edition(config: MkDocsConfig) -> Edition:
    edition: Edition = config.extra["edition"]
    return edition


def _pages(config: MkDocsConfig) -> Mapping[str, Page]:
    return _edition(config).pages


def _ours(page: MkDocsPage, config: MkDocsConfig) -> Page:
    return _pages(config)[page.file.dest_uri]


def without_blank_lines(environment: Environment) -> Environment:
    """The templates of the theme print no line for a line that only says what to do: every page pays for it."""
    environment.trim_blocks = environment.lstrip_blocks = True
    return environment


def body(page: MkDocsPage, config: MkDocsConfig) -> str:
    return _ours(page, config).body


def context(page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
    """What the theme's templates see of a page."""
    return _context(_ours(page, config), config, page.canonical_url)


def not_found_context(config: MkDocsConfig) -> dict[str, Any]:
    return _context(_pages(config)[urls.NOT_FOUND], config, None)


def _context(page: Page, config: MkDocsConfig, address: str | None) -> dict[str, Any]:
    """A page that is in no one language has every language at its foot, and no navigation: it leads to the homes itself."""
    shells = _edition(config).shells
    shell, is_neutral = shells[page.lang], page.kind in ("choice", "not-found")
    nav = () if is_neutral else shell.nav
    return {
        "view": page,
        "shell": shell,
        "words": {key: escape(word) for key, word in shell.words.items()},
        "sections": sections(nav, page.path),
        "menu": sections(tuple(leaf for item in nav for leaf in (item.children or (item,))), page.path),
        "contents": ()
        if page.kind in ("home", "choice", "map", "search")
        else tuple(heading for heading in page.headings if heading.level == 2),
        "feet": tuple(shells.values()) if is_neutral else (shell,),
        "policy": policy.META,
        "scripts": (*map(urls.words, shells if is_neutral else (page.lang,)), *assets.scripts(page.kind)),
        "has_search": not is_neutral and page.kind != "search",
        "address": address,
        "leads_to": urls.relative(page.path, page.leads_to) if page.leads_to else "",
        "feed": _feed(page),
        "moved": assets.MOVED,
        "canonical": _canonical(page, config, address),
        "image": _image(page, config),
        "alternates": alternates(page, tuple(_edition(config).shells), config.site_url),
    }


def sections(nav: Sequence[NavItem], path: str) -> tuple[Section, ...]:
    """The navigation as the page at `path` shows it. A heading over others leads to the first of them."""
    return tuple(Section(item.title, item.path or item.children[0].path or "", _current(item, path)) for item in nav)


def _current(item: NavItem, path: str) -> Literal["page", "true", ""]:
    if item.path == path:
        return "page"
    if any(child.path == path for child in item.children):
        return "true"
    folder, name = posixpath.split(item.path or "")
    return "true" if name == "index.html" and "/" in folder and posixpath.dirname(path) == folder else ""


def _feed(page: Page) -> str:
    """The link to the feed that tells what is new of what is on the page; empty if there is none."""
    if page.kind == "actor":
        return urls.relative(page.path, urls.actor_feed(page.lang, posixpath.basename(page.path).removesuffix(".html")))
    return urls.relative(page.path, urls.feed(page.lang)) if page.kind in ("home", "revisions") else ""


def _canonical(page: Page, config: MkDocsConfig, address: str | None) -> str | None:
    """Where the page really stands: that of one that leads elsewhere is there, by a relative link if the site has no base address."""
    if not page.leads_to:
        return address
    return urls.absolute(config.site_url, page.leads_to) if config.site_url else urls.relative(page.path, page.leads_to)


def _image(page: Page, config: MkDocsConfig) -> str | None:
    """The absolute address of the page's preview image; none without a base."""
    own = urls.preview(PurePosixPath(page.path).stem)
    found = own if page.kind == "briefing" and own in _edition(config).files else urls.preview()
    return urls.absolute(config.site_url, found) if config.site_url else None
