"""The templates as Jinja makes them: those that extend pages or are written once in a build, and what the others are compared with."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefing.bidi import isolate
from briefing.kept.jinja_code import KeptCode
from briefing.locales import locale, say
from briefing.templating.compiled import TEMPLATES


@cache
def environment(code: str) -> Environment:
    """Templates in one language. Autoescape is on for every name: `.html.jinja` would slip past a selection by suffix."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=KeptCode(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    where = locale(code)
    environment.globals["_"] = lambda message: say(where, message)
    environment.filters["isolated"] = isolate
    return environment
