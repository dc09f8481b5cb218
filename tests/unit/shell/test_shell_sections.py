"""A page whose shell was scanned before tells what it tells when it is read thoroughly, whatever stands in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from folders import BASE
from markupsafe import Markup

from briefing.render import Edition, Page
from briefing.shell.marked import marked
from briefing.shell.shell_sections import LONG, Sections
from briefing.shell.stamp import Stamp
from briefing.verify import scan
from briefing.verify.outline import outline
from briefing.verify.scan import scan_parts

HOSTILE = [
    "<",
    "<p",
    '<p id="a',
    "</p",
    "a > b",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<title>x</title>",
    '<script>a("<p>")</script>',
    '<html lang="xx">',
    "<style>",
    '<p id="content" onclick="x()"><p id="content">',
    "<base href=x>",
    '<meta http-equiv="refresh" content="0; url=x.html">',
    '<a href="x.html?a&amp;b" id="&lt;">',
    "\0body\0\0002\0",
]


@pytest.fixture(scope="module", params=["", BASE], ids=["without", "with a base address"])
def stamp(edition: Edition, request: pytest.FixtureRequest) -> Stamp:
    return Stamp(edition.shells, request.param)


def test_every_page(edition: Edition, stamp: Stamp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "outline", lambda html: pytest.fail("was parsed thoroughly"))
    for page in edition.pages.values():
        html, parts = stamp.scanned(page)
        assert scan_parts(html, parts) == outline(html), page.path


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_bodies_and_texts(text: str, edition: Edition, stamp: Stamp) -> None:
    page = next(page for page in edition.pages.values() if page.kind == "incident")
    linked = Markup(text)  # noqa: S704 - what no page of ours says
    for changed in (_with(page, body=text), _with(page, body=page.body + text), _with(page, linked=linked), _with(page, title=text)):
        html, parts = stamp.scanned(changed)
        assert scan_parts(html, parts) == outline(html)


def test_what_is_the_same_is_scanned_once() -> None:
    same = '<p id="a">' + "x" * LONG
    sections = Sections(marked(f'{same}<title>\0title\0</title><a href="\0body\0"></a>{same.replace("a", "b")}<p>\0path\0'))
    first, *others = (list(sections.of(["", one, "", one, "", one, ""])) for one in "xyz")
    assert [isinstance(section, str) for section in first] == [False, True, False, True]
    assert all(one[0] is first[0] and one[2] is first[2] and one[1] != first[1] for one in others)


@pytest.mark.parametrize(
    "shell", ["<!-- {} \0body\0 --> <p>", "<style>{}</style><p>\0body\0", "<script>{}\0body\0</script>", "{}<p \0body\0"]
)
def test_a_shell_that_is_not_plain(shell: str) -> None:
    found = marked(shell.format("<p id='x'>" + "x" * LONG))
    for body in ("x", '<p id="a">', "</script>", "-->"):
        pieces = list(found.pieces)
        pieces[1] = body
        html = "".join(pieces)
        assert scan_parts(html, Sections(found).of(pieces)) == outline(html)


def _with(page: Page, **changes: str) -> Page:
    return replace(page, **changes)  # type: ignore[arg-type]
