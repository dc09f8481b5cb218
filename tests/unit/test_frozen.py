"""Types of views: made quickly, and like those of the standard library in all else."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import is_dataclass, replace

import pytest

from briefing import views
from briefing.views.components import Link, Text

MODULES = [module.name for module in pkgutil.iter_modules(views.__path__) if module.name != "report"]
"""The report's types stand alone: they are read where nothing is installed, and few are made."""


@pytest.mark.parametrize("name", MODULES)
def test_every_type_is_made_without_a_check_of_each_field(name: str) -> None:
    module = importlib.import_module(f"briefing.views.{name}")
    found = [one for one in vars(module).values() if isinstance(one, type) and is_dataclass(one) and one.__module__ == module.__name__]
    assert found
    assert not [one.__name__ for one in found if one.__dataclass_params__.frozen or not hasattr(one, "__slots__")]


def test_they_are_values() -> None:
    text = Text("Harbour", "en", "ltr")
    assert {Link("a.html", text), Link("a.html", replace(text))} == {Link("a.html", Text("Harbour", "en", "ltr"))}
    assert repr(text) == "Text(value='Harbour', lang='en', dir='ltr', fallback=False)"
