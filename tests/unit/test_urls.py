"""Links are relative, name a file and are the same on a server, in a folder and in a zip."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest
from fabricate import SITE, catalog_of, problems_of

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
def test_relative_between_every_depth(source: str) -> None:
    for target in (*PATHS, "css/base.css", "ar/actors/hill-guard.html#claim-c1"):
        link = urls.relative(source, target)
        assert not link.startswith("/"), target
        assert "://" not in link, target
        path, _, part = link.partition("#")
        assert posixpath.normpath(posixpath.join(posixpath.dirname(source), path or posixpath.basename(source))) == target.partition("#")[0]
        assert part == target.partition("#")[2]
        assert posixpath.splitext(path)[1] in (".html", ".css"), target


def test_within_the_same_page() -> None:
    assert urls.relative("ar/about.html", "ar/about.html#part-1") == "#part-1"
    assert urls.relative("ar/about.html", "ar/about.html") == "about.html"


@pytest.mark.parametrize("base", ["https://h.example", "https://h.example/", "https://h.example/sub", "https://h.example/sub/"])
def test_absolute_under_any_base(base: str) -> None:
    assert urls.absolute(base, "ar/about.html") == f"{base.rstrip('/')}/ar/about.html"


def test_the_same_page_in_another_language() -> None:
    assert urls.in_locale("ar/incidents/inc-0001.html", "en") == "en/incidents/inc-0001.html"
    assert urls.in_locale("en/index.html", "ar") == "ar/index.html"


@pytest.mark.parametrize(
    "authority", ["karvan.org,2031", "a.b-c.karvan,2031-05", "desk.one_two@karvan.org,2031-05-09", "xn--mgbh0fb.karvan,0001-12-31"]
)
def test_a_tag_has_the_form_of_its_standard(tmp_path: Path, authority: str) -> None:
    """RFC 4151, section 2.1, written out once more."""
    site = catalog_of(tmp_path, {SITE: {"authority": authority}}).site
    tag = urls.tag(site, "incident", "inc-0001")
    assert tag == f"tag:{authority}:karvan/incidents/inc-0001"
    name = r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
    entity = rf"(({name})(\.{name})*|[A-Za-z0-9._-]+@({name})(\.{name})*),\d{{4}}(-\d\d(-\d\d)?)?"
    assert re.fullmatch(rf"tag:{entity}:[A-Za-z0-9._~!$&'()*+,;=:@/?-]*", tag)


@pytest.mark.parametrize(
    "authority", ["karvan.org", "karvan,2031", "karvan.org, 2031", "-a.org,2031", "karvan.org,31", "karvan.org,2031-13"]
)
def test_what_is_no_authority_is_refused(tmp_path: Path, authority: str) -> None:
    assert [problem.code for problem in problems_of(tmp_path, {SITE: {"authority": authority}})] == ["E013"]
