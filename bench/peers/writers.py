"""Other generators by their names, and who writes their sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench.peers import eleventy, hugo, material, material_templates
from bench.peers.pages import PeerPage

Writer = Callable[[Iterable[PeerPage], dict[str, dict[str, Any]], Path], None]
WRITERS: dict[str, Writer] = {
    "hugo": hugo.write,
    "eleventy": eleventy.write,
    "material": material.write,
    "material-templates": material_templates.write,
}
