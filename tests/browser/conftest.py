"""The built fabricated site, and both ways to reach it: http and the disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import cycle, islice, product
from pathlib import Path

import pytest
from chromium import UNDRAWN, Sending, bare_path, browser_path, flags, serving
from hostile_texts.content import Hostile
from hostile_texts.made import make, told_in
from once import once
from playwright.sync_api import Browser, BrowserContext
from watched import Watched
from windows import Windows

WAYS = ("http", "file")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Over http and from the disk. A test that is marked `in_turns`, or whose module is, goes by one way, and the next test by the other.

    `in_turns("code", ["en", "ar"])` gives the values too, each with the next way. With `--whole` everything is tried both ways; so is,
    at all times, what says `parametrize("base", …, indirect=True)`, as the way itself matters there.
    """
    is_said = any("base" in found.args[0] for found in metafunc.definition.iter_markers("parametrize"))
    if is_said or "base" not in metafunc.fixturenames:
        return
    mark = metafunc.definition.get_closest_marker("in_turns")
    name, values = (mark and mark.args) or ("", [None])
    every = mark is None or metafunc.config.getoption("--whole")
    pairs = list(product(WAYS, values) if every else zip(_ways(metafunc), values, strict=False))
    if name:
        metafunc.parametrize(("base", name), pairs, indirect=["base"])
    else:
        metafunc.parametrize("base", [way for way, _ in pairs], indirect=True)


def _ways(metafunc: pytest.Metafunc) -> Iterator[str]:
    """The ways in turns, from another one on than for the test before."""
    tests = [name for name in vars(metafunc.module) if name.startswith("test_")]
    return islice(cycle(WAYS), tests.index(metafunc.function.__name__) % 2, None)


@pytest.fixture(scope="session")
def built(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fabricated site in a folder whose name has a blank and Arabic letters."""
    return shutil.copytree(site, tmp_path_factory.mktemp("a site موقع") / "harbour")


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[str]:
    """The site over http, below a path, with the fields that servers should send."""
    with serving(built.parent, Sending) as address:
        yield f"{address}{built.name}/"


@pytest.fixture(scope="session")
def rooted(built: Path) -> Iterator[str]:
    """The same at the root: where the page for unknown addresses finds its styles."""
    with serving(built, Sending) as address:
        yield address


@pytest.fixture(scope="session")
def base(request: pytest.FixtureRequest, built: Path, served: str) -> str:
    """The address of the site's root, by each way."""
    return served if request.param == "http" else built.as_uri() + "/"


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    return Windows(browser)


@pytest.fixture(scope="session")
def measured(browser: Browser) -> Iterator[Windows]:
    """Windows of a second browser, for pages that are only measured: nothing is clicked or pictured there."""
    second = browser.browser_type.launch(executable_path=bare_path(), args=[*flags(), UNDRAWN])
    yield Windows(second)
    second.close()


@pytest.fixture(scope="session")
def whole(browser: Browser) -> Iterator[Windows]:
    """Windows of the browser that readers have, with all that stands around its pages."""
    second = browser.browser_type.launch(executable_path=browser_path(), args=flags())
    yield Windows(second)
    second.close()


@pytest.fixture
def window(windows: Windows) -> Iterator[Windows]:
    """Opens an empty window of the wished kind; the same one, emptied, where the same is wished again."""
    yield windows
    windows.empty()


@pytest.fixture
def context(window: Windows) -> BrowserContext:
    return window(viewport={"width": 1280, "height": 900})


@pytest.fixture
def watched(context: BrowserContext, base: str) -> Watched:
    return Watched(context.new_page(), base)


@pytest.fixture(scope="session")
def made(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is made of content full of hostile texts: see `hostile_texts.made`. Only to be read."""
    return once(tmp_path_factory, "hostile", lambda folder: make(harbour, folder))


@pytest.fixture(scope="session")
def hostile(made: Path) -> Hostile:
    """Which texts stand in it."""
    return told_in(made)
