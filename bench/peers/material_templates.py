"""The archive as two sites of MkDocs with Material, one a language: front matter, templates of one's own in the theme's `custom_dir`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.peers.files import put
from bench.peers.pages import PeerPage

SET_UP = Path(__file__).parent / "sites" / "material-templates"
TEMPLATES = {"incident": "incident.html", "side-by-side": "pairs.html"}


def write(pages: Iterable[PeerPage], found: dict[str, dict[str, Any]], folder: Path) -> None:
    """The sites' source. `found`: language → file → what templates look up."""
    shutil.copytree(SET_UP, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    for lang, files in found.items():
        for name, content in files.items():
            put(folder / "lookup" / lang / f"{name}.json", json.dumps(content, ensure_ascii=False))
    for page in pages:
        put(folder / "docs" / page.path.replace(".html", ".md"), f"---\n{front(page)}---\n\n{page.text}\n")


def front(page: PeerPage) -> str:
    """JSON within YAML, of which it is a part."""
    own = {"title": page.title, "description": page.description, "template": TEMPLATES.get(page.kind, "record.html"), "record": page.params}
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in own.items())
