"""What a reader would lose: text that is cut off, covered or out of reach, and targets that are too small."""

from __future__ import annotations

from playwright.sync_api import Page

TEXTS = """
  const shown = (node) => node.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !node.parentElement.closest(".visually-hidden");
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && shown(walker.currentNode)) found.push(walker.currentNode);
    return found;
  };
  const boxes = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  };
  const isInFrame = (node, box) => {
    for (let one = node.parentElement; one; one = one.parentElement) {
      if (!/(auto|scroll|hidden|clip)/.test(getComputedStyle(one).overflowX)) continue;
      const frame = one.getBoundingClientRect();
      const isBeside = box.right < frame.left || box.left > frame.right || box.bottom < frame.top || box.top > frame.bottom;
      if (one !== document.body && isBeside) return false;
    }
    return true;
  };
  const told = (node) => `${node.parentElement.closest("[class]")?.getAttribute("class") ?? ""}: ${node.data.trim().slice(0, 40)}`;
"""
# What stands beside the window for the skip link or for screen readers only is one pixel wide or not opaque.
CUT = f"""() => {{ {TEXTS}
  const holds = (one) => /(hidden|clip)/.test(getComputedStyle(one).overflowX + getComputedStyle(one).overflowY);
  const scrolls = (one) => /(auto|scroll)/.test(getComputedStyle(one).overflowX);
  const cut = [];
  for (const node of texts()) {{
    if (node.parentElement.closest("svg")) continue;
    for (let one = node.parentElement; one; one = one.parentElement) {{
      const frame = one.getBoundingClientRect();
      if (one === document.documentElement || one === document.body) {{
        if (boxes(node).some((box) => box.left < -1 || box.right > innerWidth + 1)) cut.push(`out of the window: ${{told(node)}}`);
        break;
      }}
      if (scrolls(one)) break;
      if (!holds(one) || frame.width <= 1 || frame.height <= 1) continue;
      const isOut = (box) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
      if (boxes(node).some(isOut)) cut.push(`cut off: ${{told(node)}}`);
    }}
  }}
  return cut;
}}"""
# A quarter of a line: letters of neighbouring lines may touch in Arabic, whose marks reach far up and down.
COVERED = f"""() => {{ {TEXTS}
  const all = texts().filter((node) => node.parentElement.closest("article") && !node.parentElement.closest("svg"))
    .flatMap((node) => boxes(node).filter((box) => isInFrame(node, box)).map((box) => [node, box]))
    .sort((one, other) => one[1].top - other[1].top);
  const found = [];
  all.forEach(([node, box], place) => {{
    for (let next = place + 1; next < all.length && all[next][1].top < box.bottom; next += 1) {{
      const [other, its] = all[next];
      const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const high = Math.min(box.bottom, its.bottom) - its.top;
      if (other !== node && wide > 2 && high > Math.min(box.height, its.height) / 2) found.push(`${{told(node)}} / ${{told(other)}}`);
    }}
  }});
  return found;
}}"""
# Heads of columns and cells that only say that nothing is said are left out: where a table becomes cards there are no
# columns, and nothing stands where nothing is said. So are drawings, which have the same in words beside them.
WORDS = """() => {
  const heads = [...document.querySelectorAll("article :is(thead, .pairs__languages, .matters__title, .cell__silence, svg)")];
  heads.forEach((one) => { one.style.display = "none" });
  const found = document.querySelector("article").innerText.split(/\\s+/).filter(Boolean);
  heads.forEach((one) => { one.style.display = "" });
  return [...new Set(found)];
}"""
# WCAG 2.2, 2.5.8: a target in a sentence, or whose size is given by the line of text it stands in, may be smaller.
SMALL = """() => {
  const inline = (one) => getComputedStyle(one).display === "inline" && !one.closest("svg");
  const boxes = (one) => one.matches("input") && one.labels?.length ? [...one.labels].map((label) => label.getBoundingClientRect())
    : [one.getBoundingClientRect()];
  return [...document.querySelectorAll("a[href], button, input, select, summary, label[for]")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((one) => !one.matches(".skip"))
    .filter((one) => !one.matches("label") || one.control)
    .filter((one) => !inline(one) && !boxes(one).some((box) => box.width >= 24 && box.height >= 24))
    .map((one) => `${one.tagName} ${one.getAttribute("class") ?? ""} ${one.getAttribute("href") ?? ""} ${JSON.stringify(boxes(one)[0])}`);
}"""


def cut_off(page: Page) -> list[str]:
    """Every visible text that reaches out of the window, or out of a box that hides what is too much."""
    found: list[str] = page.evaluate(CUT)
    return found


def covered(page: Page) -> list[str]:
    """Every two texts of the content of which one lies upon the other."""
    found: list[str] = page.evaluate(COVERED)
    return found


def is_too_wide(page: Page) -> bool:
    """Whether the page as a whole has to be scrolled sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def words(page: Page) -> set[str]:
    """The words of the content that are shown."""
    return set(page.evaluate(WORDS))


def small_targets(page: Page) -> list[str]:
    """Every target that is under 24 by 24 CSS pixels and stands in no line of text."""
    found: list[str] = page.evaluate(SMALL)
    return found
