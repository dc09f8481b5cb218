"""One good artifact, made of the invented site, and ways to spoil a copy of it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urldefrag, urljoin
from zipfile import ZipFile

from hostile_artifacts.zips import Member, zipped
from reports import EVERYTHING, PAGES

from briefing.bundle import sums
from briefing.hosting import policy
from briefing.preview.admit import Expected
from briefing.report.page.html import html
from briefing.report.writing.json import as_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment
from briefing.views.report import Report

NUMBER, COMMIT = 12, "0123456789abcdef0123456789abcdef01234567"
EXPECTED = Expected(NUMBER, COMMIT)
TOP = "harbour-2031.1"
KEPT = frozenset({"README.html", "index.html", "en/index.html", "en/incidents/hb-0001.html"})
"""Pages of the artifact that are as they were built; the others are cut down to a title, so that many artifacts can be tried."""
LEADING = KEPT | {"ar/feed.xml", "en/feed.xml"}
"""What they lead to is there too."""
MANY = re.compile(r"ar/.*|search/ar\.js|assets/search/ar/.*|.*\.xml")
"""Files of which there are more than are needed to try each thing."""
BLANK = (
    '<!doctype html>\n<html lang="{}" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
    f'<meta http-equiv="Content-Security-Policy" content="{policy.META}">\n<title>Harbour</title>\n</head>\n'
    "<body>\n<p>Harbour</p>\n</body>\n</html>\n"
)


@dataclass(frozen=True)
class Artifact:
    """Names and contents: of the artifact without its manifest and bundle, and of the site without its list of sums."""

    files: Mapping[str, bytes]
    site: Mapping[str, bytes] | None

    def with_file(self, name: str, content: bytes | None) -> Artifact:
        return replace(self, files=changed(self.files, name, content))

    def with_page(self, name: str, content: bytes | None) -> Artifact:
        assert self.site is not None
        return replace(self, site=changed(self.site, name, content))

    def members(self) -> list[Member]:
        """The members of the bundle."""
        assert self.site is not None
        listed = sums.listing({name: sum_of(content) for name, content in self.site.items()})
        return [Member(f"{TOP}/{name}", content) for name, content in sorted({**self.site, sums.NAME: listed}.items())]

    def with_bundle(self, bundle: bytes) -> Artifact:
        return Artifact({**self.files, "bundle.zip": bundle}, None)

    def whole(self) -> dict[str, bytes]:
        """The files of the artifact, the bundle and a true manifest among them."""
        files = dict(self.files) if self.site is None else {**self.files, "bundle.zip": zipped(self.members())}
        return {**files, "preview.json": manifest_of(files)} if "preview.json" not in files else files

    def outer(self) -> list[Member]:
        """The members of the artifact."""
        return [Member(name, content) for name, content in self.whole().items()]

    def raw(self) -> bytes:
        return zipped(self.outer())


Spoil = Callable[[Artifact], bytes]


def changed(files: Mapping[str, bytes], name: str, content: bytes | None) -> dict[str, bytes]:
    """A copy with another content of the file; without it, if that is None."""
    kept = {own: value for own, value in files.items() if own != name}
    return kept if content is None else {**kept, name: content}


def sum_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def manifest_of(files: Mapping[str, bytes], **told: object) -> bytes:
    listed = {name: {"bytes": len(content), "sha256": sum_of(content)} for name, content in files.items()}
    return json.dumps({"format": "1", "pull_request": NUMBER, "commit": COMMIT, "files": listed, **told}).encode()


REPORT = replace(EVERYTHING, pages=tuple(page for page in PAGES if page.path.endswith(("/index.html", "/hb-0001.html"))))
"""A report with everything in it, of pages that the invented site has."""


def good(bundle: Path) -> Artifact:
    """The artifact with the site of that bundle, whole."""
    with ZipFile(bundle) as archive:
        site = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    del site[sums.NAME]
    return Artifact(report_files(REPORT, "site"), site)


def report_files(report: Report, after: str) -> dict[str, bytes]:
    return {
        "report.html": html(report, Links("", after)).encode(),
        "report.json": as_json(report).encode(),
        "comment.md": comment(report, Links("", "")).encode(),
    }


def cut_down(artifact: Artifact) -> Artifact:
    """The same with few feeds and Arabic pages, and most pages blank."""
    assert artifact.site is not None
    needed = LEADING | {target for name in LEADING for target in _targets(name, artifact.site[name])}
    left = {name: raw for name, raw in artifact.site.items() if name in needed or not MANY.fullmatch(name)}
    blank = {name: BLANK.format(name[:2]).encode() for name in left if name.endswith(".html") and name not in KEPT}
    return replace(artifact, site={**left, **blank})


def _targets(name: str, raw: bytes) -> set[str]:
    """The files to which the page or feed leads."""
    return {urldefrag(urljoin(name, address)).url for address in re.findall(r'(?:href|src)="([^"?#]+)', raw.decode())}
