"""Text for HTML."""

from __future__ import annotations

from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]


def escaped(value: object) -> str:
    """What `markupsafe.escape` gives for it, as plain text; `Markup` stays as it is.

    Most values are plain text: they take the shortest way, without an object around the result.
    """
    kind = type(value)
    if kind is str:
        return _escape_inner(value)  # type: ignore[arg-type, no-any-return, unused-ignore]
    return str(value) if kind is int or kind is Markup else str(escape(value))
