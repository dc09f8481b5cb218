"""The style sheet and the scripts of the pages: which there are, in which order, and who loads what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from briefing.assets.names import FOLDER, named
from briefing.assets.trim import trimmed

SHEETS = (
    "fonts",
    "base",
    "header",
    "shell",
    "components",
    "agreement",
    "accounts",
    "claim",
    "accounts_grid",
    "overview",
    "timeline",
    "paging",
    "density",
    "filters",
    "search",
    "search_page",
    "actor",
    "reference",
    "revisions",
    "citation",
    "data",
    "map",
    "map_page",
    "side_by_side",
    "print",
)
"""`site_src/css/<name>.css` in the order in which they are joined: where two rules weigh the same, the later one wins."""

DARK = "dark"
"""The colours in the dark are a sheet of their own, which the browser applies as the device says, or as the reader has chosen."""

SHIPPED = frozenset({".css", ".js", ".woff2", ".svg", ".png", ".txt"})

THEME, THEME_SHEET = "assets/", "assets/stylesheets/main."
"""What the theme ships, and the one file of it on which our sheets rest."""

SHEETS_FOLDER, SEARCH_FOLDER = "css/", "js/search/"
"""Published as those that `stylesheets` and `search_script` give."""

THEME_CLASSES = frozenset({"md-typeset", "md-content__inner"})
"""The theme's classes that our pages have: its rules for others are not published."""

THEME_NOTICE = (
    '/*! In part: Material for MkDocs, copyright Martin Donath and contributors, MIT licence: "../licences/material-for-mkdocs.txt" */'
)

FIRST = "js/colours.js"
"""Loaded by every page before it is painted: light or dark."""

MOVED = "js/moved.js"
"""Loaded by the pages that lead elsewhere at once."""

SCRIPTS: Mapping[str, frozenset[str]] = {
    "paper": frozenset(),
    "map": frozenset({"map"}),
    "accounts": frozenset({"incident"}),
    "copy": frozenset({"incident", "briefing", "actor", "data"}),
    "language": frozenset(),
    "fold": frozenset({"timeline", "search"}),
    "search": frozenset({"search"}),
    "search_field": frozenset(),
    "search_box": frozenset(),
    "search_results": frozenset({"search"}),
    "search_page": frozenset({"search"}),
    "timeline": frozenset({"timeline"}),
}
"""`js/<name>.js` → the kinds of page that load it; no kind at all: every page does. Loaded in this order."""

SEARCH = (
    "bits",
    "vlq",
    "shelf",
    "archive",
    "spelling",
    "english",
    "stems",
    "skeleton",
    "sounds",
    "dates",
    "query",
    "grades",
    "slips",
    "nearness",
    "lookup",
    "aliases",
    "rank",
    "facets",
    "mark",
    "excerpt",
    "details",
    "find",
    "show",
)
"""`site_src/js/search/<name>.js` in the order in which they are joined into the one script of the search."""

SEARCH_SCRIPT = "js/search.js"

# Strings stay as they are. Blanks are needless around `{ } ; ,` and after a colon;
# before a colon and around `+ - ( )` they may mean something.
TOKEN = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*;?\s*(\})\s*|\s*([{;,])\s*|(:)\s+|\s+""", re.DOTALL)
COMMENT = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/""", re.DOTALL)

REFERENCE = re.compile(rb'(?<="\.\./)(?:fonts|js|licences)/[a-z0-9_.-]+(?=")')
"""Where a sheet or a script names another asset, as it is seen from its own folder."""

WHOLE_COMMENT = re.compile(r"^ *(?:/\*(?:(?!\*/).)*\*/|//[^\n]*) *$", re.DOTALL | re.MULTILINE)
"""A comment of a script that has its lines to itself."""


def published(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """Path → content of the assets of every site, from what lies in `site_src/` and in the theme: style sheets, scripts, fonts, icons."""
    theme = next(content.decode() for path, content in sources.items() if path.startswith(THEME_SHEET))
    written = stylesheets(_texts(sources, SHEETS_FOLDER), theme) | {SEARCH_SCRIPT: search_script(_texts(sources, SEARCH_FOLDER))}
    kept = {path: content for path, content in sources.items() if not path.startswith((THEME, SHEETS_FOLDER, SEARCH_FOLDER))}
    return hashed({**kept, **{path: text.encode() for path, text in written.items()}})


def hashed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The assets where they are published. One that names another names it by its digest, and so has another itself when that changes.

    What is named and is not there is a KeyError. `files`: by the names that we call them.
    """
    found: dict[str, tuple[str, bytes]] = {}

    def path_of(name: str) -> str:
        if name not in found:
            content = REFERENCE.sub(lambda other: _beside(path_of(other[0].decode())), files[name])
            found[name] = named(name, content), content
        return found[name][0]

    for name in files:
        path_of(name)
    return dict(found.values())


def _beside(path: str) -> bytes:
    return path.removeprefix(FOLDER).encode()


def _texts(sources: Mapping[str, bytes], folder: str) -> dict[str, str]:
    """Name → text of the files of that folder."""
    return {PurePosixPath(path).stem: content.decode() for path, content in sources.items() if path.startswith(folder)}


def stylesheets(sheets: Mapping[str, str], theme: str = "") -> dict[str, str]:
    """Path → text of the published style sheets, from the texts of ours by name and that of the theme, on which ours rest.

    A sheet that is not listed is a KeyError, so that none is forgotten.
    """
    places = {name: place for place, name in enumerate(SHEETS)}
    ordered = sorted(sheets.keys() - {DARK}, key=places.__getitem__)
    joined = "".join(f"{stripped(sheets[name])}\n" for name in ordered)
    below = f"{THEME_NOTICE}\n{trimmed(theme, THEME_CLASSES)}\n" if theme else ""
    return {"css/site.css": below + joined, f"css/{DARK}.css": stripped(sheets[DARK]) + "\n"}


def stripped(css: str) -> str:
    """A style sheet without comments and needless blanks. CSS Syntax 3, as our sheets write it: no unquoted `url()` with blanks."""
    bare = COMMENT.sub(lambda found: found[1] or " ", css)
    return TOKEN.sub(lambda found: next(filter(None, found.groups()), " "), bare).strip()


def search_script(parts: Mapping[str, str]) -> str:
    """The script of the search, from the texts of its parts by name: in a block, so that only what they give away is seen outside.

    Comments and indentation at the beginning of a line go: none of our scripts has a text that goes over lines.
    A part that is not listed is a KeyError, so that none is forgotten.
    """
    places = {name: place for place, name in enumerate(SEARCH)}
    lines = (line.strip() for name in sorted(parts, key=places.__getitem__) for line in WHOLE_COMMENT.sub("", parts[name]).split("\n"))
    return "\n".join(['"use strict";', "{", *(line for line in lines if line and line != '"use strict";'), "}\n"])


def scripts(kind: str) -> tuple[str, ...]:
    """The paths of the scripts that a page of that kind loads."""
    return tuple(f"js/{name}.js" for name, kinds in SCRIPTS.items() if not kinds or kind in kinds)
