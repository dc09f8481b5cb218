"""Why the trusted job does not go on."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818  what it is, not an error of the program
    """What came from outside is not what it has to be, or a service did not answer. One line or several, none of them secret."""
