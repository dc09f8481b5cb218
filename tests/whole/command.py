"""The command as people start it, but for where it keeps what it keeps: `python -m whole.command FOLDER WORDS…`.

A process that it begins anew runs this file too, and so keeps there as well.
"""

from __future__ import annotations

import sys
from pathlib import Path

from whole.builder import keep_in

keep_in(Path(sys.argv[1]))
if __name__ == "__main__":
    import build

    build.end(build.main(sys.argv[2:]))
