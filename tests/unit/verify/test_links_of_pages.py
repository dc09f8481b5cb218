"""Where the links of a page lead: the way for plain links says what the way for all others says."""

from __future__ import annotations

import re

import pytest

from briefing.verify import links as module
from briefing.verify.links import Links, meant
from briefing.verify.outline import Outline

PATHS = ["a.html", "en/b.html", "en/c/d.html", "en/c/..e.html"]
HREFS = ["d.html", "d.html#x-1", "#x", "", "#", "../b.html", "../../a.html", "../../../a.html", "./d.html", "..", ".", "../", "..e.html"]
HREFS += ["../c/./d.html#", "../c/../b.html", "../../en//b.html", "no.html", "../..a.html", "../../...", "x/", "../../../en/b.html"]


@pytest.mark.parametrize("path", [*PATHS, "404.html"])
def test_plain_links(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [Outline(ids=["x"], links=[("a", href)], html={"lang": "en", "dir": "ltr"}, title="x") for href in HREFS]
    plain = [Links(PATHS, "").checked(path, page) for page in pages]
    monkeypatch.setattr(module, "PLAIN", re.compile("(?!)"))
    assert [Links(PATHS, "").checked(path, page) for page in pages] == plain


@pytest.mark.parametrize(
    ("folder", "path", "target"),
    [("en", "b.html", "en/b.html"), ("", "en/b.html", "en/b.html"), ("en/c", "../../a.html", "a.html"), ("en", "../../a.html", None)],
)
def test_the_file_that_is_meant(folder: str, path: str, target: str | None) -> None:
    assert meant(folder, path) == target
