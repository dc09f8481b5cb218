"""The expressions of workflows, as the runner of the tests reads them."""

from __future__ import annotations

from typing import Any

import pytest

from ci.expressions import ExpressionError, filled, holds

NAMES: dict[str, Any] = {
    "github": {"event": {"number": 12, "action": "Closed"}, "ref": "refs/heads/main"},
    "needs": {"admit": {"result": "success", "outputs": {"state": "ready"}}},
    "vars": {"HOST": "h"},
    "success": True,
    "failure": False,
    "cancelled": False,
    "always": True,
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pr-${{ github.event.number }}!", "pr-12!"),
        ("${{ vars.NONE }}", ""),
        ("${{ github.event.pull_request.head.sha }}", ""),
        ("${{ github.event.action == 'closed' }}", "true"),
        ("${{ github.event.action != 'closed' }}", "false"),
        ("${{ needs.admit.result == 'success' && vars.HOST || 'none' }}", "h"),
        ("${{ needs.admit.result == 'failure' && vars.HOST || 'it''s' }}", "it's"),
        ("${{ !(vars.NONE != '') }}", "true"),
        ("${{ format('{0}/{1}', vars.HOST, github.event.number) }}", "h/12"),
        ("no expression", "no expression"),
    ],
)
def test_it_gives_the_value(text: str, expected: str) -> None:
    assert filled(text, NAMES) == expected


@pytest.mark.parametrize(
    ("condition", "after_success", "after_failure"),
    [
        (None, True, False),
        ("vars.HOST == 'h'", True, False),
        ("${{ !cancelled() }}", True, True),
        ("always() && vars.HOST == 'other'", False, False),
        ("failure()", False, True),
        ("success()", True, False),
    ],
)
def test_without_a_word_on_the_status_a_condition_wants_success(condition: str | None, after_success: bool, after_failure: bool) -> None:
    assert holds(condition, NAMES) is after_success
    assert holds(condition, {**NAMES, "success": False, "failure": True}) is after_failure


@pytest.mark.parametrize(
    "text",
    [
        "secret.KEY",
        "needs.other.result",
        "github.actor",
        "format('{0}'",
        "always('x')",
        "startsWith('a', 'b')",
        "a ==",
        "(vars.HOST",
        "vars.*",
        "1 < 2",
    ],
)
def test_what_it_does_not_know_it_refuses(text: str) -> None:
    with pytest.raises(ExpressionError):
        filled(f"${{{{ {text} }}}}", NAMES)
