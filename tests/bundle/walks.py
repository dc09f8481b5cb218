"""The browsers that walk through unpacked copies: Chromium and Firefox as they are installed, driven by one program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from chromium import browser_path, flags

WALK = Path(__file__).parent / "walk/walk.mjs"
FIREFOXES = ("firefox-esr", "firefox")
BROWSERS = ("chromium", "firefox")


def firefox_path() -> str:
    """The installed Firefox. Without one the tests fail: they are never skipped."""
    found = os.environ.get("BRIEFING_FIREFOX") or next((path for name in FIREFOXES if (path := shutil.which(name))), None)
    assert found, "no Firefox is installed: run `make test`, which installs one, or set BRIEFING_FIREFOX"
    return found


def walked(browser: str, downloads: Path, **what: Any) -> dict[str, Any]:
    """What the browser met: see walk.mjs, which says what can be asked."""
    return driven(WALK, browser, {"downloads": str(downloads)}, **what)


def driven(program: Path, browser: str, options: Mapping[str, Any], **what: Any) -> dict[str, Any]:
    """What the program tells that drives the browser, started with these options (see browser.mjs)."""
    node = shutil.which("node")
    assert node, "Node.js is not installed: run `make test`, which installs it"
    path = browser_path() if browser == "chromium" else firefox_path()
    asked = {"browser": {"name": browser, "path": path, "flags": flags(), **options}, **what}
    done = subprocess.run([node, str(program), json.dumps(asked)], capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found
