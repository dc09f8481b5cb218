"""Links of a hostile page: whither each leads, or why it may not."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Set

from briefing.web_address import WEB_ADDRESS

RELATIVE = re.compile(r"([A-Za-z0-9._/-]*)(?:#[!-~]*)?")
"""As `urls.relative` gives it: without a scheme, a host, a query, or a letter that would have to be written otherwise."""
ELSEWHERE = re.compile(WEB_ADDRESS)
MAIL = re.compile(r"mailto:[A-Za-z0-9._~%+@-]+")


class AnyFile(frozenset[str]):
    """The names of files that could not be found out."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str)


def target(page: str, link: str) -> str | None:
    """The file that the page means, from the top; None if the link is no plain relative one, or leaves the top."""
    found = RELATIVE.fullmatch(link)
    if not found or found[1].startswith("/"):
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), found[1])) if found[1] else page
    return None if path.startswith("..") else path


def leads_to_file(page: str, link: str, known: Set[str]) -> bool:
    """Whether it is a relative link to a file that is there."""
    return target(page, link) in known


def leads_elsewhere(link: str) -> bool:
    """Whether it is an ordinary link into the web, or to a mailbox, as our pages have them."""
    return bool(ELSEWHERE.fullmatch(link) or MAIL.fullmatch(link))
