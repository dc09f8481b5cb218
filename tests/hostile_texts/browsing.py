"""Opens pages full of hostile texts, and notes what was asked for, what ran, and how the texts stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hostile_texts import pages
from hostile_texts.intact import Looks
from playwright.sync_api import BrowserContext
from watched import Watched


@dataclass(slots=True)
class Opened:
    """Pages that were opened, and what is wrong with them."""

    looks: Looks
    pages: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)
    """A script that ran, an element that is not ours, a request that left, a page that grew beyond its window."""

    @property
    def sound(self) -> int:
        """How many pages nothing is wrong with."""
        return len(set(self.pages) - {one.partition(": ")[0] for one in self.unsound})


def look_at(context: BrowserContext, base: str, addresses: Iterable[str], opened: Opened, is_single: bool = False) -> None:
    """Opens each page. `base`: the address of the site's root, by http or from the disk; `is_single`: the pages bring their styles."""
    watched = Watched(context.new_page(), base)
    sound = pages.SOUND | {"styles": 1} if is_single else pages.SOUND
    watched.page.on("dialog", lambda dialog: (watched.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    for address in addresses:
        watched.page.goto(base + address)
        found = watched.page.evaluate(pages.OPENED)
        pages.read(opened.looks, address, found)
        opened.pages.append(base + address)
        if found["facts"] != sound or watched.faults:
            opened.unsound.append(f"{base}{address}: {found['facts']} {watched.faults}")
            watched.faults.clear()
    watched.page.close()


def parse(context: BrowserContext, written: Mapping[str, str], opened: Opened) -> None:
    """Reads pages that are not opened: name → what stands in the file. One that has a style sheet brings it with it."""
    page = context.new_page()
    for name, text in written.items():
        (found,) = page.evaluate(pages.PARSED, [text])
        pages.read(opened.looks, name, found)
        if found["facts"] | {"styles": 0} != pages.SOUND:
            opened.unsound.append(f"{name}: {found['facts']}")
    page.close()
