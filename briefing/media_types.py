"""What kind of file it is, as IANA registers kinds of file: for whatever describes the files of data."""

from __future__ import annotations

MEDIA_TYPES = {
    ".schema.json": "application/schema+json",
    ".csv": "text/csv",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".sqlite": "application/vnd.sqlite3",
}
"""By the end of the name: the first that fits."""


def media_type(path: str) -> tuple[str, str]:
    """The end of the name by which the kind is known, without its point, and the kind. No file of data is without one."""
    return next((end[1:], kind) for end, kind in MEDIA_TYPES.items() if path.endswith(end))
