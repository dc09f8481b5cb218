"""Letters that a font of the system draws, because ours has none for them (the debugging protocol tells)."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from rtl.finding import Finding

OF_FONTS = ("systemFont", "missingFont")


class Fonts:
    """Asks for each letter once a font list; what was seen on one page is not asked for on the next."""

    def __init__(self, page: Page) -> None:
        self.page, self.known = page, list[str]()
        self.session = page.context.new_cdp_session(page)
        self.session.send("DOM.enable")
        self.session.send("CSS.enable")

    def findings(self, name: str) -> Iterator[Finding]:
        """Rule `systemFont`: every letter is drawn by a font that the site brings; `missingFont`: each of its files arrives."""
        for missing in self.page.evaluate("rtl.missingFonts()"):
            yield Finding(name, "missingFont", "@font-face", missing, "did not arrive")
        marked = self.page.evaluate("(known) => rtl.newLetters(known)", self.known)
        if not marked:
            return
        root = self.session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        for number, fresh in enumerate(marked):
            yield from self._system_fonts(name, root, number, fresh)

    def _system_fonts(self, name: str, root: int, number: int, fresh: list[str]) -> Iterator[Finding]:
        node = self.session.send("DOM.querySelector", {"nodeId": root, "selector": f"[data-rtl-letters='{number}']"})["nodeId"]
        fonts = self.session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        foreign = sorted(font["familyName"] for font in fonts if not font["isCustomFont"])
        if not foreign:
            self.known += fresh
            return
        found = self.page.evaluate("(number) => rtl.lettersOf(number)", number)
        letters = "".join(one.split(" ")[0] for one in fresh)
        yield Finding(name, "systemFont", found["where"], found["excerpt"], f"{', '.join(foreign)}; new here: {letters}")
