"""What elements and attributes our templates write. Whatever is not here is in no page of ours."""

from __future__ import annotations

import re

OF_ALL = frozenset({"class", "dir", "hidden", "id", "lang", "role", "tabindex", "title"})
NAMED = re.compile(r"(?:aria|data)-[a-z]+(?:-[a-z]+)*")
"""Attributes that no browser acts on by itself. Our scripts read some of them, as words."""

HEAD: dict[str, frozenset[str]] = {
    "link": frozenset({"href", "hreflang", "media", "rel", "type"}),
    "meta": frozenset({"charset", "content", "http-equiv", "media", "name"}),
    "noscript": frozenset(),
    "script": frozenset({"data-to", "defer", "src", "type"}),
    "title": frozenset(),
}
"""Elements that stand in the head alone (`noscript` in both)."""

PLAIN = (
    *("article", "aside", "b", "bdi", "blockquote", "br", "caption", "code", "dd", "del", "details", "div", "dl", "dt", "em", "fieldset"),
    *(
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "ins",
        "legend",
        "li",
        "main",
        "nav",
        "noscript",
        "p",
        "pre",
        "q",
    ),
    *("section", "small", "span", "strong", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
)
"""Elements that only say what their text is."""

BODY: dict[str, frozenset[str]] = {
    **dict.fromkeys(PLAIN, frozenset[str]()),
    "a": frozenset({"download", "href", "hreflang", "rel", "type"}),
    "button": frozenset({"name", "type"}),
    "form": frozenset({"action", "autocomplete", "name"}),
    "img": frozenset({"alt", "height", "src", "width"}),
    "input": frozenset({"autocomplete", "checked", "enterkeyhint", "name", "placeholder", "spellcheck", "type"}),
    "label": frozenset({"for"}),
    "ol": frozenset({"start"}),
    "option": frozenset({"value"}),
    "select": frozenset({"name"}),
    "td": frozenset({"colspan", "headers", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}

_PAINT = frozenset({"fill", "stroke", "stroke-linecap", "stroke-width"})
SVG: dict[str, frozenset[str]] = {
    "svg": frozenset({"focusable", "height", "paint-order", "viewBox", "width"}),
    "a": frozenset({"href"}),
    "circle": _PAINT | {"cx", "cy", "r"},
    "defs": frozenset(),
    "g": _PAINT,
    "line": _PAINT | {"x1", "x2", "y1", "y2"},
    "path": _PAINT | {"d"},
    "pattern": frozenset({"height", "patternTransform", "patternUnits", "width"}),
    "rect": _PAINT | {"height", "rx", "width", "x", "y"},
    "text": frozenset({"direction", "dy", "text-anchor", "x", "y"}),
    "tspan": frozenset({"dy", "x", "y"}),
}
"""Within a drawing. Nothing in it runs, animates, or loads: no `use`, `image`, `foreignObject`, `set` or `style`."""

VALUES: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "action": r".*",
        "autocomplete": r"off",
        "dir": r"rtl|ltr|auto",
        "download": r"",
        "fill": r"none|#[0-9a-f]{3,6}|currentColor|url\(#[a-z-]+\)",
        "lang": r"[A-Za-z0-9-]{1,35}",
        "name": r"[a-z-]+",
        "rel": r"[a-z -]+",
        "stroke": r"none|#[0-9a-f]{3,6}|currentColor",
        "type": "button|reset|search|submit|checkbox|radio|application/atom\\+xml|application/ld\\+json|image/svg\\+xml|text/html",
    }.items()
}
"""Attributes with few values. A name has no capital, so that no form takes the place of `document.currentScript`."""


def allowed_in(parents: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """The elements that may stand there, each with its attributes."""
    if "svg" in parents:
        return {name: attributes for name, attributes in SVG.items() if name != "svg"}
    if "head" in parents:
        return HEAD
    return BODY | {"svg": SVG["svg"]} if "body" in parents else {}


def is_allowed(attribute: str, own: frozenset[str]) -> bool:
    return attribute in own or attribute in OF_ALL or (bool(NAMED.fullmatch(attribute)) and attribute != "data-to")
