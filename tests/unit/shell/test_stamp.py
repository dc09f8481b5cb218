"""A page that is stamped into its shell is the page that MkDocs prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from folders import BASE
from markupsafe import Markup

from briefing import shell
from briefing.markdown.headings import Heading
from briefing.render import Edition, Page
from briefing.shell.engine import Engine
from briefing.shell.stamp import Stamp
from briefing.views.components import Counterpart

Printed = Callable[[Page], str]

HOSTILE = "</title>&amp;\"'\0title\0{{ body }}\\1"


@pytest.fixture(scope="module", params=["", BASE], ids=["without", "with a base address"])
def base_url(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def printed(edition: Edition, base_url: str) -> Printed:
    """Has MkDocs print a page by itself."""
    engine = Engine(base_url)

    def whole(page: Page) -> str:
        own = shell.own(page, edition.shells, base_url)
        around = shell.surroundings(page, edition.shells, base_url)
        return engine.printed(page.path, {**around, **own, "headings": shell.headings(page)})

    return whole


@pytest.fixture(scope="module")
def stamp(edition: Edition, base_url: str) -> Stamp:
    return Stamp(edition.shells, base_url)


def test_every_page_is_as_the_engine_prints_it(edition: Edition, stamp: Stamp, printed: Printed) -> None:
    assert [path for path, page in edition.pages.items() if stamp(page) != printed(page)] == []


CHANGES = {
    "hostile texts": {"title": HOSTILE, "description": HOSTILE, "body": HOSTILE, "headings": (Heading(2, HOSTILE, HOSTILE),)},
    "no heading": {"headings": ()},
    "many headings": {"headings": (*(Heading(2, f"h{number}", str(number)) for number in range(9)), Heading(3, "below", "Below"))},
    "no other language": {"counterparts": ()},
    "a language that the site does not have": {"counterparts": (Counterpart("ku", "ltr", "Kurdî", "ku/actors/quay.html"),)},
    "nothing for programs": {"linked": None},
    "something for programs": {"linked": Markup('{"name": "A <b>"}')},
    "no texts": {"title": "", "description": "", "body": ""},
    "it leads elsewhere": {"leads_to": "en/places/quay.html"},
    "it leads to its neighbour": {"leads_to": "en/actors/harbour-office.html"},
    "in a folder of its own": {"path": "en/actors/port-guard/2031.html"},
    "far below": {"path": "en/actors/css/en/actors/2031.html"},
    "of another kind": {"kind": "briefing"},
    "that of a section": {"path": "en/actors/index.html"},
    "in no section": {"path": "en/actor.html"},
    "in the other language": {"lang": "ar", "dir": "rtl"},
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_page_unlike_others_has_a_shell_of_its_own(name: str, edition: Edition, stamp: Stamp, printed: Printed) -> None:
    """Each is stamped after one that is much like it."""
    page = next(page for page in edition.pages.values() if page.kind == "actor" and page.lang == "en")
    changed = replace(page, **CHANGES[name])  # type: ignore[arg-type]
    assert stamp(page) == printed(page)
    assert stamp(changed) == printed(changed) != printed(page)


def test_pages_of_one_kind_share_a_shell(edition: Edition, base_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once there is one, MkDocs is not asked again."""
    stamp = Stamp(edition.shells, base_url)
    first, *others = [page for page in edition.pages.values() if page.kind == "source" and page.lang == "ar"]
    assert stamp(first)
    monkeypatch.setattr(Engine, "printed", None)
    assert [page.body in stamp(page) for page in others] == [True] * len(others)
