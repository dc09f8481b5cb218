"""The windows that tests share: each test finds them as new."""

from __future__ import annotations

import pytest
from playwright.sync_api import Error, Page
from windows import Windows, close

KEEP = "() => { localStorage.setItem('kept', 1); sessionStorage.setItem('kept', 1); document.cookie = 'kept=1; max-age=1000'; }"
KEPT = "() => [localStorage.length, sessionStorage.length, document.cookie]"


def kept(page: Page, base: str) -> list[object]:
    page.goto(base + "en/contact.html")
    found: list[object] = page.evaluate(KEPT)
    return found


def test_nothing_of_one_test_is_there_in_the_next(windows: Windows, base: str) -> None:
    context = windows(viewport={"width": 500, "height": 500})
    context.route("**/site.*.css", lambda route: route.abort())
    page = context.new_page()
    page.goto(base + "en/contact.html")
    page.evaluate(KEEP)
    assert kept(page, base) == [1, 1, "kept=1" if base.startswith("http") else ""]
    context.set_offline(True)
    windows.empty()
    again = windows(viewport={"width": 500, "height": 500})
    assert again is context
    assert page.is_closed()
    assert len(context.pages) == 1
    fresh = context.new_page()
    with fresh.expect_event("requestfinished", lambda request: "/css/site." in request.url):
        assert kept(fresh, base) == [0, 0, ""]
    windows.empty()


def test_windows_of_several_kinds_stand_side_by_side(windows: Windows, base: str) -> None:
    light, dark = (windows(color_scheme=scheme).new_page() for scheme in ("light", "dark"))
    for page in (light, dark):
        page.goto(base + "en/contact.html")
    assert [page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") for page in (light, dark)] == [False, True]
    windows.empty()


def test_a_page_that_is_just_leaving_is_closed_too(windows: Windows, base: str) -> None:
    context = windows(viewport={"width": 500, "height": 500})
    page = context.new_page()
    page.goto(base + "en/contact.html")
    with pytest.raises(Error, match="navigation"):
        page.evaluate("() => { location.reload(); return new Promise(() => {}); }")
    windows.empty()
    assert page.is_closed()
    assert len(context.pages) == 1


def test_a_page_that_has_just_been_closed_is_no_error(windows: Windows, monkeypatch: pytest.MonkeyPatch) -> None:
    page = windows(viewport={"width": 500, "height": 500}).new_page()
    page.close()
    told = iter([False])
    monkeypatch.setattr(page, "is_closed", lambda: next(told, True))
    close(page)
    assert next(told, None) is None


def test_a_page_that_cannot_be_closed_is_told(windows: Windows, monkeypatch: pytest.MonkeyPatch) -> None:
    page = windows(viewport={"width": 500, "height": 500}).new_page()
    page.close()
    monkeypatch.setattr(page, "is_closed", lambda: False)
    with pytest.raises(Error, match="cannot be closed"):
        close(page)
