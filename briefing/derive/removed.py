"""What stands at the address of a record that was withdrawn or merged: that it was there, when it went and why, and none of its text."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup, escape

from briefing.bidi import plain_isolate
from briefing.derive.revisions import removal_lines
from briefing.derive.scope import Scope, head, index_link, link, record_name
from briefing.locales import say
from briefing.records import Briefing, Incident
from briefing.views.components import Head, Link
from briefing.views.pages import RemovedPage


def removed_page(scope: Scope, incident: Incident) -> RemovedPage:
    successor = link(scope, "incident", incident.merged_into) if incident.merged_into else None
    return _page(scope, "incident", incident, index_link(scope, "incident", "Incidents"), successor)


def withdrawn_page(scope: Scope, briefing: Briefing) -> RemovedPage:
    return _page(scope, "briefing", briefing, index_link(scope, "briefing", "Briefings"))


def named(scope: Scope, title: str, name: str) -> str:
    """A title that several pages have, with the id that tells them apart."""
    return f"{title}{say(scope.locale, ': ')}{name}"


def shown_id(name: str) -> Markup:
    """An id in a sentence."""
    return Markup('<bdi lang="en" dir="ltr">{}</bdi>').format(name)


def isolated_id(head: Head, name: str) -> Head:
    """The head with the id isolated in its texts, which no markup can do."""
    isolated = plain_isolate(name, head.dir)
    return replace(head, title=head.title.replace(name, isolated), description=head.description.replace(name, isolated))


def _page(scope: Scope, kind: str, record: Incident | Briefing, crumb: Link, successor: Link | None = None) -> RemovedPage:
    title = record_name(scope, kind, record.id).value
    phrase = say(scope.locale, "At this address stood {id}. Of what was written there nothing is shown any more but when it went, and why.")
    opening = escape(phrase).format(id=shown_id(record.id))
    return RemovedPage(
        head=isolated_id(head(scope, "removed", named(scope, title, record.id), opening.striptags(), [crumb]), record.id),
        title=title,
        opening=opening,
        notes=removal_lines(scope, record),
        successor=successor,
    )
