"""All rules: what a record must satisfy beyond its form, each in a file of its own.

A file here that defines RULE (or RULES, where the program finds the faults elsewhere) is one of them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module

from briefing.rules.rule import Rule


def _rules() -> Iterator[Rule]:
    for found in pkgutil.iter_modules(__path__):
        module = import_module(f"{__name__}.{found.name}")
        yield from getattr(module, "RULES", (module.RULE,) if hasattr(module, "RULE") else ())


RULES: tuple[Rule, ...] = tuple(sorted(_rules(), key=lambda rule: rule.code))
CODES: Mapping[str, Rule] = {rule.code: rule for rule in RULES}
GAPS = frozenset(rule.code for rule in RULES if rule.gaps)
"""Codes of what is looked for in the published records alone."""
