"""Compares pictures of pages in small: what a reader would notice is told, how the edges of letters are drawn is not.

A picture is kept at a third of its size, in few shades. Both are cut into blocks, and the mean colours of the blocks
are compared. A block is small enough for a badge, a dot of a timeline or a line of text, and too large for what another
version of the browser draws otherwise at the edges of letters.
"""

from __future__ import annotations

import io
from functools import reduce

from PIL import Image, ImageChops, ImageStat

SCALE = 3
BLOCK = 4
"""Pixels of the small picture: 12 of the page."""
NOTICED = 24
"""By how much the mean of a block may differ in one channel, of 255."""
FEW = 2
"""So many blocks may differ."""
SHADE = 4
"""By how much the mean of the whole may differ in one channel: a faint change everywhere is one too."""
STEP = 17
"""Of 256 shades of each channel 16 are kept."""


def small(png: bytes) -> Image.Image:
    """The picture of a page as it is kept: in size and in shades."""
    whole = Image.open(io.BytesIO(png)).convert("RGB")
    shrunk = whole.resize((max(1, whole.width // SCALE), max(1, whole.height // SCALE)), Image.Resampling.BOX)
    return shrunk.point(lambda value: round(value / STEP) * STEP)


def kept(picture: Image.Image) -> bytes:
    """A small picture as PNG, with a palette where its colours fit in one."""
    out = io.BytesIO()
    (picture.quantize(256) if picture.getcolors(256) else picture).save(out, "PNG", optimize=True)
    return out.getvalue()


def difference(before: Image.Image, after: Image.Image) -> str:
    """What differs between two small pictures, in words; nothing if a reader would not notice it."""
    if before.width != after.width or abs(before.height - after.height) > 1:
        return f"was {before.width * SCALE} × {before.height * SCALE} pixels, and is {after.width * SCALE} × {after.height * SCALE}"
    height = min(before.height, after.height)
    first, second = (_blocks(one.convert("RGB").crop((0, 0, one.width, height))) for one in (before, after))
    strongest = reduce(ImageChops.lighter, ImageChops.difference(first, second).split())
    noticed = strongest.point(lambda value: 255 if value > NOTICED else 0)
    number, box = noticed.histogram()[255], noticed.getbbox()
    if number > FEW and box:
        left, top, right, bottom = (side * BLOCK * SCALE for side in box)
        return f"{number} blocks differ, between {left}, {top} and {right}, {bottom} (pixels from the left and the top)"
    means = [ImageStat.Stat(one).mean for one in (first, second)]
    return "has another shade all over" if max(abs(one - other) for one, other in zip(*means, strict=True)) > SHADE else ""


def _blocks(picture: Image.Image) -> Image.Image:
    """One pixel for each block: its mean colour."""
    return picture.resize((-(-picture.width // BLOCK), -(-picture.height // BLOCK)), Image.Resampling.BOX)
