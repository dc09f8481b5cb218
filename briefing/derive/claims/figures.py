"""Claims → how many were killed, injured, detained or displaced, as each originator says: ranges side by side, never one number.

Nothing is summed, averaged or estimated. Numbers of different sorts of people stand apart. A vague
word stays a word, no number is no zero, and «none» is the number 0.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.agreement import matter_key
from briefing.corroboration import valid
from briefing.derive.claims.accounts import claim_anchor, number_words, originator_name
from briefing.derive.claims.agreement import matter_anchor, matter_name
from briefing.derive.scope import Scope, label
from briefing.locales import say
from briefing.records import Claim, Count
from briefing.rules.casualty import HARM
from briefing.views.accounts import Bar, CasualtyFigure, Envelope, FigureGroup, FigureLine, Tick

WIDTH, MARGIN, POINT = 240.0, 12.0, 6.0
"""Of the drawing, of the room at each end for half a number, and of the mark for a single number; in units of the drawing."""
APART = 30.0
"""Least distance of two numbers under the scale."""


def figures(scope: Scope, claims: Sequence[Claim]) -> tuple[CasualtyFigure, ...]:
    """One for each harm and actor of whom a number is given, in the order of the harms."""
    points: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in valid(claims):
        if claim.attribute in HARM and claim.position != "no_position":
            points.setdefault((claim.attribute, claim.about), []).append(claim)
    ordered = sorted(points.values(), key=lambda point: HARM.index(point[0].attribute))
    return tuple(_figure(scope, point) for point in ordered if any(isinstance(claim.value, Count) for claim in point))


def _figure(scope: Scope, claims: Sequence[Claim]) -> CasualtyFigure:
    groups: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, Count):
            groups.setdefault((claim.value.kind, claim.value.civilian_status), []).append(claim)
    key = matter_key(next(claim for claim in claims if isinstance(claim.value, Count)))
    return CasualtyFigure(
        name=matter_name(scope, key),
        href=f"#{matter_anchor(key)}",
        groups=tuple(_group(scope, group) for group in groups.values()),
        without_number=tuple(_line(scope, claim, None) for claim in claims if not isinstance(claim.value, Count)),
    )


def _group(scope: Scope, claims: Sequence[Claim]) -> FigureGroup:
    scale = Scale(scope, [count for claim in claims if (count := _number(claim))])
    return FigureGroup(_who(scope, claims[0]), tuple(_line(scope, claim, scale) for claim in claims), scale.envelope())


def _who(scope: Scope, claim: Claim) -> str:
    """«soldiers, described as combatants»; the kind alone where nothing is said of them, or the kind says it."""
    assert isinstance(claim.value, Count)
    what, status = label(scope, "count-kind", claim.value.kind).text.value, claim.value.civilian_status
    if status is None or claim.value.kind == "civilians":
        return what
    described = label(scope, "civilian-status", status).text.value
    return say(scope.locale, "{what} (civilian status: {status})").format(what=what, status=described)


def _number(claim: Claim) -> Count | None:
    """The number that is given; none of it where it is a vague word, or is itself denied."""
    count = claim.value
    if not isinstance(count, Count) or count.term or (claim.position == "denies" and count.max != 0):
        return None
    return count


def _line(scope: Scope, claim: Claim, scale: Scale | None) -> FigureLine:
    count = claim.value if isinstance(claim.value, Count) else None
    return FigureLine(
        originator=originator_name(scope, claim.originator).text,
        words=number_words(scope, count) if count else say(scope.locale, "no number"),
        note=_note(scope, claim),
        href=f"#{claim_anchor(claim.id)}",
        bar=scale.bar(number) if scale and scale.is_drawn and (number := _number(claim)) else None,
    )


def _note(scope: Scope, claim: Claim) -> str:
    if claim.position == "denies":
        return say(scope.locale, "denies it")
    return "" if claim.status == "current" else label(scope, "claim-status", claim.status).text.value


class Scale:
    """From nought to the highest number that is given, and beyond it where an account sets no upper bound."""

    def __init__(self, scope: Scope, counts: Sequence[Count]) -> None:
        self.scope, self.counts = scope, counts
        self.named = sorted({bound for count in counts for bound in (count.min, count.max) if bound is not None})
        self.is_drawn = len(counts) > 1
        self.is_open = any(count.max is None for count in counts)
        self.top = max([1, *self.named]) * (1.25 if self.is_open else 1)

    def bar(self, count: Count) -> Bar:
        low, high = self._at(count.min or 0), self._at(self.top if count.max is None else count.max)
        if count.min == count.max:
            return self._placed(low - POINT / 2, POINT, "point")
        return self._placed(low, max(high - low, POINT), "open" if None in (count.min, count.max) else "range")

    def envelope(self) -> Envelope | None:
        if not self.is_drawn:
            return None
        low, high = self.named[0], self.named[-1]
        bar = self.bar(Count(min=low, max=high, kind=self.counts[0].kind, civilian_status=None))
        return Envelope(self._words(low, high), bar, self._ticks(low, high))

    def _words(self, low: int, high: int) -> str:
        where = self.scope.locale
        span = str(low) if low == high else say(where, "lowest {min}, highest {max}").format(min=low, max=high)
        if self.is_open:
            return say(where, "{span}; not every account sets an upper bound").format(span=span)
        return say(where, "{span}; not every account sets a lower bound").format(span=span) if self._lacks_lower() else span

    def _lacks_lower(self) -> bool:
        return any(count.min is None for count in self.counts)

    def _ticks(self, low: int, high: int) -> tuple[Tick, ...]:
        """Under nought, the lowest and the highest number, as far as there is room."""
        kept = [0]
        for number in (high, low):
            if all(abs(self._at(number) - self._at(other)) >= APART for other in kept):
                kept.append(number)
        return tuple(Tick(self._mirrored(self._at(number)), number) for number in sorted(kept))

    def _at(self, number: float) -> float:
        return MARGIN + number / self.top * (WIDTH - 2 * MARGIN)

    def _placed(self, x: float, width: float, nature: str) -> Bar:
        left = self._mirrored(x + width) if self.scope.locale.direction == "rtl" else x
        return Bar(round(left, 1), round(width, 1), nature)  # type: ignore[arg-type]

    def _mirrored(self, x: float) -> float:
        return round(WIDTH - x if self.scope.locale.direction == "rtl" else x, 1)
