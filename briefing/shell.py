"""Hands our pages to MkDocs: the files, the navigation of each language, what the theme prints.

MkDocs' templates do not escape, so every text that goes there is `Markup` by then.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from briefing import assets, policy, urls
from briefing.problems import BuildError
from briefing.render import Edition, Page
from briefing.views import NavItem, Shell

SHIPPED = frozenset({".css", ".js", ".woff2", ".svg", ".png", ".txt"})
UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Parts of the theme that no page asks for."""

SHEETS = "css/"
"""Joined into one."""


def with_edition(config: MkDocsConfig, edition: Edition) -> MkDocsConfig:
    """The configuration with our pages in it, and its navigation: a section for each language."""
    config.extra["edition"] = edition
    config.nav = [{shell.lang: [_nav_entry(item) for item in shell.nav]} for shell in edition.shells.values()]
    config.theme.static_templates.discard("sitemap.xml")
    return config


def _nav_entry(item: NavItem) -> dict[str, Any]:
    title = str(escape(item.title))
    return {title: _source(item.path) if item.path else [_nav_entry(child) for child in item.children]}


def _source(path: str) -> str:
    return str(PurePosixPath(path).with_suffix(".md"))


def files(found: Files, config: MkDocsConfig) -> Files:
    """Of the theme and of `site_src/` what we ship; beside it a file for each page, empty for the Markdown engine."""
    kept = [file for file in found if PurePosixPath(file.src_uri).suffix in SHIPPED and not file.src_uri.startswith(UNUSED)]
    sheets = [file for file in kept if file.src_uri.startswith(SHEETS)]
    joined = assets.stylesheet({PurePosixPath(file.src_uri).stem: file.content_string for file in sheets})
    pages = [File.generated(config, _source(path), content="") for path in _pages(config) if path != urls.NOT_FOUND]
    return Files([*(file for file in kept if file not in sheets), File.generated(config, assets.STYLESHEET, content=joined), *pages])


def navigations(nav: Navigation, config: MkDocsConfig) -> None:
    """Keeps the navigation of each language, which is a section of the whole."""
    found: dict[str, Navigation] = {}
    for section in nav.items:
        assert isinstance(section, Section)
        found[section.title] = Navigation(section.children, nav.pages)
    config.extra["navigations"] = found


def _edition(config: MkDocsConfig) -> Edition:
    edition: Edition = config.extra["edition"]
    return edition


def _pages(config: MkDocsConfig) -> Mapping[str, Page]:
    return _edition(config).pages


def _ours(page: MkDocsPage, config: MkDocsConfig) -> Page:
    return _pages(config)[page.file.dest_uri]


def meta(page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
    ours = _ours(page, config)
    hidden = ["navigation"] if ours.headings and ours.kind not in ("home", "choice") else ["navigation", "toc"]
    return {"title": escape(ours.title), "description": escape(ours.description), "hide": hidden}


def body(page: MkDocsPage, config: MkDocsConfig) -> str:
    return _ours(page, config).body


def contents(page: MkDocsPage, config: MkDocsConfig) -> TableOfContents:
    """The contents list: headings of the second level, those of the third below them."""
    links: list[AnchorLink] = []
    for heading in _ours(page, config).headings:
        link = AnchorLink(str(escape(heading.text)), heading.id, heading.level)
        if heading.level == 2:
            links.append(link)
        elif heading.level == 3 and links:
            links[-1].children.append(link)
    return TableOfContents(links)


def context(page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
    """What the theme's templates see of a page."""
    return _context(_ours(page, config), config, page.canonical_url)


def not_found_context(config: MkDocsConfig) -> dict[str, Any]:
    return _context(_pages(config)[urls.NOT_FOUND], config, None)


def _context(page: Page, config: MkDocsConfig, address: str | None) -> dict[str, Any]:
    """A page that is in no one language has every language in its navigation and at its foot."""
    shells = _edition(config).shells
    shell, is_neutral = shells[page.lang], page.kind in ("choice", "not-found")
    homes = Navigation([Link(escape(one.own_name), one.home) for one in shells.values()], [])
    return {
        "config": _localized(config, shell),
        "nav": homes if is_neutral else config.extra["navigations"][page.lang],
        "words": {key: escape(word) for key, word in shell.words.items()},
        "view": page,
        "feet": tuple(shells.values()) if is_neutral else (shell,),
        "policy": policy.META,
        "scripts": assets.scripts(page.kind),
        "address": address,
        "alternates": _alternates(page, tuple(_edition(config).shells), config.site_url),
    }


def _localized(config: MkDocsConfig, shell: Shell) -> MkDocsConfig:
    """The one configuration, with the words of the page's language."""
    localized = copy.copy(config)
    localized["site_name"] = escape(shell.site_name)
    localized["extra"] = {"homepage": shell.home, "scope": "/", "alternate": True, "generator": False}
    return localized


def _alternates(page: Page, locales: tuple[str, ...], base_url: str | None) -> list[tuple[str, str]]:
    """Language and absolute address of the page in every language, itself included; none without a base.

    `x-default` is for readers of another language: the choice for the home pages, else the first
    language, so that each page that is named names the others in its turn.
    """
    if not base_url or page.path == urls.NOT_FOUND:
        return []
    is_front = page.kind in ("home", "choice")
    paths = [(code, urls.home(code) if is_front else urls.in_locale(page.path, code)) for code in locales]
    default = urls.CHOICE if is_front else paths[0][1]
    return [(code, urls.absolute(base_url, path)) for code, path in [*paths, ("x-default", default)]]


def with_direction(html: str, page: Page) -> str:
    """The page with its direction on `<html>`, which the theme puts on `<body>` alone."""
    before, after = f'<html lang="{page.lang}"', f'<html lang="{page.lang}" dir="{page.dir}"'
    if html.count(before) != 1:
        raise BuildError(f"the theme's page has changed: <html> of {page.path} is not as expected")
    return html.replace(before, after)


def page_of(page: MkDocsPage, config: MkDocsConfig) -> Page:
    return _ours(page, config)


def not_found_page(config: MkDocsConfig) -> Page:
    return _pages(config)[urls.NOT_FOUND]
