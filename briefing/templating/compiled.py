"""The templates of the pages as functions, in the language of the pages."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterable
from functools import cache
from operator import methodcaller
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from briefing.bidi import isolated
from briefing.escaped import escaped
from briefing.kept.code import code_of
from briefing.locales import OWN_NAMES, locale, say

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
Render = Callable[[Any], str]


def joined(values: Iterable[Any], between: str = "") -> str:
    """As Jinja joins: `Markup` if one of them is, and the others then escaped."""
    parts = list(values)
    return escape(between).join(parts) if any(hasattr(one, "__html__") for one in parts) else between.join(map(str, parts))


WORDS: dict[str, object] = {
    "__builtins__": {},
    "Markup": Markup,
    "enumerate": builtins.enumerate,
    "len": len,
    "escaped": escaped,
    "isolated": isolated,
    "length": len,
    "lower": methodcaller("lower"),
    "join": joined,
    "replace": lambda value, old, new: value.replace(old, new),
}
"""What the functions may call, beside each other."""


def read(name: str) -> str:
    """The source of a template of ours."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


class Templates:
    """The templates in one language, each made when it is first asked for. `source` reads one, by its path in the folder."""

    def __init__(self, code: str, source: Callable[[str], str] = read) -> None:
        self._source = source
        self._locale = locale(code)
        self._made: dict[str, dict[str, Any]] = {}

    def page(self, kind: str) -> Render:
        """What makes the body of a page of that kind of its view. Raises TemplateSyntaxError."""
        return self.whole(f"pages/{kind}.html.jinja")

    def whole(self, name: str) -> Render:
        """The same for the template at a path."""
        root: Render = self._functions(name)["root"]
        return root

    def _functions(self, name: str) -> dict[str, Any]:
        if name not in self._made:
            found: dict[str, Any] = dict(WORDS)
            exec(code_of(name, self._source(name), str(TEMPLATES / name)), found)  # noqa: S102 - our own template
            for number, message in enumerate(found["messages"]):
                found[f"said_{number}"] = word = say(self._locale, message)
                found[f"printed_{number}"] = escaped(word)
            for template, macro, here in found["imported"]:
                found[f"macro_{here}"] = self._functions(template)[f"macro_{macro}"]
            self._made[name] = found
        return self._made[name]


@cache
def templates(code: str) -> Templates:
    """The templates of the site in that language."""
    return Templates(code)


def prepare() -> None:
    """Makes the templates of every kind of page in every language: what else would be done before the first page is made."""
    for code in OWN_NAMES:
        for file in sorted((TEMPLATES / "pages").glob("*.jinja")):
            templates(code).whole(f"pages/{file.name}")
