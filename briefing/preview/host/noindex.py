"""The one line that keeps a preview out of search engines, put into a page whose other bytes stay as they are."""

from __future__ import annotations

import re

from briefing.preview.errors import PreviewError

LINE = b'\n<meta name="robots" content="noindex">'
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="[^"<>]*">')


def with_noindex(page: bytes, name: str) -> bytes:
    """The page with the line behind its policy, which has to come before all else.

    Raises PreviewError for a page without a policy, or with two.
    """
    found = list(POLICY.finditer(page))
    if len(found) != 1:
        raise PreviewError(f"{name}: a page has to have one policy, and this one has {len(found)}")
    end = found[0].end()
    return page[:end] + LINE + page[end:]
