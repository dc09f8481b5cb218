"""The Content Security Policy that stands in every page."""

from __future__ import annotations

from briefing.hosting import policy


def test_the_policy_lets_nothing_in() -> None:
    assert policy.META.startswith("default-src 'none'; ")
    for word in ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "http:", "https:", "*", "blob:", "\n", '"'):
        assert word not in policy.META
    assert [name for name, value in policy.DIRECTIVES.items() if "data:" in value] == ["img-src"]
    assert policy.DIRECTIVES["base-uri"] == "'none'"
    assert policy.DIRECTIVES["script-src"] == "'self' file:"
