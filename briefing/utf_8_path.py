"""A path for a library that is not Python: it takes the path in UTF-8, and means its bytes."""

from __future__ import annotations

import os
from pathlib import Path


def utf_8_path(path: Path) -> str:
    """The text that is, in UTF-8, the bytes that the path has on the disk.

    Under a locale in another encoding Python reads these bytes as other letters; a library that opens them finds no such file.
    """
    return os.fsencode(path).decode("utf-8", "surrogateescape")
