"""Every page of the invented site is opened in Chromium and in Firefox, over http and from a disk."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from assurance.ledger import Figure
from bundle.walks import BROWSERS
from chromium import Sending, serving
from policy.visiting import faults, left, room, visited

import build
from briefing.hosting import policy

ROOT = Path(__file__).parents[3]
FIREFOX = "firefox"


def run(say: Callable[[str], None]) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="pages-") as folder:
        site = _built(Path(folder))
        return [figure for browser in BROWSERS for figure in _figures(browser, site, say)]


def _built(folder: Path) -> Path:
    shutil.copytree(ROOT / "tests/sites/harbour", folder / "content")
    shutil.copytree(ROOT / "content/vocabularies", folder / "content/vocabularies")
    if build.main(["--content", str(folder / "content"), "--out", str(folder / "site"), "--no-cache"]):
        raise ValueError("the invented site was not built")
    return folder / "site"


def _figures(browser: str, site: Path, say: Callable[[str], None]) -> list[Figure]:
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    with serving(site, Sending) as http, tempfile.TemporaryDirectory() as names:
        rooms = {"http": room(http, pages), "file": room(f"{site.as_uri()}/", [path for path in pages if path != "404.html"])}
        told = visited(browser, rooms, Path(names))
    opened = [(path, page) for name in rooms for path, page in told[name]["pages"].items()]
    wrong = {path: found for path, page in opened if (found := page["faults"] + faults(page["held"], policy.META))}
    for path, found in wrong.items():
        say(f"{browser}: {path}: {found}")
    hosts = [host for _, page in opened for host in page["held"]["hosts"]]
    asked = left(told)
    if asked:
        say(f"{browser}: asked for {asked}")
    figures = [Figure("policy-pages", len(opened), len(opened) - len(wrong))]
    return [*figures, Figure("policy-lookups", len(hosts), len(hosts) - len(asked))] if browser == FIREFOX else figures
