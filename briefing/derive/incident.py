"""Incident → its page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing import urls
from briefing.agreement import matters_of
from briefing.corroboration import is_of_one_voice
from briefing.derive import linked
from briefing.derive.citation import citation, cited, standing
from briefing.derive.claims.accounts import accounts, segment_words, source_anchor
from briefing.derive.claims.agreement import concords, legend
from briefing.derive.claims.figures import figures
from briefing.derive.gaps import gap_lines
from briefing.derive.map.maps import incident_map
from briefing.derive.methods import methods
from briefing.derive.revisions import revision_lines
from briefing.derive.scope import (
    Scope,
    date_view,
    head,
    index_link,
    label,
    language_name,
    link,
    name_of,
    optional_date,
    optional_text,
    own,
    prose,
    text,
    unlinked,
    words,
)
from briefing.lists.months import month_of
from briefing.locales import plural, say
from briefing.records import Assessment as AssessmentRecord
from briefing.records import Incident, IncidentDate, Location, Participant
from briefing.views.components import Assessment, Label, Link, Name, RelatedLine, SourceLine
from briefing.views.components import Location as LocationView
from briefing.views.components import Participant as ParticipantView
from briefing.views.pages import IncidentPage

MOST = 40
"""Briefings named on the page of an incident."""


def incident_page(scope: Scope, incident: Incident) -> IncidentPage:
    title, summary = text(scope, incident.title), text(scope, incident.summary)
    computed = matters_of(incident)
    briefings = scope.catalog.briefings_by_incident.get(incident.id, ())
    return IncidentPage(
        head=head(scope, "incident", title.value, summary.value, _crumbs(scope, incident), linked.report(scope, incident)),
        title=title,
        methods=methods(scope),
        standing=standing(scope, incident),
        date=date_view(scope, incident.date.edtf),
        sites=tuple(name_of(scope, "place", place) for place in _sites(incident)),
        date_basis=label(scope, "date-basis", incident.date.basis),
        date_rationale=optional_text(scope, incident.date.rationale),
        part_of_day=label(scope, "part-of-day", incident.date.part_of_day) if incident.date.part_of_day else None,
        time=_time(scope, incident.date),
        event_type=label(scope, "event-type", incident.event.type),
        event_sub_type=_sub_type(scope, incident.event.sub_type),
        locations=tuple(_location(scope, item) for item in incident.locations),
        map=incident_map(scope, incident),
        participants=tuple(_participant(scope, item) for item in incident.participants),
        summary=summary,
        gaps=gap_lines(scope, incident),
        gaps_page=urls.relative(scope.path, urls.gaps(scope.locale.code)),
        glance=concords(scope, computed),
        is_of_one_voice=is_of_one_voice(incident),
        accounts=accounts(scope, incident.claims, computed),
        legend=legend(scope),
        figures=figures(scope, incident.claims),
        sources=source_lines(scope, [incident]),
        assessment=_assessment(scope, incident.assessment) if incident.assessment else None,
        context=prose(scope, incident.context) if incident.context else None,
        related=tuple(_related(scope, item.type, item.incident) for item in incident.related),
        briefings=tuple(link(scope, "briefing", name) for name in briefings[:MOST]),
        briefings_rest=_rest(scope, len(briefings) - MOST),
        revisions=revision_lines(scope, incident),
        citation=citation(scope, cited(incident)),
    )


def _rest(scope: Scope, number: int) -> Link | None:
    more = plural(scope.locale, "and %(num)d more briefing", "and %(num)d more briefings", number) if number > 0 else ""
    return Link(urls.relative(scope.path, urls.index(scope.locale.code, "briefing")), own(scope, more)) if more else None


def _sites(incident: Incident) -> list[str]:
    """Where accounts say that it happened."""
    return list(dict.fromkeys(location.place for location in incident.locations if location.role == "occurred"))


def _crumbs(scope: Scope, incident: Incident) -> list[Link]:
    year = month_of(incident)[0]
    crumbs = [index_link(scope, "incident", "Incidents")]
    if year != 9999:
        address = urls.relative(scope.path, urls.timeline(scope.locale.code, year))
        crumbs.append(Link(address, own(scope, str(year))))
    return crumbs


def _sub_type(scope: Scope, term: str | None) -> Label | None:
    """The term «other» says nothing that the type does not say."""
    return label(scope, "event-sub-type", term) if term and term != "other" else None


def _time(scope: Scope, when: IncidentDate) -> str | None:
    if when.time is None:
        return None
    local = say(scope.locale, "{time} local time").format(time=when.time)
    return local if when.time_precision == 1 else say(scope.locale, "about {time}").format(time=local)


def _location(scope: Scope, location: Location) -> LocationView:
    place = scope.catalog.places[location.place]
    around = [name for name in place.parents[:2] if name in scope.catalog.places]
    return LocationView(
        name=name_of(scope, "place", location.place),
        within=tuple(name_of(scope, "place", name) for name in around),
        role=label(scope, "location-role", location.role),
        precision=label(scope, "geo-precision", str(location.geo_precision)),
        wording=optional_text(scope, location.wording),
    )


def _participant(scope: Scope, item: Participant) -> ParticipantView:
    described = optional_text(scope, item.description)
    name = name_of(scope, "actor", item.actor) if item.actor else unlinked(described or words(scope, "unidentified"))
    return ParticipantView(
        name=name,
        detail=described if item.actor else None,
        role=label(scope, "participant-role", item.role),
        certainty=None if item.certainty == "claimed" and item.role.startswith("reported") else label(scope, "certainty", item.certainty),
    )


def _assessment(scope: Scope, assessment: AssessmentRecord) -> Assessment:
    editor = next(editor for editor in scope.catalog.site.editors if editor.id == assessment.by)
    return Assessment(
        grade=label(scope, "grade", assessment.grade),
        rationale=text(scope, assessment.rationale),
        by=text(scope, editor.name),
        on=date_view(scope, assessment.on),
    )


def _related(scope: Scope, kind: str, name: str) -> RelatedLine:
    found = scope.catalog.lines.get(name)
    when = date_view(scope, found.date.edtf if found else None)
    return RelatedLine(label(scope, "related-type", kind), link(scope, "incident", name), when)


def source_lines(scope: Scope, incidents: Iterable[Incident], most: int | None = None) -> tuple[SourceLine, ...]:
    """The sources that the incidents cite, the first `most` or all, each with all its cited segments."""
    cited: dict[str, set[int]] = {}
    for incident in incidents:
        for claim in incident.claims:
            for cite in claim.cites:
                cited.setdefault(cite.source, set()).update(cite.locator)
    return tuple(source_line(scope, name, sorted(segments)) for name, segments in list(cited.items())[:most])


def source_line(scope: Scope, name: str, segments: Sequence[int] = ()) -> SourceLine:
    """The source as a line of a list; `segments` are those that the page cites."""
    source = scope.catalog.sources[name]
    return SourceLine(
        anchor=source_anchor(name),
        title=link(scope, "source", name),
        outlet=_outlet(scope, source.outlet),
        published=optional_date(scope, source.published),
        language=language_name(scope, source.language),
        segments=segment_words(scope, segments) if segments else "",
    )


def _outlet(scope: Scope, outlet: str | None) -> Name:
    return name_of(scope, "outlet", outlet) if outlet else unlinked(words(scope, "outlet unknown"))
