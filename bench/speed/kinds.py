"""How many pages of each kind a site has, and of how many bytes: ours beside the others'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

Sizes = Mapping[str, Sequence[int]]
"""Kind → number of pages, bytes."""


def sizes(site: Path) -> Sizes:
    """Of a built site; lists and single pages stand together as «overviews»."""
    found: dict[str, tuple[int, int]] = {}
    for path in site.rglob("*.html"):
        parts = path.relative_to(site).parts
        if parts[0] in ("ar", "en") and path.name != "404.html":
            kind = "overviews" if len(parts) == 2 or parts[-1] == "index.html" else parts[1]
            number, length = found.get(kind, (0, 0))
            found[kind] = (number + 1, length + path.stat().st_size)
    return found


def table(told: Mapping[str, Sizes]) -> str:
    """A row for each kind: pages and kilobytes a page, of each."""
    heads = " | ".join(f"{name}: pages | KB a page" for name in told)
    lines = [f"| kind | {heads} |", "| --- |" + " ---: | ---: |" * len(told)]
    for kind in sorted({kind for found in told.values() for kind in found}):
        lines.append(f"| {kind} | " + " | ".join(_cell(found.get(kind, (0, 0))) for found in told.values()) + " |")
    lines.append("| all | " + " | ".join(_total(found) for found in told.values()) + " |")
    return "\n".join(lines)


def _cell(found: Sequence[int]) -> str:
    number, length = found
    return f"{number} | {length / number / 1000:.1f}" if number else "0 | –"


def _total(found: Sizes) -> str:
    number, length = (sum(part) for part in zip(*found.values(), strict=True)) if found else (0, 0)
    return f"{number} | {length / 1e6:.0f} MB in all"
