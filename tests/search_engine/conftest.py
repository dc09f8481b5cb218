"""The engine of the search, as the pages load it, over an invented index."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing import assets
from briefing.write import put
from search_engine import archive, invented

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "site_src/js"


class Engine:
    """A Node.js that runs the search of a site and answers one question after another."""

    def __init__(self, site: Path, locale: str = "en") -> None:
        node = shutil.which("node")
        assert node, "Node.js is not installed: run `make test`, which says how"
        command = [node, str(ROOT / "tests/search_engine/ask.mjs"), str(ROOT / "bench/search/ours.mjs"), str(site), locale]
        self.running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")  # noqa: S603 - ours

    def ask(self, **question: Any) -> dict[str, Any]:
        assert self.running.stdin
        assert self.running.stdout
        self.running.stdin.write(json.dumps(question) + "\n")
        self.running.stdin.flush()
        found: dict[str, Any] = json.loads(self.running.stdout.readline())
        return found

    def find(self, query: str, **choice: str) -> dict[str, Any]:
        answer = self.ask(query=query, choice=choice)
        assert "is" in answer, answer["failed"]
        found: dict[str, Any] = answer["is"]
        return found

    def ids(self, query: str, **choice: str) -> list[str]:
        """The pages that are found, best first, by the names of their files."""
        return [Path(hit["path"]).stem for hit in self.find(query, **choice)["details"]]

    def marked(self, query: str, text: str) -> list[str]:
        """The marked pieces of a text; all pieces together are the text."""
        pieces = self.ask(query=query, text=text)["is"]
        assert "".join(piece for piece, _ in pieces) == text
        return [piece for piece, is_marked in pieces if is_marked]

    def close(self) -> None:
        self.running.kill()
        self.running.communicate()


def scripts(site: Path) -> None:
    """The scripts of the search, as they are published."""
    parts = {path.stem: path.read_text(encoding="utf-8") for path in SCRIPTS.glob("search/*.js")}
    joined = {"js/fold.js": (SCRIPTS / "fold.js").read_bytes(), assets.SEARCH_SCRIPT: assets.search_script(parts).encode()}
    put(site, assets.hashed(joined))


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    site = tmp_path_factory.mktemp("engine")
    scripts(site)
    invented.write(site, archive.PAGES, archive.FORMS)
    running = Engine(site)
    yield running
    running.close()
