"""The site as it is built again and again: what was made for one build serves the next."""

from __future__ import annotations

from pathlib import Path

from briefing.command.build import catalog_of, kept_for
from briefing.publish import publish


def build_site(content: Path, out: Path, jobs: int) -> int:
    """Puts the site at `out`, whole or not at all, and gives the number of its pages. Raises ContentError, BuildError."""
    kept = kept_for(content, out)
    return publish(catalog_of(content, jobs, kept), out, "", jobs, kept=kept)
