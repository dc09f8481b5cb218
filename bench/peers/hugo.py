"""The archive as a site of Hugo: a file of front matter and Markdown for each page, data files for what templates look up."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.peers.files import put
from bench.peers.pages import PeerPage

SET_UP = Path(__file__).parent / "sites" / "hugo"


def write(pages: Iterable[PeerPage], found: dict[str, dict[str, Any]], folder: Path) -> None:
    """The site's source. `found`: language → file of data → what it holds."""
    shutil.copytree(SET_UP, folder, dirs_exist_ok=True)
    for lang, files in found.items():
        for name, content in files.items():
            put(folder / "data" / lang / f"{name}.json", json.dumps(content, ensure_ascii=False))
    for page in pages:
        put(folder / "content" / _file(page), f"{front(page)}\n\n{page.text}\n")


def front(page: PeerPage) -> str:
    """JSON, one of the three forms that Hugo takes."""
    kinds = {"incident": "incident", "side-by-side": "pairs"}
    own = {"title": page.title, "description": page.description, "url": f"/{page.path}", "type": kinds.get(page.kind, "page")}
    return json.dumps({**own, "params": page.params}, ensure_ascii=False, separators=(",", ":"))


def _file(page: PeerPage) -> str:
    """The home page is Hugo's own kind; lists are pages like all others, since ours say what stands in them."""
    stem = page.path.removesuffix(".html")
    if page.kind == "home":
        return f"{page.lang}/_index.md"
    return f"{stem.removesuffix('/index')}/all.md" if stem.endswith("/index") else f"{stem}.md"
