"""What may come out of a text: where a link may lead, which elements and attributes there are."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from markupsafe import Markup

from briefing.web_address import WEB_ADDRESS

if TYPE_CHECKING:
    import nh3

RECORD_LINK = re.compile(r"(incident|actor|place|source|outlet|briefing|page):([a-z0-9-]+)")
SAFE_URL = re.compile(WEB_ADDRESS)
TAGS = {
    "a",
    "bdi",
    "blockquote",
    "br",
    "code",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),
    "a": {"href", "rel"},
    "bdi": {"dir", "lang"},
    "code": {"dir"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "ol": {"start"},
}


def is_safe_link(url: str) -> bool:
    """A link to a record of ours, a part of the page, or a web address without a backslash.

    `xn--` is what the parser makes of a host in another script, which may imitate a known one.
    """
    if RECORD_LINK.fullmatch(url) or re.fullmatch(r"#[a-z][a-z0-9-]*", url):
        return True
    return bool(SAFE_URL.fullmatch(url)) and "\\" not in url and "xn--" not in urlsplit(url).netloc.lower()


def cleaned(html: str) -> Markup:
    """The same HTML, without any other elements and attributes than TAGS and ATTRIBUTES."""
    return Markup(_cleaner().clean(html))  # noqa: S704 - cleaned here


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3  # most checks need it not, and start sooner without

    return nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, link_rel=None)
