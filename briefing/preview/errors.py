"""Why the trusted job does not go on."""

from __future__ import annotations


class PreviewError(Exception):
    """What came from outside is not what it has to be, or a service did not answer. One line or several, none of them secret."""
