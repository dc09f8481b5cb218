"""What a browser shows of a page, read back: its words, its drawings, its attributes, its data, and whether anything ran."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from hostile_texts import commonmark
from hostile_texts.intact import Look, Looks, as_drawn, in_one_line
from hostile_texts.planted import WORD

READ = """(document) => {
  const words = [], drawn = [], values = [], links = [], data = [], codes = [];
  const walk = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      for (const one of node.attributes) if (one.value.includes("zq")) (one.name === "href" ? links : values).push(one.value);
    } else if (node.parentNode.localName === "script") data.push(node.data);
    else (node.parentNode.closest("text") ? drawn : node.parentNode.closest("pre[lang]") ? codes : words).push(node.data);
  }
  const quotations = [...document.querySelectorAll("blockquote")].map((one) => one.outerHTML).filter((html) => html.includes("zq"));
  return {
    quotations, words: words.join(""), drawn: drawn.join(""), codes: codes.join(""), values, links, data,
    facts: {
      broken: document.defaultView?.broken ?? 0,
      polluted: Object.keys(Object.prototype).length,
      foreign: document.querySelectorAll(FOREIGN).length,
      styles: document.querySelectorAll("style").length,
      inline: [...document.scripts].filter((one) => !one.src && one.type !== "application/ld+json").length,
      wider: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
    },
  };
}""".replace(
    "FOREIGN",
    json.dumps(
        "img[src=x], image, iframe, object, embed, base, [style], form[action*=hostile], link[href*=hostile],"
        " [src*=hostile], [srcset], [onerror], [onload], [onclick], [onfocus], [onmouseover], [href^=javascript], marquee, video, audio,"
        " foreignObject, plaintext, xmp, textarea, meta[http-equiv=refresh][content*=hostile]"
    ),
)
OPENED = f"() => ({READ})(document)"
"""Reads the page that is open."""
PARSED = f"(pages) => pages.map((page) => ({READ})(new DOMParser().parseFromString(page, 'text/html')))"
"""Reads pages as the browser's parser understands them: nothing is drawn, loaded or run."""
COMMANDS = {
    "\\textbackslash{}": "\\",
    "\\textbraceleft{}": "{",
    "\\textbraceright{}": "}",
    "\\textasciitilde{}": "~",
    "\\textasciicircum{}": "^",
}
COMMAND = re.compile(r"\\(?:text[a-z]+\{\}|[$&%#_])")
HEADINGS = 1
"""Levels by which the headings of a record's text sink below those of its page."""
SOUND = {"broken": 0, "polluted": 0, "foreign": 0, "styles": 0, "inline": 0, "wider": 0}


def read(looks: Looks, where: str, found: dict[str, Any]) -> None:
    """Looks at the texts of a page. `found`: what READ gave."""
    _quotations(looks["Markdown of pages"], where, found["quotations"])
    looks["README of copies" if where.endswith("README.html") else "words of pages"].read(where, [found["words"]], in_one_line)
    looks["drawings"].read(where, [found["drawn"]], as_drawn)
    looks["attributes"].read(where, found["values"], in_one_line)
    looks["links to searches"].read(where, map(unquote, found["links"]), in_one_line)
    looks["data of pages"].read(where, (one for text in found["data"] for one in strings(json.loads(text))), in_one_line)
    looks["citations"].read(where, [found["codes"]], as_printed, in_one_line)


def _quotations(look: Look, where: str, found: Iterable[str]) -> None:
    """Looks at the texts that stand in Markdown as they are: each in a quotation, behind a word of ours."""
    for html in found:
        shown = commonmark.read(html)
        word = WORD.search(shown)
        told = look.told.get(word[0]) if word else None
        if told and told.is_raw:
            look.hold(told, where, shown, commonmark.meant(told.source, HEADINGS))


def as_printed(text: str) -> str:
    """What LaTeX prints of a code for BibTeX."""
    return in_one_line(COMMAND.sub(lambda found: COMMANDS.get(found[0], found[0][1:]), text))


def strings(value: Any) -> Iterator[str]:
    """All texts of JSON, the keys of its objects too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for one in (*value, *value.values()) if isinstance(value, dict) else value:
            yield from strings(one)
