"""Links are relative, name a file and are the same on a server, in a folder and in a zip."""

from __future__ import annotations

import posixpath

import pytest

from briefing import urls

PATHS = [
    urls.CHOICE,
    urls.home("ar"),
    urls.page("en", "about"),
    urls.index("ar", "actor"),
    urls.record("en", "incident", "inc-0001"),
    urls.record("ar", "page", "about"),
    urls.timeline("ar"),
    urls.timeline("en", 2031),
]


def test_paths() -> None:
    assert PATHS == [
        "index.html",
        "ar/index.html",
        "en/about.html",
        "ar/actors/index.html",
        "en/incidents/inc-0001.html",
        "ar/about.html",
        "ar/timeline/index.html",
        "en/timeline/2031.html",
    ]


@pytest.mark.parametrize("source", PATHS)
@pytest.mark.parametrize("target", [*PATHS, "css/base.css", "ar/actors/hill-guard.html#claim-c1"])
def test_relative_between_every_depth(source: str, target: str) -> None:
    link = urls.relative(source, target)
    assert not link.startswith("/")
    assert "://" not in link
    path, _, part = link.partition("#")
    assert posixpath.normpath(posixpath.join(posixpath.dirname(source), path or posixpath.basename(source))) == target.partition("#")[0]
    assert part == target.partition("#")[2]
    assert posixpath.splitext(path)[1] in (".html", ".css")


def test_within_the_same_page() -> None:
    assert urls.relative("ar/about.html", "ar/about.html#part-1") == "#part-1"
    assert urls.relative("ar/about.html", "ar/about.html") == "about.html"


@pytest.mark.parametrize("base", ["https://h.example", "https://h.example/", "https://h.example/sub", "https://h.example/sub/"])
def test_absolute_under_any_base(base: str) -> None:
    assert urls.absolute(base, "ar/about.html") == f"{base.rstrip('/')}/ar/about.html"


def test_the_same_page_in_another_language() -> None:
    assert urls.in_locale("ar/incidents/inc-0001.html", "en") == "en/incidents/inc-0001.html"
    assert urls.in_locale("en/index.html", "ar") == "ar/index.html"
