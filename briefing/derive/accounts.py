"""Claims → the accounts side by side: a row for each matter, a column for each originator."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.corroboration import Speaker, speaker
from briefing.derive.scope import Scope, foreign, href, label, name_of, optional_text, record_name, text, unlinked
from briefing.locales import plural_form, say
from briefing.locales.wording import list_words
from briefing.records import ChainLink, Cite, Claim, Count, Originator
from briefing.views import Accounts, Cell, ClaimView, Link, Name, Row, Text
from briefing.views import Cite as CiteView

Matter = tuple[str, str | None, str | None]


def accounts(scope: Scope, claims: Sequence[Claim]) -> Accounts:
    """Columns in the order in which the claims first name them; first the rows on which most accounts speak."""
    speakers = list(dict.fromkeys(speaker(claim.originator) for claim in claims))
    matters = list(dict.fromkeys(_matter(claim) for claim in claims))
    columns = tuple(
        originator_name(scope, next(claim.originator for claim in claims if speaker(claim.originator) == one)) for one in speakers
    )
    rows = tuple(
        _row(scope, matter, [claim for claim in claims if _matter(claim) == matter], list(zip(speakers, columns, strict=True)))
        for matter in matters
    )
    return Accounts(columns, tuple(sorted(rows, key=_silent_cells)))


def _matter(claim: Claim) -> Matter:
    return (claim.attribute, claim.about, claim.value if isinstance(claim.value, str) else None)


def originator_name(scope: Scope, originator: Originator) -> Name:
    if originator.actor:
        return name_of(scope, "actor", originator.actor)
    return unlinked(text(scope, originator.description or {}))


def _row(scope: Scope, matter: Matter, claims: Sequence[Claim], columns: Sequence[tuple[Speaker, Name]]) -> Row:
    attribute, about, term = matter
    return Row(
        matter=label(scope, "attribute", attribute).text,
        term=label(scope, "claim-value", term).text if term else None,
        about=name_of(scope, "actor", about) if about else None,
        cells=tuple(_cell(scope, account, [claim for claim in claims if speaker(claim.originator) == one]) for one, account in columns),
    )


def _silent_cells(row: Row) -> int:
    return sum(cell.stance == "silent" for cell in row.cells)


def _cell(scope: Scope, account: Name, claims: Sequence[Claim]) -> Cell:
    if not claims:
        return Cell("silent", say(scope.locale, "does not mention it"), account.text, ())
    stance = claims[0].position
    return Cell(stance, label(scope, "position", stance).text.value, account.text, tuple(claim_view(scope, claim) for claim in claims))


def claim_view(scope: Scope, claim: Claim) -> ClaimView:
    return ClaimView(
        anchor=claim_anchor(claim.id),
        text=text(scope, claim.text),
        value=count_words(scope, claim.value) if isinstance(claim.value, Count) else None,
        speaker=optional_text(scope, claim.originator.description) if claim.originator.actor else None,
        speech_act=label(scope, "speech-act", claim.speech_act),
        credibility=label(scope, "credibility", str(claim.credibility)),
        credibility_rationale=optional_text(scope, claim.credibility_rationale),
        status=None if claim.status == "current" else label(scope, "claim-status", claim.status),
        note=optional_text(scope, claim.note),
        chain=(originator_name(scope, claim.originator), *(_link(scope, step) for step in claim.chain)),
        cites=tuple(cite_view(scope, cite) for cite in claim.cites),
    )


def _link(scope: Scope, step: ChainLink) -> Name:
    if step.source:
        return Name(source_speaker(scope, step.source), href(scope, "source", step.source))
    for kind in ("actor", "outlet"):
        name = getattr(step, kind)
        if name:
            return name_of(scope, kind, name)
    return unlinked(text(scope, step.description or {}))


def cite_view(scope: Scope, cite: Cite) -> CiteView:
    source = scope.catalog.sources[cite.source]
    quote = foreign(cite.quote, source.language) if cite.quote else None
    return CiteView(Link(f"#{source_anchor(cite.source)}", source_speaker(scope, cite.source)), segment_words(scope, cite.locator), quote)


def source_speaker(scope: Scope, name: str) -> Text:
    """The outlet of a source, by which it is known in a line; our words for its headline where the outlet is unknown."""
    outlet = scope.catalog.sources[name].outlet
    return record_name(scope, "outlet", outlet) if outlet else record_name(scope, "source", name)


def claim_anchor(name: str) -> str:
    return f"claim-{name}"


def source_anchor(name: str) -> str:
    return f"source-{name}"


def segment_words(scope: Scope, numbers: Sequence[int]) -> str:
    """«segment 3», «segments 3 and 5», «segments 1–4 and 7»; Arabic has a dual."""
    runs = [_run_words(scope, run) for run in _runs(numbers)]
    listed = list_words([word for run in runs for word in run], scope.locale.code)
    return plural_form(scope.locale, "segment {numbers}", "segments {numbers}", len(numbers)).format(numbers=listed)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """The numbers in order, those that follow each other together."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _run_words(scope: Scope, run: Sequence[int]) -> list[str]:
    if len(run) < 3:
        return [str(number) for number in run]
    return [say(scope.locale, "{first}–{last}").format(first=run[0], last=run[-1])]


def count_words(scope: Scope, count: Count) -> str:
    """«soldiers: 2»: word and number stand apart, so that neither has to agree with the other."""
    what = label(scope, "count-kind", count.kind).text.value
    return say(scope.locale, "{what}: {number}").format(what=what, number=_number_words(scope, count))


def _number_words(scope: Scope, count: Count) -> str:
    if count.term:
        return label(scope, "quantity", count.term).text.value
    if count.min == count.max:
        return str(count.min)
    if count.min is None:
        return say(scope.locale, "{max} at most").format(max=count.max)
    if count.max is None:
        return say(scope.locale, "{min} at least").format(min=count.min)
    return say(scope.locale, "from {min} to {max}").format(min=count.min, max=count.max)
