"""Claims → the accounts side by side: a row for each matter, a column for each originator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefing.agreement import Matter, MatterKey, matter_key
from briefing.corroboration import speaker
from briefing.derive.claims.agreement import agreement, in_articles, key_of, matter_anchor, matter_name
from briefing.derive.counts import claim_count
from briefing.derive.scope import Scope, foreign, href, label, name_of, optional_text, record_name, text, unlinked
from briefing.locales import Locale, plural, plural_form, say
from briefing.locales.wording import list_words
from briefing.records import ChainLink, Cite, Claim, Count, Originator
from briefing.views.accounts import Account, Accounts, ClaimView, Speaker, Stance, Step
from briefing.views.accounts import Matter as MatterView
from briefing.views.components import Cite as CiteView
from briefing.views.components import Link, Name, Text

Said = Mapping[MatterKey, Sequence[Claim]]
"""What is said on each matter, in the order of the record."""
STANCES: Mapping[str, Stance] = {"asserts": "asserts", "denies": "denies", "no_position": "no-position"}


def accounts(scope: Scope, claims: Sequence[Claim], matters: Sequence[Matter]) -> Accounts:
    """Accounts in the order in which the claims first name them; first the matters on which most of them speak."""
    said: dict[MatterKey, list[Claim]] = {}
    told: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        said.setdefault(matter_key(claim), []).append(claim)
        told.setdefault(speaker(claim.originator), []).append(claim)
    keys = sorted(said, key=lambda key: -len({speaker(claim.originator) for claim in said[key]}))
    computed = {key_of(matter): matter for matter in matters}
    return Accounts(
        tuple(_matter(scope, key, computed.get(key), said[key]) for key in keys),
        tuple(_account(scope, number, own, keys) for number, own in enumerate(told.values(), start=1)),
    )


def _matter(scope: Scope, key: MatterKey, matter: Matter | None, claims: Sequence[Claim]) -> MatterView:
    return MatterView(
        anchor=matter_anchor(key),
        name=matter_name(scope, key),
        agreement=agreement(scope, matter),
        rivals=_rivals(scope, matter.rivals) if matter and matter.rivals else "",
        speakers=tuple(_speaker(scope, claim) for claim in claims),
    )


def _rivals(scope: Scope, terms: Sequence[str]) -> str:
    named = list_words([label(scope, "claim-value", term).text.value for term in terms], scope.locale.code)
    return say(scope.locale, "Other accounts name: {terms}.").format(terms=named)


def _speaker(scope: Scope, claim: Claim) -> Speaker:
    stance = label(scope, "position", claim.position).text.value
    return Speaker(
        originator_name(scope, claim.originator).text, f"#{claim_anchor(claim.id)}", STANCES[claim.position], stance, _value(scope, claim)
    )


def _account(scope: Scope, number: int, claims: Sequence[Claim], keys: Sequence[MatterKey]) -> Account:
    said: dict[MatterKey, list[Claim]] = {}
    for claim in claims:
        said.setdefault(matter_key(claim), []).append(claim)
    cells = {key: tuple(claim_view(scope, claim) for claim in own) for key, own in said.items()}
    silent = len(keys) - len(said)
    return Account(
        anchor=f"account-{number}",
        name=originator_name(scope, claims[0].originator),
        phrase=_extent(scope, claims),
        cells=tuple(cells.get(key, ()) for key in keys),
        silence=plural(scope.locale, "Does not mention %(num)d other matter.", "Does not mention %(num)d other matters.", silent)
        if silent
        else "",
    )


def _extent(scope: Scope, claims: Sequence[Claim]) -> str:
    """«3 claims in 2 articles»."""
    counted = claim_count(scope, len(claims))
    articles = in_articles(scope, len({cite.source for claim in claims for cite in claim.cites}))
    return say(scope.locale, "{claims} {in_articles}").format(claims=counted, in_articles=articles)


def originator_name(scope: Scope, originator: Originator) -> Name:
    """The actor, linked, or our description of one who has no record."""
    if originator.actor:
        return name_of(scope, "actor", originator.actor)
    return unlinked(text(scope, originator.description or {}))


def claim_view(scope: Scope, claim: Claim) -> ClaimView:
    """A claim with its stance, value, originator, chain and passages."""
    return ClaimView(
        anchor=claim_anchor(claim.id),
        stance=STANCES[claim.position],
        stance_label=label(scope, "position", claim.position).text.value,
        text=text(scope, claim.text),
        value=_value(scope, claim),
        speaker=optional_text(scope, claim.originator.description) if claim.originator.actor else None,
        speech_act=label(scope, "speech-act", claim.speech_act),
        credibility=label(scope, "credibility", str(claim.credibility)),
        credibility_rationale=optional_text(scope, claim.credibility_rationale),
        status=None if claim.status == "current" else label(scope, "claim-status", claim.status),
        note=optional_text(scope, claim.note),
        outlets=_outlets(scope, claim),
        chain=_chain(scope, claim),
        cites=tuple(cite_view(scope, cite) for cite in claim.cites),
    )


def _value(scope: Scope, claim: Claim) -> str | None:
    return count_words(scope, claim.value) if isinstance(claim.value, Count) else None


def _outlets(scope: Scope, claim: Claim) -> tuple[Text, ...]:
    outlets = dict.fromkeys(scope.catalog.sources[cite.source].outlet for cite in claim.cites)
    return tuple(record_name(scope, "outlet", outlet) for outlet in outlets if outlet)


def _chain(scope: Scope, claim: Claim) -> tuple[Step, ...]:
    """From the originator to the source that we read."""
    first = Step(originator_name(scope, claim.originator), say(scope.locale, "originator"))
    between = [Step(_link(scope, link), "") for link in claim.chain[:-1]]
    return (first, *between, Step(_link(scope, claim.chain[-1]), say(scope.locale, "our source")))


def _link(scope: Scope, step: ChainLink) -> Name:
    if step.source:
        return Name(source_speaker(scope, step.source), href(scope, "source", step.source))
    for kind in ("actor", "outlet"):
        name = getattr(step, kind)
        if name:
            return name_of(scope, kind, name)
    return unlinked(text(scope, step.description or {}))


def cite_view(scope: Scope, cite: Cite) -> CiteView:
    """A source and its passages; linked to the source's line on the same page."""
    source = scope.catalog.sources[cite.source]
    quote = foreign(cite.quote, source.language) if cite.quote else None
    return CiteView(Link(f"#{source_anchor(cite.source)}", source_speaker(scope, cite.source)), segment_words(scope, cite.locator), quote)


def source_speaker(scope: Scope, name: str) -> Text:
    """The outlet of a source, by which it is known in a line; our words for its headline where the outlet is unknown."""
    outlet = scope.catalog.sources[name].outlet
    return record_name(scope, "outlet", outlet) if outlet else record_name(scope, "source", name)


def claim_anchor(name: str) -> str:
    return f"claim-{name}"


def claim_address(scope: Scope, incident: str, claim: str) -> str:
    """Where on the page of its incident the claim stands."""
    return f"{href(scope, 'incident', incident)}#{claim_anchor(claim)}"


def source_anchor(name: str) -> str:
    return f"source-{name}"


def segment_words(scope: Scope, numbers: Sequence[int]) -> str:
    """«segment 3», «segments 3 and 5», «segments 1–4 and 7»; Arabic has a dual."""
    return _segment_words(scope.locale, tuple(numbers))


@lru_cache(maxsize=8192)
def _segment_words(where: Locale, numbers: tuple[int, ...]) -> str:
    runs = [_run_words(where, run) for run in _runs(numbers)]
    listed = list_words([word for run in runs for word in run], where.code)
    return plural_form(where, "segment {numbers}", "segments {numbers}", len(numbers)).format(numbers=listed)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """The numbers in order, those that follow each other together."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _run_words(where: Locale, run: Sequence[int]) -> list[str]:
    if len(run) < 3:
        return [str(number) for number in run]
    return [say(where, "{first}–{last}").format(first=run[0], last=run[-1])]


def count_words(scope: Scope, count: Count) -> str:
    """«soldiers: 2»: word and number stand apart, so that neither has to agree with the other."""
    what = label(scope, "count-kind", count.kind).text.value
    return say(scope.locale, "{what}: {number}").format(what=what, number=number_words(scope, count))


def number_words(scope: Scope, count: Count) -> str:
    """The number or its bounds in words, or the word of a vague quantity."""
    if count.term:
        return label(scope, "quantity", count.term).text.value
    if count.min == count.max:
        return str(count.min)
    if count.min is None:
        return say(scope.locale, "{max} at most").format(max=count.max)
    if count.max is None:
        return say(scope.locale, "{min} at least").format(min=count.min)
    return say(scope.locale, "from {min} to {max}").format(min=count.min, max=count.max)
