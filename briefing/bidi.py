"""Keeps runs of the other direction whole inside a text (Unicode UAX #9, W3C i18n).

Inside a right-to-left paragraph a browser shows `2024-08-12` as 12-08-2024, `6–12` as 12–6 and
`25%` as %25. Each such run is put into a `<bdi>` of its own direction.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from briefing.directions import FSI, HAS_LATIN, LEFT_TO_RIGHT_RUN, MAY_BE_LEFT_TO_RIGHT, PDI, PLAIN_NUMBER, RIGHT_TO_LEFT_RUN
from briefing.escaped import escaped


def has_right_to_left(text: str) -> bool:
    """Whether the text has Arabic letters."""
    return bool(RIGHT_TO_LEFT_RUN.search(text))


def isolate(text: str, direction: str) -> Markup:
    """`text` escaped for HTML, its runs against `direction` (rtl or ltr) isolated."""
    return Markup(isolated(text, direction))  # noqa: S704 - every part is escaped


def isolated(text: str, direction: str) -> str:
    """The same as plain text, for whoever knows that it is HTML."""
    if direction == "rtl":
        return _wrapped(text, LEFT_TO_RIGHT_RUN, _left_to_right) if MAY_BE_LEFT_TO_RIGHT.search(text) else escaped(text)
    return escaped(text) if text.isascii() else _wrapped(text, RIGHT_TO_LEFT_RUN, _right_to_left)


def plain_isolate(text: str, direction: str) -> str:
    """`text` for a title or description, which no markup can isolate: between FSI and PDI if it mixes directions.

    Within right-to-left text so is each run of several parts, such as `2031-04-crossing`: its numbers would change places.
    """
    other = HAS_LATIN if direction == "rtl" else RIGHT_TO_LEFT_RUN
    whole = f"{FSI}{{}}{PDI}" if other.search(text) else "{}"
    inner = LEFT_TO_RIGHT_RUN.sub(_plain_run, text) if direction == "rtl" else text
    return whole.replace("{}", inner)


def _plain_run(found: re.Match[str]) -> str:
    run = found.group()
    is_of_parts = bool(re.search(r"\d", run)) and not re.fullmatch(r"\w+", run)
    return f"{FSI}{run}{PDI}" if is_of_parts else run


def _wrapped(text: str, run: re.Pattern[str], one: Callable[[str], str]) -> str:
    parts: list[str] = []
    end = 0
    for found in run.finditer(text):
        parts += (escaped(text[end : found.start()]), one(found.group()))
        end = found.end()
    return "".join((*parts, escaped(text[end:])))


def _left_to_right(run: str) -> str:
    if PLAIN_NUMBER.fullmatch(run):
        return run
    return f'<bdi lang="en" dir="ltr">{escaped(run)}</bdi>' if HAS_LATIN.search(run) else f'<bdi dir="ltr">{escaped(run)}</bdi>'


def _right_to_left(run: str) -> str:
    return f'<bdi lang="ar" dir="rtl">{escaped(run)}</bdi>'
