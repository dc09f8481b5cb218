"""A good page into which something is put, and what the checker then finds anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Page

from rtl.finding import Finding
from rtl.fonts import OF_FONTS, Fonts
from rtl.seeds import Seed
from rtl.sweep import at_widths

PLANT = """({html, css, title, root}) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  document.querySelector("article").insertAdjacentHTML("beforeend", `<div id="seed">${html}</div>`);
  if (title) document.title = title;
  for (const [name, value] of root) document.documentElement.setAttribute(name, value);
}"""
UPROOT = """({title, root}) => {
  document.adoptedStyleSheets = [];
  document.querySelector("#seed").remove();
  document.title = title;
  for (const [name, value] of root) document.documentElement.setAttribute(name, value);
}"""
KEPT = "({title: document.title, root: [['lang', document.documentElement.lang], ['dir', document.documentElement.dir]]})"


@dataclass(slots=True)
class Trial:
    """One page that is used again and again."""

    page: Page
    root: str  # the address of the fabricated site
    own: dict[tuple[str, int], set[tuple[str, str, str]]] = field(default_factory=dict)
    fonts: Fonts = field(init=False)
    language: str = ""

    def go(self, language: str) -> None:
        if language == self.language:
            return
        self.language = language
        self.page.goto(f"{self.root}{language}/contact.html")
        self.page.evaluate("document.fonts.ready.then(() => true)")
        self.fonts = Fonts(self.page)
        list(self.fonts.findings(language))

    def findings(self, seed: Seed, only: Sequence[str] = ()) -> list[Finding]:
        """Of a page of the seed's language with the seed in it; what the page itself has is left out. `only`: the rules, if not all."""
        self.go(seed.language)
        before = self._own(seed.language, seed.width)
        kept = self.page.evaluate(KEPT)
        self.page.evaluate(PLANT, {"html": seed.html, "css": seed.css, "title": seed.title, "root": [list(pair) for pair in seed.root]})
        found = list(at_widths(self.page, seed.language, [seed.width], only))
        if not only or not set(OF_FONTS).isdisjoint(only):
            found += self._fonts(seed)
        self.page.evaluate(UPROOT, kept)
        return [one for one in found if _same(one) not in before]

    def _own(self, language: str, width: int) -> set[tuple[str, str, str]]:
        if (language, width) not in self.own:
            self.own[language, width] = {_same(one) for one in at_widths(self.page, language, [width])}
        return self.own[language, width]

    def _fonts(self, seed: Seed) -> list[Finding]:
        self.page.evaluate("document.fonts.ready.then(() => true)")
        return [one for one in self.fonts.findings(seed.language) if one.where.startswith("#seed")]


def _same(one: Finding) -> tuple[str, str, str]:
    return one.rule, one.where, one.excerpt
