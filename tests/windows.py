"""Windows of the browser that are kept from one test to the next: to open one costs more than most tests do in it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page


class Window:
    """One window. Its first page stays empty and open, for a window without a page is closed."""

    def __init__(self, browser: Browser, **options: Any) -> None:
        self.context = browser.new_context(**options)
        self.session = self.context.new_cdp_session(self.context.new_page())

    def empty(self) -> None:
        """Makes it like a new one: without pages, and without anything that a page of whatever address has kept."""
        for page in self.context.pages[1:]:
            close(page)
        self.context.unroute_all()
        self.context.set_offline(False)
        self.session.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
        self.session.send("Network.clearBrowserCache")


def close(page: Page) -> None:
    """Chromium forgets that a page is to be closed if another document takes the place of its own just then (crbug.com/536385539), and
    `Page.close` would wait for ever: it is asked again. If it has been closed meanwhile, that is an error too.
    """
    for _ in range(100):
        if page.is_closed():
            return
        with suppress(Error), page.expect_event("close", timeout=300):
            page.close(run_before_unload=True)
    raise Error(f"{page.url} cannot be closed")


class Windows:
    """Gives an empty window of the wished kind: the same one whenever the same is wished."""

    def __init__(self, browser: Browser) -> None:
        self.browser, self.kept, self.used = browser, dict[str, Window](), list[Window]()

    def __call__(self, **options: Any) -> BrowserContext:
        kind = repr(sorted(options.items()))
        if kind not in self.kept:
            self.kept[kind] = Window(self.browser, **options)
        window = self.kept[kind]
        if window in self.used:
            window.empty()
        else:
            self.used.append(window)
        return window.context

    def empty(self) -> None:
        while self.used:
            self.used.pop().empty()
