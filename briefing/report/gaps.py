"""What the published records lacked and lack no more, and what they lack now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.gaps import gap_title
from briefing.derive.scope import Scope, record_name
from briefing.gaps import Gap, archive_day, gaps_in
from briefing.load import Document
from briefing.locales import Locale, say
from briefing.locate import problem_of
from briefing.records import Actor, Incident, Source
from briefing.report.compared import Compared, Key, State
from briefing.report.languages import in_each
from briefing.views.report import Finding, Turnover

Identity = tuple[str, str, Key, str | None, str | None]
"""Code, sort of gap, record, and the actor and the claim that it is about; under the ids of the second state."""
NONE = Turnover((), ())


def gaps(compared: Compared) -> Turnover:
    """New and mended gaps of the records that can differ, both as of one day. A record that is not shown any more mends nothing."""
    before, after = compared.before.catalog, compared.after.catalog
    if before is None or after is None:
        return NONE
    day = max(archive_day(before) or date.min, archive_day(after) or date.min)
    earlier = {_identity(gap, compared.renamed): gap for gap in _of_state(compared, before, day)}
    now = {_identity(gap, {}): gap for gap in _of_state(compared, after, day)}
    mended = ((identity, gap) for identity, gap in earlier.items() if identity not in now and _is_mended(compared, identity))
    new = ((identity, gap) for identity, gap in now.items() if identity not in earlier)
    return Turnover(_findings(compared, compared.after, new), _findings(compared, compared.before, mended))


def _of_state(compared: Compared, catalog: Catalog, day: date) -> Iterator[Gap]:
    records = _shown(catalog)
    for kind, name in _candidates(compared):
        record = records.get(kind, {}).get(name)
        if record is not None:
            yield from gaps_in(kind, record, catalog, day)


def _shown(catalog: Catalog) -> Mapping[str, Mapping[str, Incident | Source | Actor]]:
    """The records that may have gaps."""
    return {"incident": catalog.incidents, "source": catalog.sources, "actor": catalog.actors}


def _candidates(compared: Compared) -> Iterable[Key]:
    """The changed records, and of those that were read as a whole what another's change can reach.

    Whom a party belongs to and where a place lies decide on gaps of incidents, the site on what is overdue.
    """
    kinds = {kind for kind, _ in compared.changed}
    reached = {"incident"} if kinds & {"actor", "place"} else set()
    reached |= {"actor"} if "site" in kinds else set()
    both = compared.before.documents.keys() & compared.after.documents.keys() if reached else set()
    read = both if compared.touched is None else both & compared.touched
    return compared.changed | {key for key in read if key[0] in reached}


def _identity(gap: Gap, renamed: Mapping[Key, Key]) -> Identity:
    key, missing = (gap.kind, gap.name), gap.missing
    actor = renamed.get(("actor", missing.actor), ("actor", missing.actor))[1] if missing.actor else None
    return (gap.code, missing.kind, renamed.get(key, key), actor, missing.claim)


def _is_mended(compared: Compared, identity: Identity) -> bool:
    """Whether the second state still shows the record and whom the gap is about, keeps nothing back in it, and waives nothing."""
    code, _, (kind, name), actor, _ = identity
    catalog = compared.after.catalog
    assert catalog
    record = _shown(catalog)[kind].get(name)
    if record is None or (actor is not None and actor not in catalog.actors):
        return False
    is_guarded = isinstance(record, Incident) and record.sensitivity is not None
    return not is_guarded and code not in {waiver.code for waiver in record.waivers}


def _findings(compared: Compared, state: State, found: Iterable[tuple[Identity, Gap]]) -> tuple[Finding, ...]:
    told = (_finding(compared, state, identity, gap) for identity, gap in found)
    return tuple(sorted(told, key=lambda finding: (finding.file, finding.line, finding.code)))


def _finding(compared: Compared, state: State, identity: Identity, gap: Gap) -> Finding:
    document = state.documents[gap.kind, gap.name].document
    assert isinstance(document, Document)
    problem = problem_of(document, gap.code, (), gap.missing.finding)
    return Finding(gap.code, "note", problem.path, problem.line, in_each(compared, lambda where: _words(compared, where, identity)))


def _words(compared: Compared, where: Locale, identity: Identity) -> str:
    """The sort of gap, the record and whom or what in it, by the names of the second state."""
    assert compared.after.catalog is not None
    scope = Scope(compared.after.catalog, where, urls.home(where.code))
    _, sort, (kind, name), actor, claim = identity
    details = [record_name(scope, "actor", actor).value] if actor else []
    details += [say(where, "Claim {id}").format(id=claim)] if claim else []
    said = {"gap": gap_title(scope, sort), "record": record_name(scope, kind, name).value, "detail": "".join(details)}
    sentence = say(where, "{gap}: “{record}”, {detail}.") if details else say(where, "{gap}: “{record}”.")
    return sentence.format(**said)
