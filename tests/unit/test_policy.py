"""The Content Security Policy knows the theme's inline scripts by hashes that are pinned, not computed while building."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from types import SimpleNamespace

import material
import pytest
from jinja2 import Environment, FileSystemLoader

from briefing import policy

PARTIALS = Path(material.__file__).parent / "templates" / "partials" / "javascripts"
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def emitted(name: str) -> list[str]:
    """The inline scripts that the installed theme's partial writes with the scope that our shell sets."""
    template = Environment(loader=FileSystemLoader(PARTIALS), autoescape=False).get_template(f"{name}.html")  # noqa: S701 - as MkDocs does
    return SCRIPT.findall(template.render(config=SimpleNamespace(extra=SimpleNamespace(scope="/")), features=[]))


@pytest.mark.parametrize(
    ("name", "partial"),
    [("scope of the stored settings", "base"), ("target of a tab", "content"), ("chosen colours", "palette")],
)
def test_the_pinned_hashes_are_those_of_the_installed_theme(name: str, partial: str) -> None:
    assert [policy.digest(script) for script in emitted(partial)] == [policy.THEME_SCRIPTS[name]]


def test_every_pinned_hash_is_compared_above_and_stands_in_the_policy() -> None:
    assert len(policy.THEME_SCRIPTS) == 3
    assert all(f"'{value}'" in policy.DIRECTIVES["script-src"] for value in policy.THEME_SCRIPTS.values())


def test_the_policy_lets_nothing_in() -> None:
    assert policy.META.startswith("default-src 'none'; ")
    for word in ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "http:", "https:", "*", "blob:", "\n", '"'):
        assert word not in policy.META
    assert [name for name, value in policy.DIRECTIVES.items() if "data:" in value] == ["img-src"]
    assert policy.DIRECTIVES["base-uri"] == "'none'"


def test_digest_is_over_utf_8() -> None:
    assert policy.digest("ق") == "sha256-" + base64.b64encode(hashlib.sha256(b"\xd9\x82").digest()).decode()
    assert policy.digest("x") != policy.digest("x ")
