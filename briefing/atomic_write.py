"""Texts that are put into a folder where others may have theirs: each is whole, whatever happens while it is written."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from briefing.scratch import scratch


def write_atomically(folder: Path, files: Mapping[str, str]) -> None:
    """Writes texts to files, by their names, in UTF-8; none of them if the disk cannot hold all. The folder is made if need be.

    What stood there is replaced: a link too, it is not followed. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with scratch(folder) as fresh:
        for name, text in files.items():
            (fresh / name).write_text(text, encoding="utf-8", newline="\n")
        for name in files:
            os.replace(fresh / name, folder / name)
