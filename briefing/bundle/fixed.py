"""The files of an offline copy that are the same whatever its records say: scripts, style sheets, fonts, icons, licences.

The job that publishes a preview installs nothing and cannot make them itself. It knows them by their sums, in
`briefing/preview/artifact/fixed.sha256`, which `build.py schema` writes.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefing.assets.shipped import shipped
from briefing.atomic_write import write_atomically
from briefing.bundle import sums
from briefing.bundle.guide import fixed_guide, readme_style
from briefing.derive.readme import README
from briefing.derive.search_words import words_path, words_script
from briefing.locales import OWN_NAMES, locale
from briefing.preview.artifact.manifest import REPORT_PAGE
from briefing.publish import ROOT
from briefing.report.page import html
from briefing.single.styles import icon

LIST = ROOT / "briefing/preview/artifact/fixed.sha256"


def write_fixed_sums(path: Path) -> None:
    """Writes the list of sums, as `sha256sum` does. What a page brings with it is called `<page>#<piece>`."""
    files = {**shipped(), **_words(), **fixed_guide(), **_pieces()}
    listed = sums.listing({name: hashlib.sha256(content).hexdigest() for name, content in files.items()})
    write_atomically(path.parent, {path.name: listed.decode()})


def _words() -> dict[str, bytes]:
    """What scripts say, in every language that a site can have."""
    return {words_path(where): words_script(where) for where in map(locale, OWN_NAMES)}


def _pieces() -> dict[str, bytes]:
    """The sheets and the icon that pages bring with them."""
    own = {f"{README}#style": readme_style(), f"{REPORT_PAGE}#style": html.style(), f"{REPORT_PAGE}#icon": icon()}
    return {name: text.encode() for name, text in own.items()}
