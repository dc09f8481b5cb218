"""The preview images, from one build to the next: one that shows what it showed is not drawn again."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from briefing.drawing.draw import draw
from briefing.kept.program import program
from briefing.kept.sealed import read_sealed, write_sealed
from briefing.views.preview import Preview


def drawn(preview: Preview, folder: Path) -> bytes:
    """The image, as a build left it in the folder or drawn and left there."""
    path, writer = folder / PurePosixPath(preview.path).name, f"{program()} {preview}"
    image = read_sealed(path, writer)
    if image is None:
        image = draw(preview)
        write_sealed(path, image, writer)
    return image
