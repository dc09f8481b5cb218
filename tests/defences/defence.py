from __future__ import annotations

from typing import NamedTuple


class Defence(NamedTuple):
    """Something that keeps a promise, and the test that fails without it.

    `file`: from the root of the repository; `stands`: the text in it, there once, in the place of which `without` is put.
    """

    what: str
    file: str
    stands: str
    without: str
    test: str
    """As pytest is told of it: `tests/….py::test_…`, with the case in brackets if one suffices."""
