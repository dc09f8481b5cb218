"""YAML as editors' tools read it: by the core schema of YAML 1.2 (section 10.3), in which dates are texts."""

from __future__ import annotations

import re
from typing import Any

import yaml

DIGITS = "-+.0123456789"
TAGS = (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list(DIGITS)),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list(DIGITS)),
)


class CoreLoader(yaml.SafeLoader):
    """PyYAML's loader with the scalars of YAML 1.2 in place of those of 1.1."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, form, first in TAGS:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), first)


def read_core(text: str) -> Any:
    return yaml.load(text, Loader=CoreLoader)  # noqa: S506 a safe loader
