"""Claims that say something else than before, and whether their sources do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from briefing.locales import locale, say
from briefing.records import Claim, Count, Incident, Source
from briefing.report.attention.point import Point
from briefing.report.compared import Key, State
from briefing.report.fields.renamed import under_new_names
from briefing.report.fields.worded import claim_label
from briefing.report.telling import Telling, _
from briefing.views.report import Words

EVIDENCE = ("sha256", "text_scope", "url", "archive_url", "archived_at", "accessed_at")
"""Fields of a source that change when its text does, or when somebody has read it again."""


def claims(telling: Telling, key: Key, before: Incident, after: Incident) -> Iterator[Point]:
    """Of each claim that both states have, and of those that are gone."""
    old: dict[str, Claim] = {claim.id: claim for claim in before.claims}
    for claim in after.claims:
        if claim.id in old:
            was = under_new_names(old.pop(claim.id), telling.compared.renamed)
            yield from _of_claim(telling, key, was, claim)
    for name in old:
        yield Point(
            "claim-gone", "{claim}: the claim is gone, and nothing says that it was taken back.", {"claim": _numbered(telling, name)}
        )


def _of_claim(telling: Telling, key: Key, before: Claim, after: Claim) -> Iterator[Point]:
    named = {"claim": _label(telling, after)}
    yield from (Point(code, message, named) for code, (holds, message) in _asked(telling, key).items() if holds(before, after))


def _asked(telling: Telling, key: Key) -> Mapping[str, tuple[Callable[[Claim, Claim], bool], str]]:
    def rests_on_the_same(before: Claim, after: Claim) -> bool:
        return before.cites == after.cites and not any(_is_read_anew(telling, cite.source) for cite in after.cites)

    def has_other_speaker(before: Claim, after: Claim) -> bool:
        return key not in telling.kept.closed and _speaks_otherwise(before, after)

    return {
        **_of_saying(rests_on_the_same),
        "originator": (has_other_speaker, _("{claim}: the originator changed.")),
        "quotation": (_has_other_quotation, _("{claim}: a quotation changed. Compare it with the source, letter by letter.")),
        "credibility": (
            lambda before, after: after.credibility < before.credibility,
            _("{claim}: its credibility is graded higher than before."),
        ),
        "status": (
            lambda before, after: before.status != "current" and after.status == "current",
            _("{claim}: it counts as current again."),
        ),
    }


def _of_saying(rests_on_the_same: Callable[[Claim, Claim], bool]) -> Mapping[str, tuple[Callable[[Claim, Claim], bool], str]]:
    return {
        "number-without-source": (
            lambda before, after: _has_other_number(before, after) and rests_on_the_same(before, after),
            _("{claim}: the number changed, and no source with it."),
        ),
        "claim-without-source": (
            lambda before, after: (
                not _has_other_number(before, after) and _says_something_else(before, after) and rests_on_the_same(before, after)
            ),
            _("{claim}: what it says changed, and no source with it."),
        ),
        "stance": (
            lambda before, after: {before.position, after.position} == {"asserts", "denies"},
            _("{claim}: the stance was turned round."),
        ),
    }


def _is_read_anew(telling: Telling, source: str) -> bool:
    """Whether the text of the source is another one, or was read again: then a claim may well say something else."""
    key = ("source", source)
    if key not in telling.compared.changed:
        return False
    before, after = (_source(state, name) for state, name in telling.both(key))
    return any(getattr(before, name, None) != getattr(after, name, None) for name in EVIDENCE)


def _source(state: State, key: Key) -> Source | None:
    assert state.catalog
    return state.catalog.sources.get(key[1])


def _has_other_number(before: Claim, after: Claim) -> bool:
    return before.value != after.value and (isinstance(before.value, Count) or isinstance(after.value, Count))


def _says_something_else(before: Claim, after: Claim) -> bool:
    """In all languages at once: what changes in one is a matter of its wording."""
    is_other_text = all(before.text.get(code) != text for code, text in after.text.items())
    return is_other_text or (before.attribute, before.about, before.value) != (after.attribute, after.about, after.value)


def _speaks_otherwise(before: Claim, after: Claim) -> bool:
    was, now = before.originator, after.originator
    if was.actor or now.actor:
        return was.actor != now.actor
    return all((was.description or {}).get(code) != text for code, text in (now.description or {}).items())


def _has_other_quotation(before: Claim, after: Claim) -> bool:
    was = {cite.source: cite.quote for cite in before.cites}
    return any(cite.quote and was.get(cite.source) not in (None, cite.quote) for cite in after.cites)


def _label(telling: Telling, claim: Claim) -> Words:
    return {code: claim_label(both.after, claim) for code, both in telling.tongues.items()}


def _numbered(telling: Telling, name: str) -> Words:
    return {code: say(locale(code), "Claim {id}").format(id=name) for code in telling.tongues}
