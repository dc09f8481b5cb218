"""A walk over a page with the Tab key: where it stops, and whether one sees where one is."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

FAR = 600
"""More stops than any page of the fabricated site has; a walk that does not end before is a trap."""

# Whatever can be used with the keyboard and is shown, in the order of the document; of a group of radio buttons one.
STOPS = """() => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert]");
  const named = new Set();
  const found = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, label[tabindex], [tabindex]")];
  window.stops = found.filter((one) => one.tabIndex >= 0 && !one.disabled && shown(one)).filter((one) => {
    if (one.type !== "radio") return true;
    const chosen = document.querySelector(`input[name="${one.name}"]:checked`);
    return chosen ? one === chosen : !named.has(one.name) && named.add(one.name);
  });
  window.rings = new Map(window.stops.map((one) => [one, ring(one)]));
  return window.stops.map(told);
}"""
NAMING = """() => {
  const address = (one) => one.id || one.getAttribute("href") || "";
  const named = (one) => `${one.tagName.toLowerCase()} ${address(one)} ${one.textContent.trim().slice(0, 30)}`;
  window.told = (one) => one.type === "radio" ? `radio ${one.name}` : named(one);
  // What a browser or a style may draw around the stop: on itself, on what it holds or on what holds it.
  window.ring = (one) => [one, one.parentElement, ...one.children].map((each) => {
    const style = getComputedStyle(each);
    const outline = style.outlineStyle === "none" || parseFloat(style.outlineWidth) === 0 ? "" : style.outlineStyle + style.outlineColor;
    return `${outline} ${style.boxShadow} ${style.stroke} ${style.strokeWidth}`;
  }).join("|");
}"""
HERE = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const box = [...one.getClientRects()].find((each) => each.width > 0) ?? one.getBoundingClientRect();
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const at = document.elementFromPoint(box.left + box.width / 2, (top + bottom) / 2);
  return {
    index: window.stops.indexOf(one), name: told(one), hasRing: ring(one) !== window.rings.get(one),
    isSeen: !!at && (one.contains(at) || at.contains(one) || !!at.closest("label")?.contains(one)),
  };
}"""


@dataclass(frozen=True, slots=True)
class Stop:
    """`index` is its place among all that can be used, in the order of the document; -1 if it is none of them."""

    index: int
    name: str
    has_ring: bool
    is_seen: bool


def expected(page: Page) -> list[str]:
    """The names of all that can be used with the keyboard now, in the order of the document. To be asked before a walk."""
    page.evaluate(NAMING)
    found: list[str] = page.evaluate(STOPS)
    return found


def here(page: Page) -> Stop | None:
    found = page.evaluate(HERE)
    return found and Stop(found["index"], found["name"], found["hasRing"], found["isSeen"])


def walk(page: Page, key: str = "Tab") -> list[Stop]:
    """Every stop from here until the page is left or the first stop comes again."""
    stops: list[Stop] = []
    for _ in range(FAR):
        page.keyboard.press(key)
        stop = here(page)
        if stop is None or (stops and stop.index == stops[0].index):
            return stops
        stops.append(stop)
    raise AssertionError(f"the walk does not end: {stops[-3:]}")
