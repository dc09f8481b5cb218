from __future__ import annotations

from playwright.sync_api import Page


class Watched:
    """A page, and everything that it said, broke or asked for."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.faults = page, list[str]()
        page.on("console", lambda message: self.faults.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("requestfailed", lambda request: self.faults.append(f"failed: {request.url}"))
        page.on("request", lambda request: None if request.url.startswith((base, "data:")) else self.faults.append(f"left: {request.url}"))
