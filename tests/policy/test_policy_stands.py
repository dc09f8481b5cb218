"""The policy, the fields and the scripts: that each directive stands as it must, and that nothing gets round them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from briefing.hosting import headers, policy
from briefing.serve.answers import DIRECTIVES
from briefing.shell.engine import CONFIGURATION
from briefing.single.styles import styles

ROOT = Path(__file__).parents[2]
SINKS = re.compile(
    r"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|parseFromString|srcdoc|eval|Function)\b"
    r"|\bset(Timeout|Interval)\(\s*[\"'`]|\.style\b|setAttribute\(\s*[\"'](on|style|src)"
)
"""What would make markup, a style or a script of a text."""


@pytest.mark.parametrize(
    ("name", "value"),
    {
        "default-src": "'none'",
        "script-src": "'self' file:",
        "style-src": "'self' file:",
        "img-src": "'self' data: file:",
        "font-src": "'self' file:",
        "worker-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self' file:",
    }.items(),
)
def test_each_directive_is_as_tight_as_both_browsers_bear(name: str, value: str) -> None:
    assert policy.DIRECTIVES[name] == value


def test_there_is_no_other_directive_and_while_writing_one_more() -> None:
    assert len(policy.DIRECTIVES) == 8
    assert {name: DIRECTIVES[name] for name in DIRECTIVES.keys() - policy.DIRECTIVES.keys()} == {"connect-src": "'self'"}


@pytest.mark.parametrize(
    ("name", "value"),
    {
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "worker-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "X-DNS-Prefetch-Control": "off",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }.items(),
)
def test_each_field_is_sent_with_every_file(name: str, value: str) -> None:
    assert headers.RULES["/*"][name] == headers.fields("data/incidents.csv")[name] == value


def test_the_engine_runs_nothing_of_others_that_fetches_or_writes_into_pages() -> None:
    config = load_config(str(CONFIGURATION), hooks=[])
    assert list(config.plugins) == []
    assert config.extra_javascript == config.extra_css == []
    assert config.theme["font"] is False


def test_a_style_that_got_into_a_page_is_not_in_the_sheet_that_its_policy_allows() -> None:
    """The sheet of a single file is made of ours: what stands in the page only chooses which rules are kept."""
    page = '<main class="file"><h1>x</h1><p class="part__head">x</p></main>'
    slipped = page + '<style>main{background:url("https://strange.example/x")}</style><p class="}*{color:red}">x</p>'
    assert styles(slipped, ("ar", "en")) == styles(page, ("ar", "en"))


def test_no_script_makes_markup_styles_or_scripts_of_a_text() -> None:
    scripts = [*ROOT.glob("site_src/js/**/*.js"), *ROOT.glob("briefing/**/*.js")]
    assert len(scripts) > 30
    assert {path.name: found[0] for path in scripts if (found := SINKS.search(path.read_text(encoding="utf-8")))} == {}


@pytest.mark.parametrize(
    "script", ["one.innerHTML = text;", 'setTimeout("x()");', "one.style.color = text;", 'one.setAttribute("onclick", x)']
)
def test_a_script_that_does_is_found(script: str) -> None:
    assert SINKS.search(script)
