"""HTML as our templates write it: what is in a tag, apart from what is text. A text may hold anything that looks like an attribute."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape

TAG = re.compile(r'<[a-z](?:[^<>"]|"[^"]*")*>')
ANY_TAG = re.compile(rf"{TAG.pattern}|</[a-z][a-z0-9]*>|<!--.*?-->", re.DOTALL)
CLASSES = re.compile(r' class="([^"]*)"')


def in_tags(html: str, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]) -> str:
    """The HTML with what the pattern finds in its tags replaced, as `re.sub` replaces it."""
    return TAG.sub(lambda tag: pattern.sub(new, tag[0]), html)


def found_in_tags(html: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """What the pattern, or its one group, finds in the tags, in order."""
    for tag in TAG.findall(html):
        yield from pattern.findall(tag)


def classes(html: str) -> set[str]:
    """The classes of its elements."""
    return {name for names in found_in_tags(html, CLASSES) for name in names.split()}


def text(html: str) -> str:
    """What it says, without the tags."""
    return unescape(ANY_TAG.sub("", html))
