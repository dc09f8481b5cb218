"""Text for HTML."""

from __future__ import annotations

from markupsafe import _escape_inner, escape  # type: ignore[attr-defined]


def escaped(value: object) -> str:
    """What `markupsafe.escape` gives for it, as plain text; `Markup` stays as it is.

    Most values are plain text: they take the shortest way, without an object around the result.
    """
    return _escape_inner(value) if type(value) is str else str(escape(value))
