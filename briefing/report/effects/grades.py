"""The grades that pages show as badges: of assessments, of claims, of outlets."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.derive.scope import Scope
from briefing.locales import say
from briefing.records import Claim
from briefing.report.effects.sides import Pair, Sides, called, remark
from briefing.views.report import Remark


def grades(sides: Sides) -> Iterator[Remark]:
    for pair in sides.pairs():
        yield from _assessment(sides, pair)
        yield from _credibility(sides, pair)
    yield from _reliability(sides)


def _assessment(sides: Sides, pair: Pair) -> Iterator[Remark]:
    before, after = (one.assessment.grade if one.assessment else None for one in pair)
    if before == after:
        return

    def sentence(scope: Scope) -> str:
        told = {"incident": called(sides, scope, "incident", pair.after.id)}
        told |= {name: sides.term(scope, "grade", grade) for name, grade in (("before", before), ("after", after)) if grade}
        if before is None:
            return say(scope.locale, "“{incident}”: the editors' assessment now shows: “{after}”; before there was none.").format(**told)
        if after is None:
            return say(scope.locale, "“{incident}”: the editors' assessment “{before}” does not show any more.").format(**told)
        return say(scope.locale, "“{incident}”: the editors' assessment was “{before}” and is now “{after}”.").format(**told)

    yield remark(sides, "assessment", "incident", pair.after.id, sentence)


def _credibility(sides: Sides, pair: Pair) -> Iterator[Remark]:
    earlier = {claim.id: claim for claim in pair.before.claims}
    for claim in pair.after.claims:
        if claim.id in earlier and earlier[claim.id].credibility != claim.credibility:
            yield _graded(sides, pair.after.id, earlier[claim.id], claim)


def _graded(sides: Sides, incident: str, before: Claim, after: Claim) -> Remark:
    def sentence(scope: Scope) -> str:
        return say(scope.locale, "“{incident}”: the credibility of claim {claim} was “{before}” and is now “{after}”.").format(
            incident=called(sides, scope, "incident", incident),
            claim=after.id,
            before=sides.term(scope, "credibility", str(before.credibility)),
            after=sides.term(scope, "credibility", str(after.credibility)),
        )

    return remark(sides, "credibility", "incident", incident, sentence)


def _reliability(sides: Sides) -> Iterator[Remark]:
    for name in sides.changed("outlet"):
        before, after = sides.before.outlets.get(sides.then("outlet", name)), sides.after.outlets.get(name)
        if before and after and before.reliability != after.reliability:
            yield _of_outlet(sides, name, before.reliability, after.reliability)


def _of_outlet(sides: Sides, name: str, before: str, after: str) -> Remark:
    def sentence(scope: Scope) -> str:
        return say(scope.locale, "The reliability of “{outlet}” was “{before}” and is now “{after}”.").format(
            outlet=called(sides, scope, "outlet", name),
            before=sides.term(scope, "reliability", before),
            after=sides.term(scope, "reliability", after),
        )

    return remark(sides, "reliability", "outlet", name, sentence)
