"""Whether hostile texts stand in what was read back as they stand in the records: no sign lost and none changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from hostile_texts.planted import WORD, Planted

ISOLATES = re.compile("[\u2066-\u2069]")
"""What we put around runs of the other direction, where no markup can; no record may have any (E006)."""

Form = Callable[[str], str]


def exactly(text: str) -> str:
    return ISOLATES.sub("", text)


def in_one_line(text: str) -> str:
    """Where blanks and ends of lines mean no more than one blank."""
    return " ".join(exactly(text).split())


def as_drawn(text: str) -> str:
    """Where lines end wherever the room does."""
    return "".join(exactly(text).split())


@dataclass(slots=True)
class Look:
    """What was found of the texts in one kind of place."""

    told: Mapping[str, Planted]
    seen: Counter[str] = field(default_factory=Counter)
    """Word → how often it was found with its vector beside it."""
    broken: list[str] = field(default_factory=list)

    def read(self, where: str, pieces: Iterable[str], form: Form = exactly, meant: Form | None = None, is_source: bool = False) -> None:
        """Looks at every text in the pieces. `form`: how a piece is read; `meant`: how a text then stands in it, if not so read itself.

        `is_source`: whether Markdown stands there as it was written.
        """
        for piece in pieces:
            if "zq" in piece:
                shown = form(piece)
                for found in WORD.finditer(shown):
                    self._hold(where, shown, found, meant or form, is_source)

    def _hold(self, where: str, shown: str, found: re.Match[str], meant: Form, is_source: bool) -> None:
        told = self.told.get(found[0])
        if told is None:
            self.broken.append(f"{where}: {found[0]} was told nowhere")
            return
        if told.is_raw:
            if is_source:
                self.hold(told, where, shown, told.source)
            return
        wanted = meant(told.source if is_source else told.text)
        start = found.start() if told.is_ahead else found.end() - len(wanted)
        if (start >= 0 and shown.startswith(wanted, start)) or _is_cut(shown[found.start() :], wanted):
            self.seen[found[0]] += 1
        else:
            near = shown[max(0, found.start() - len(wanted) - 5) : found.end() + len(wanted) + 5]
            self.broken.append(f"{where}: {told.field}, {told.vector}: {near!r} instead of {wanted!r}")

    def hold(self, told: Planted, where: str, shown: str, wanted: str) -> None:
        """Notes whether the whole of what is shown is what is wanted."""
        if shown == wanted:
            self.seen[told.word] += 1
        else:
            self.broken.append(f"{where}: {told.field}, {told.vector}: {shown!r} instead of {wanted!r}")


def _is_cut(shown: str, wanted: str) -> bool:
    """Whether the text stands there up to a sign that says that it goes on."""
    part, sign, _ = shown.partition("…")
    return bool(sign) and wanted.startswith(part.rstrip())


class Looks(dict[str, Look]):
    """Kind of place → what was found there."""

    def __init__(self, told: Mapping[str, Planted]) -> None:
        super().__init__()
        self.told = told

    def __missing__(self, place: str) -> Look:
        self[place] = Look(self.told)
        return self[place]
