"""One query in a fresh browser: what it transfers, how long it takes until its results stand there, what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

HEAP = "JSHeapUsedSize"
QUIET_MS = 400
"""Results are complete if nothing has changed for so long; the wait itself is not counted."""

# The time of the last key is the event's own: a browser that is still busy makes the reader wait too. What is
# announced comes later by design and is not counted; what is shown counts from the frame that paints it.
CLOCK = """() => {
  const clock = window.clock = { key: 0, shown: 0, changed: 0 };
  const isSeen = (change) => !(change.target.closest ? change.target : change.target.parentElement)?.closest("[role=status]");
  addEventListener("input", (event) => Object.assign(clock, { key: event.timeStamp, shown: 0 }), true);
  new MutationObserver((changes) => {
    if (!clock.key || !changes.some(isSeen)) return;
    clock.changed = performance.now();
    requestAnimationFrame(() => setTimeout(() => { clock.shown = performance.now() }));
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""
ENGINE, INDEX = re.compile(r"/js/(search\w*|fold)\.\w+\.js"), re.compile(r"/search/\w+(/[\w-]+\.\w+)?\.js")
IS_SHOWN = f"() => clock.shown > clock.changed && performance.now() - clock.shown > {QUIET_MS}"
TAKEN = "() => clock.shown - clock.key"


@dataclass(slots=True)
class Measured:
    """Times in milliseconds, sizes in bytes. `first`: the whole query pasted into a page that has loaded nothing yet;
    `last_key`: the last letter typed, all others before it."""

    first: float
    last_key: float
    work: float
    """Of the first, what the page's main thread was computing: other work on the machine does not count."""
    engine: int
    index: int
    files: int
    heap: int
    """The most that scripts held, before anything was thrown away."""
    kept: int
    """What they hold afterwards."""


@dataclass
class Transfers:
    """What the page has asked for since it was opened: address → bytes, as they went over the line."""

    sizes: dict[str, int] = field(default_factory=dict)
    _addresses: dict[str, str] = field(default_factory=dict)

    def watch(self, session: CDPSession) -> None:
        session.on("Network.responseReceived", self._answered)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")

    def of(self, names: re.Pattern[str]) -> list[int]:
        return [size for address, size in self.sizes.items() if names.search(address)]

    def _answered(self, event: dict[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["response"]["url"]

    def _finished(self, event: dict[str, Any]) -> None:
        address = self._addresses.get(event["requestId"])
        if address:
            self.sizes[address] = self.sizes.get(address, 0) + int(event["encodedDataLength"])


def measure(browser: Browser, address: str, field: str, query: str, slowness: int = 1) -> Measured:
    """The query in a field of the page at `address`, on a processor that is slowed down so many times."""
    with opened(browser, address, slowness) as (page, session, transfers):
        before = metric(session, "ThreadTime")
        first = answered(page, field, query)
        work = 1000 * (metric(session, "ThreadTime") - before)
        engine, index = transfers.of(ENGINE), transfers.of(INDEX)
        heap = int(metric(session, HEAP))
    with opened(browser, address, slowness) as (page, session, _):
        last_key = typed(page, field, query)
        heap = max(heap, int(metric(session, HEAP)))
        session.send("HeapProfiler.collectGarbage")
        return Measured(first, last_key, work, sum(engine), sum(index), len(index), heap, int(metric(session, HEAP)))


@contextmanager
def opened(browser: Browser, address: str, slowness: int) -> Iterator[tuple[Page, CDPSession, Transfers]]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page, transfers = context.new_page(), Transfers()
    session = context.new_cdp_session(page)
    transfers.watch(session)
    page.goto(address, wait_until="networkidle")
    page.evaluate(CLOCK)
    session.send("Performance.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": slowness})
    yield page, session, transfers
    context.close()


def answered(page: Page, field: str, query: str) -> float:
    """Pastes the query and gives the time until its results are shown."""
    page.locator(field).focus()
    page.keyboard.press("End")
    page.keyboard.insert_text(query)
    page.wait_for_function(IS_SHOWN, polling=50)
    taken: float = page.evaluate(TAKEN)
    return taken


def typed(page: Page, field: str, query: str) -> float:
    """The same for the last letter alone."""
    answered(page, field, query[:-1])
    return answered(page, field, query[-1])


def metric(session: CDPSession, name: str) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == name))
