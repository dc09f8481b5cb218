"""What all tests share: the fabricated site, and the folders that tests may write to."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import resvg_py
from chromium import bare_path, chromium
from folders import BASE, Changed
from once import once
from playwright.sync_api import Browser

import build
from briefing.catalog import Catalog
from briefing.command.content import catalog_of, edition_of
from briefing.context import Context
from briefing.examine import Examined, examine
from briefing.load import Document, HandWritten
from briefing.render import Edition
from briefing.single import single
from briefing.yaml.values import values

pytest_plugins = ["assurance.whole_run"]
ROOT = Path(__file__).parent.parent
SINGLES_ALONE = ("inc-0001", "2024-08-hasakah-siege")
TESTS = count()
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else every process that a test starts compiles the program and its templates anew
sys.dont_write_bytecode = False


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the golden files and the expected outputs anew, instead of comparing")
    parser.addoption("--whole", action="store_true", help="what is tried in turns, or of a sample, is tried wholly")


def pytest_xdist_auto_num_workers() -> int:
    """Three for two cores: a third of its time a process waits for a browser or another program."""
    return (3 * len(os.sched_getaffinity(0)) + 1) // 2


SLOW = {"rtl", "bundle", "same_bytes", "browser", "conformance"}
"""The folders of the tests that start a browser or other programs."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """They come first: then no process works alone at the end."""
    items.sort(key=lambda item: SLOW.isdisjoint(item.path.parts))


@pytest.fixture(scope="session")
def is_rewriting(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite"))


@pytest.fixture(scope="session")
def at_full_size(request: pytest.FixtureRequest) -> bool:
    """Whether `make assurance` runs the tests: what other runs try together, or in turns, is then tried one by one."""
    return bool(request.config.getoption("--assurance"))


@pytest.fixture(scope="session")
def is_tried_whole(request: pytest.FixtureRequest) -> bool:
    """Whether `--whole` was given."""
    return bool(request.config.getoption("--whole"))


@pytest.fixture(autouse=True)
def _own_memory(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test meets what a check or build of another one has kept."""
    kept = tmp_path_factory.getbasetemp() / "kept" / str(next(TESTS))
    monkeypatch.setattr("briefing.command.check.KEPT", kept / "check")
    monkeypatch.setattr("briefing.command.build.KEPT", kept / "cache")


@pytest.fixture(scope="session", autouse=True)
def _drawn_once() -> Iterator[None]:
    """Each process draws each drawing once: a preview image takes longer than all the rest of a small site.

    That it is drawn alike every time is for those tests to say that start processes (`same_bytes`, `unit/drawing`).
    """
    known, draw = dict[str, bytes](), resvg_py.svg_to_bytes

    def drawn(**given: Any) -> bytes:
        key = repr(sorted(given.items()))
        if key not in known:
            known[key] = bytes(draw(**given))
        return known[key]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(resvg_py, "svg_to_bytes", drawn)
        yield


@pytest.fixture(scope="session", autouse=True)
def _examined_once() -> Iterator[None]:
    """Each process reads and examines each text once: most files of a fabricated site are those of all others.

    A file that another is laid over is examined anew. Processes that tests start know nothing of this.
    """
    known = dict[tuple[object, ...], Examined]()

    def examined(document: Document | HandWritten, context: Context) -> Examined:
        if isinstance(document, Document) and document.root:
            return examine(document, context)
        own = (document.kind, document.stem) if isinstance(document, Document) else (document.id, document.locale)
        key = (*own, document.path, document.text, context.fingerprint, context.is_public)
        if key not in known:
            known[key] = examine(document, context)
        return known[key]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("briefing.load.values", lru_cache(maxsize=5_000)(values))
        for module in ("gather", "validate", "report.reading.files"):
            patched.setattr(f"briefing.{module}.examine", examined)
        yield


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content folder of a small invented site, complete with the vocabularies. Only to be read."""
    folder = tmp_path_factory.mktemp("harbour") / "content"
    shutil.copytree(ROOT / "tests/sites/harbour", folder)
    shutil.copytree(ROOT / "content/vocabularies", folder / "vocabularies")
    return folder


@pytest.fixture
def changed(harbour: Path, tmp_path: Path) -> Changed:
    """A copy of harbour in which, in the file at a path, each text is replaced by another."""

    def copy(path: str, replacements: Mapping[str, str]) -> Path:
        content = tmp_path / "content"
        if not content.exists():
            shutil.copytree(harbour, content)
        text = (content / path).read_text(encoding="utf-8")
        for old, new in replacements.items():
            assert old in text, f"{path} does not hold {old}"
            text = text.replace(old, new)
        (content / path).write_text(text, encoding="utf-8")
        return content

    return copy


def built(*words: str) -> Callable[[Path], None]:
    """Builds with these words on the command line."""

    def make(out: Path) -> None:
        assert build.main([*words, "--out", str(out), "--jobs", "2"]) == 0

    return make


@pytest.fixture(scope="session")
def site(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented records. Only to be read, as are the next two."""
    return once(tmp_path_factory, "site", built("--content", str(harbour)))


@pytest.fixture(scope="session")
def based(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that knows its public address."""
    return once(tmp_path_factory, "based", built("--content", str(harbour), "--base-url", BASE))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real records."""
    return once(tmp_path_factory, "real_site", built())


@pytest.fixture(scope="session")
def dist(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `bundle` makes of the invented records."""
    return once(tmp_path_factory, "dist", built("bundle", "--content", str(harbour)))


@pytest.fixture(scope="session")
def harbour_catalog(harbour: Path) -> Catalog:
    """The invented records, resolved."""
    return catalog_of(harbour)


@pytest.fixture(scope="session")
def edition(harbour: Path) -> Edition:
    """Everything of `site` as it comes from `render`."""
    return edition_of(harbour, "")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium. One a process: a second beside it would find Playwright's loop running."""
    with chromium(path=bare_path()) as launched:
        yield launched


@pytest.fixture(scope="session")
def real_singles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every real incident and briefing as one file, `<id>.html`, with a public address, which makes it longer; in the folder `alone` one
    of each kind without. Only to be read.
    """

    def write(folder: Path) -> None:
        catalog = catalog_of(ROOT / "content")
        names = {**dict.fromkeys(catalog.incidents, "incident"), **dict.fromkeys(catalog.briefings, "briefing")}
        (folder / "alone").mkdir(parents=True)
        for name, kind in names.items():
            (folder / f"{name}.html").write_bytes(single(catalog, kind, name, BASE))
            if name in SINGLES_ALONE:  # at once: its letters are cut already
                (folder / "alone" / f"{name}.html").write_bytes(single(catalog, kind, name, ""))

    return once(tmp_path_factory, "singles", write)
