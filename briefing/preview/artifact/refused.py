"""What is wrong with an artifact, told so that nothing of it can speak to whoever prints it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.preview.artifact.limits import SHOWN, TOLD
from briefing.preview.errors import PreviewError

LOUD = re.compile(r"[^ -~]|:(?=:)|#(?=#)")
"""What is not printable ASCII; and `::` and `##[`, by which GitHub's runner takes commands from a log."""


class Refused(PreviewError):  # noqa: N818 - a verdict on the artifact, no error
    """An artifact, or an archive in it, that is not published. `refusals`: one line for each reason, beginning with the file's name."""

    def __init__(self, refusals: Iterable[str]) -> None:
        self.refusals = tuple(refusals)
        more = len(self.refusals) - TOLD
        super().__init__("\n".join([*self.refusals[:TOLD], *([f"and {more} more"] if more > 0 else [])]))


def shown(text: str) -> str:
    """What an untrusted job wrote, as a line of a log can hold it: in printable ASCII, cut where it is long."""
    cut = text if len(text) <= SHOWN else f"{text[:SHOWN]}..."
    return LOUD.sub(lambda found: f"\\u{ord(found[0]):04x}", cut)
