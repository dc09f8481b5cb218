"""The page that explains an offline copy, in one language. Data only."""

from __future__ import annotations

from markupsafe import Markup

from briefing.frozen import dataclass
from briefing.views.components import Channel, DateView


@dataclass(frozen=True, slots=True)
class Readme:
    lang: str
    dir: str
    own_name: str
    site_name: str
    name: str
    """That of the folder, and of the zip without its suffix; the single files' names begin with `start`."""
    start: str
    version: str
    release: str
    """The tag of the release, if this is one: whoever has the repository can build it anew and compare."""
    known_on: DateView
    languages: str
    address: str
    """Where newer versions are; empty if it is not known."""
    licences: Markup
    channels: tuple[Channel, ...]
