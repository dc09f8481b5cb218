"""What MkDocs asks of us, so that plain `mkdocs build` gives the real site.

Each function hands one thing over; `briefing.shell.engine` has the things.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jinja2 import Environment  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.structure.files import Files  # noqa: E402
from mkdocs.structure.nav import Navigation  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402

from briefing import urls  # noqa: E402
from briefing.command.content import edition_of  # noqa: E402
from briefing.problems import BuildError, ContentError  # noqa: E402
from briefing.shell import engine  # noqa: E402


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The pages come from `build.py`, or, where MkDocs was called by itself, are made now."""
    if "edition" in config.extra:
        return config
    content = Path(os.environ.get("BRIEFING_CONTENT", ROOT / "content"))
    try:
        return engine.with_edition(config, edition_of(content, config.site_url or ""))
    except (ContentError, BuildError) as error:
        raise PluginError(str(error)) from None


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    return engine.files(files, config)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    return engine.without_blank_lines(env)


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    context.update(engine.context(page.file.dest_uri, config))
    return context


def on_template_context(context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
    context.update(engine.context(urls.NOT_FOUND, config))
    return context
