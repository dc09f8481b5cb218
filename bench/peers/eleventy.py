"""The archive as a site of Eleventy: a file of front matter and Markdown for each page, JavaScript templates as layouts."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.peers.files import put
from bench.peers.pages import PeerPage

SET_UP = Path(__file__).parent / "sites" / "eleventy"
LAYOUTS = {"incident": "incident.11ty.js", "side-by-side": "pairs.11ty.js"}


def write(pages: Iterable[PeerPage], found: dict[str, dict[str, Any]], folder: Path) -> None:
    """The site's source, without the packages. `found`: language → file → what templates look up."""
    shutil.copytree(SET_UP, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("node_modules", "index.11ty.js"))
    put(folder / "content" / "index" / "index.11ty.js", (SET_UP / "index.11ty.js").read_text(encoding="utf-8"))
    for lang, files in found.items():
        for name, content in files.items():
            put(folder / "lookup" / lang / f"{name}.json", json.dumps(content, ensure_ascii=False))
    for page in pages:
        put(folder / "content" / page.path.replace(".html", ".md"), f"---json\n{front(page)}\n---\n{page.text}\n")


def front(page: PeerPage) -> str:
    """JSON, one of the forms that Eleventy takes."""
    own = {
        "title": page.title,
        "description": page.description,
        "permalink": f"/{page.path}",
        "layout": LAYOUTS.get(page.kind, "record.11ty.js"),
    }
    return json.dumps({**own, "record": page.params}, ensure_ascii=False, separators=(",", ":"))
