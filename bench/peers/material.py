"""The archive as two sites of MkDocs with Material, one a language: Markdown throughout, as its guides show, and the theme as it is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.peers.files import put
from bench.peers.html_text import markdown
from bench.peers.pages import PeerPage

SET_UP = Path(__file__).parent / "sites" / "material"


def write(pages: Iterable[PeerPage], found: dict[str, dict[str, Any]], folder: Path) -> None:
    """The sites' source. Nothing is looked up by templates: names and dates stand in the text."""
    shutil.copytree(SET_UP, folder, dirs_exist_ok=True)
    for page in pages:
        text = f"---\n{front(page)}---\n\n# {page.title}\n\n{markdown(page.body())}"
        put(folder / "docs" / page.path.replace(".html", ".md"), text)


def front(page: PeerPage) -> str:
    """JSON within YAML, of which it is a part."""
    own = {"title": page.title, "description": page.description}
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in own.items())
