"""Pairs the blocks of a text with those of its translations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from briefing.markdown import Block

Aligned = tuple[Block | None, ...]
"""A block in each language; None where a language has no more of them."""


def aligned(texts: Sequence[Sequence[Block]]) -> list[Aligned]:
    """The blocks of each text paired in order.

    Where all texts have the same headings, level by level, each chapter is paired by itself: a
    paragraph too many then displaces nothing beyond the next heading.
    """
    present = [_chapters(blocks) for blocks in texts if blocks]
    if not present or any(_levels(one) != _levels(present[0]) for one in present):
        return list(zip_longest(*texts))
    chapters = [iter(_chapters(blocks)) if blocks else iter(()) for blocks in texts]
    return [pair for found in zip_longest(*chapters, fillvalue=()) for pair in zip_longest(*found)]


def _chapters(blocks: Iterable[Block]) -> list[list[Block]]:
    """The blocks, parted before each heading; what stands before the first heading is a chapter too."""
    chapters: list[list[Block]] = [[]]
    for block in blocks:
        if block.level:
            chapters.append([])
        chapters[-1].append(block)
    return chapters


def _levels(chapters: Iterable[Sequence[Block]]) -> list[int]:
    return [chapter[0].level if chapter else 0 for chapter in chapters]
