"""What Python raises for archives that cannot be read: cut off, changed, encrypted, or packed in a way that it does not know."""

from __future__ import annotations

import lzma
import zipfile
import zlib

DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, RuntimeError)
