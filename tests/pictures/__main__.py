"""Draws every kind of page of a content folder: each language, 360, 768 and 1280 px, light and dark.

usage: PYTHONPATH=.:tests python -m pictures [--content DIR] [--out DIR]

Beside the pictures stands `index.html`, which shows them all.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import Path

from chromium import chromium, serving
from kinds import one_of_each
from pictures.shooting import View, pictures, views
from windows import Windows

from briefing.command.content import catalog_of, edition
from briefing.publish import publish

STYLE = "body{font:16px sans-serif}div{display:flex;gap:8px;overflow-x:auto;align-items:start}img{border:1px solid #888;max-height:900px}"


def sheet(looked: Iterable[View]) -> str:
    """The page that shows all pictures, a line for each page."""
    lines = [f"<!doctype html><html lang=en><meta charset=utf-8><title>Every kind of page</title><style>{STYLE}</style>"]
    for name, same in groupby(looked, lambda view: view.name):
        shown = [f'<a href="{view.file}"><img loading="lazy" src="{view.file}" alt="{escape(view.file)}"></a>' for view in same]
        lines.append(f"<h2>{escape(name)}</h2><div>{''.join(shown)}</div>")
    return "\n".join(lines) + "\n"


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m pictures", description="Draws every kind of page.")
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the records (default: content)")
    parser.add_argument("--out", type=Path, default=Path("build/screenshots"), metavar="DIR", help="where the pictures go")
    options = parser.parse_args(words)
    site = options.out / "site"
    catalog = catalog_of(options.content)
    publish(catalog, site, "", 1)
    looked = list(views(one_of_each(edition(catalog, ""))))
    with serving(site) as address, chromium() as browser:
        for view, png in pictures(Windows(browser), address, looked):
            (options.out / view.file).write_bytes(png)
    (options.out / "index.html").write_text(sheet(looked), encoding="utf-8")
    print(f"{len(looked)} pictures. Open {options.out / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
