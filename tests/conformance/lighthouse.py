"""Lighthouse, as on a phone, for the pages that readers meet first: performance at least 95, everything else 100.

usage: PYTHONPATH=.:tests python -m conformance.lighthouse [--content DIR] [--runs N]

Prints a table; exit status 1 if a page stays under. Performance is the median of the runs.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import mimetypes
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from chromium import Quiet, browser_path, flags, serving
from conformance.checkers import MODULES, program
from kinds import one_of_each

from briefing.command.content import catalog_of, edition
from briefing.hosting import policy
from briefing.publish import publish

KINDS = ("home", "incident", "actor", "timeline")
CATEGORIES = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""The least score that is enough, by category."""
TIMELESS = tuple(name for name in CATEGORIES if name != "performance")
PACKED = (".html", ".css", ".js", ".svg", ".txt")
Scores = Mapping[str, float]


class Packing(Quiet):
    """A host as hosts are: what is text goes compressed.

    Lighthouse asks for robots.txt by a script in the page, which the policy of our pages forbids: here they may ask their own host.
    """

    def send_head(self) -> io.BytesIO | Any:
        path = Path(self.translate_path(self.path))
        if path.suffix not in PACKED or not path.is_file():
            return super().send_head()
        asking = path.read_bytes().replace(policy.META.encode(), f"{policy.META}; connect-src 'self'".encode())
        body = gzip.compress(asking, mtime=0)
        self.send_response(200)
        kind = mimetypes.guess_type(path.name)[0] or "text/plain"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


def report(url: str, categories: Sequence[str], browser: str = "") -> dict[str, Any]:
    """Lighthouse's report of the page, with its own emulation of a phone on a slow line. `browser`: its path, if not of the whole one."""
    command = [program("node"), str(MODULES / "lighthouse/cli/index.js"), url, "--quiet", "--no-enable-error-reporting", "--output=json"]
    command += ["--disable-full-page-screenshot"]
    options = [f"--only-categories={','.join(categories)}", f"--chrome-flags={' '.join(['--headless=new', *flags()])}"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.json"
        environment = {**os.environ, "CHROME_PATH": browser or browser_path()}
        told = subprocess.run(  # noqa: S603 - ours
            [*command, *options, f"--output-path={path}"], env=environment, capture_output=True, text=True, check=False
        )
        assert path.exists(), told.stderr
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def scores(found: Mapping[str, Any]) -> dict[str, float]:
    return {name: round(100 * (category["score"] or 0)) for name, category in found["categories"].items()}


def missed(found: Mapping[str, Any]) -> list[str]:
    """What a report counts against the page, in the categories that depend on no clock."""
    asked = {
        ref["id"] for name in TIMELESS if name in found["categories"] for ref in found["categories"][name]["auditRefs"] if ref["weight"]
    }
    audits = [found["audits"][name] for name in sorted(asked)]
    return [f"{audit['id']}: {audit['title']}" for audit in audits if audit["score"] is not None and audit["score"] < 1]


def measured(url: str, runs: int) -> dict[str, float]:
    """The medians of the scores in all categories."""
    found = [scores(report(url, tuple(CATEGORIES))) for _ in range(runs)]
    return {name: median(one[name] for one in found) for name in CATEGORIES}


def table(found: Mapping[str, Scores]) -> str:
    lines = [f"{'page':14}" + "".join(f"{name:>16}" for name in CATEGORIES)]
    lines += [f"{page:14}" + "".join(f"{one[name]:16.0f}" for name in CATEGORIES) for page, one in found.items()]
    return "\n".join(lines)


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m conformance.lighthouse", description="Asks Lighthouse about the pages readers meet first."
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the records (default: content)")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="how often each page is measured (default: 3)")
    options = parser.parse_args(words)
    catalog = catalog_of(options.content)
    paths = {name: path for name, path in one_of_each(edition(catalog, "")).items() if name.partition(".")[0] in KINDS}
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        publish(catalog, site, "", 1)
        with serving(site, Packing) as address:
            found = {name: measured(address + path, options.runs) for name, path in paths.items()}
    print(table(found))
    return int(any(one[name] < least for one in found.values() for name, least in CATEGORIES.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
