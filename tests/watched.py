from __future__ import annotations

from playwright.sync_api import Page, Request


class Watched:
    """A page, and everything that it said, broke or asked for."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base, self.faults = page, base, list[str]()
        page.on("console", lambda message: self.faults.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("requestfailed", lambda request: self._failed(request))
        page.on("request", lambda request: None if request.url.startswith((base, "data:")) else self.faults.append(f"left: {request.url}"))

    def _failed(self, request: Request) -> None:
        """A request that the walk to the next page cut off is no fault of the page."""
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url} {request.failure}")
