"""The files of every site, whatever its records: style sheets, scripts, fonts, icons."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefing import assets
from briefing.assets.names import plain

SOURCES = Path(__file__).parent.parent.parent / "site_src"


@cache
def shipped() -> Mapping[str, bytes]:
    """Path → content: what lies in `site_src/` as it is published, with what of the theme's style sheet our sheets rest on."""
    theme = _theme()
    sheet = next(path for path in sorted((theme / assets.THEME_SHEET).parent.iterdir()) if path.match("main.*.css"))
    sources = {path.relative_to(SOURCES).as_posix(): path.read_bytes() for path in _files(SOURCES)}
    return assets.published({**sources, sheet.relative_to(theme).as_posix(): sheet.read_bytes()})


@cache
def shipped_paths() -> Mapping[str, str]:
    """What we call each of these files → where it is published."""
    return {plain(path): path for path in shipped()}


def _files(folder: Path) -> list[Path]:
    found = [Path(top, name) for top, _, names in os.walk(folder) for name in names]
    return sorted(path for path in found if path.suffix in assets.SHIPPED)


def _theme() -> Path:
    """The folder of the theme, which is a package. It is not run: what it does for other sites would take its time."""
    found = find_spec("material")
    assert found
    assert found.submodule_search_locations
    return Path(found.submodule_search_locations[0], "templates")
