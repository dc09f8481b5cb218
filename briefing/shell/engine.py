"""What we ask of MkDocs: to print the shells, and, called by itself, to make the whole site through `briefing.hook`."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from briefing import assets, shell, urls
from briefing.render import Edition, Page

CONFIGURATION = Path(__file__).parent.parent.parent / "mkdocs.yml"


class Engine:
    """MkDocs as it stands before it prints the first page: configured, with the theme's templates."""

    def __init__(self, base_url: str) -> None:
        self._config = load_config(str(CONFIGURATION), site_url=base_url, hooks=[])
        self._template = without_blank_lines(self._config.theme.get_env()).get_template("main.html")

    def printed(self, path: str, context: Mapping[str, Any]) -> str:
        """The page at `path` as MkDocs prints it, if its templates see that. That of an unknown address is printed for no address."""
        if path == urls.NOT_FOUND:
            root = urlsplit(self._config.site_url or "/").path
            given = get_context(Navigation([], []), [], self._config, base_url=root)
        else:
            page = MkDocsPage(None, File(_source(path), None, self._config.site_dir, use_directory_urls=False), self._config)
            given = get_context(Navigation([], []), [], self._config, page)
        return self._template.render({**given, **context})


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
    sources = {file.src_uri: file for file in found if posixpath.splitext(file.src_uri)[1] in assets.SHIPPED}
    published = assets.published({path: file.content_bytes for path, file in sources.items()})
    others = {**published, **_edition(config).files}
    pages = [File.generated(config, _source(path), content="") for path in _edition(config).pages if path != urls.NOT_FOUND]
    return Files([*(File.generated(config, path, content=content) for path, content in others.items()), *pages])


def _edition(config: MkDocsConfig) -> Edition:
    edition: Edition = config.extra["edition"]
    return edition


def without_blank_lines(environment: Environment) -> Environment:
    """The templates of the theme print no line for a line that only says what to do: every page pays for it."""
    environment.trim_blocks = environment.lstrip_blocks = True
    return environment


def context(path: str, config: MkDocsConfig) -> dict[str, Any]:
    """What the theme's templates see of the page at `path`."""
    edition, base_url = _edition(config), config.site_url or ""
    page: Page = edition.pages[path]
    own = shell.own(page, edition.shells, base_url)
    return {**shell.surroundings(page, edition.shells, base_url), **own, "headings": shell.headings(page)}
