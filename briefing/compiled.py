"""The templates of the pages as functions, in the language of the pages."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterable
from functools import cache, partial
from operator import methodcaller
from pathlib import Path
from typing import Any

from jinja2 import Environment, nodes
from markupsafe import Markup, escape

from briefing.bidi import isolated
from briefing.compiler import alias, compiled
from briefing.escaped import escaped
from briefing.locales import locale, say

TEMPLATES = Path(__file__).parent.parent / "templates"
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
    """The templates in one language, each compiled when it is first asked for. `source` reads one, by its path in the folder."""

    def __init__(self, code: str, source: Callable[[str], str] = read) -> None:
        self._source = source
        self._say = partial(say, locale(code))
        self._parser = Environment(trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - it only parses; what is compiled escapes all
        self._made: dict[str, dict[str, Any]] = {}

    def page(self, kind: str) -> Render:
        """What makes the body of a page of that kind of its view. Raises TemplateSyntaxError."""
        root: Render = self._functions(f"pages/{kind}.html.jinja")["root"]
        return root

    def _functions(self, name: str) -> dict[str, Any]:
        if name not in self._made:
            tree = self._parser.parse(self._source(name), name)
            found = WORDS | self._imported(tree)
            exec(compile(compiled(tree, name, self._say), str(TEMPLATES / name), "exec"), found)  # noqa: S102 - our own template
            self._made[name] = found
        return self._made[name]

    def _imported(self, tree: nodes.Template) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for one in tree.find_all(nodes.FromImport):
            assert isinstance(one.template, nodes.Const)
            macros = self._functions(one.template.value)
            for target in one.names:
                found[f"macro_{alias(target)}"] = macros[f"macro_{target if isinstance(target, str) else target[0]}"]
        return found


@cache
def templates(code: str) -> Templates:
    """The templates of the site in that language."""
    return Templates(code)
