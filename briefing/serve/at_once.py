"""The own pages of an incident of which a text has changed: whoever writes it sees them while the rest of the site is made."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from briefing import urls
from briefing.at_hand.entries import days_of
from briefing.at_hand.lines import as_text, from_text
from briefing.at_hand.shelf import Shelf
from briefing.catalog import Catalog
from briefing.derive.incident import incident_page
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope
from briefing.derive.side_by_side import side_by_side_pages
from briefing.examine import examine
from briefing.gather import Gathered
from briefing.indexes import entry_as_published
from briefing.lists.every_part import of_record
from briefing.load import Document, File, read_file
from briefing.records import Incident, Place
from briefing.render import render_page
from briefing.scratch import scratch
from briefing.shell.stamp import Stamp
from briefing.views.pages import PageView
from briefing.withhold import withhold


class LastGood:
    """The site as it was when all of it was built, at `out`, and the incidents that were written at once since."""

    def __init__(self, gathered: Gathered, catalog: Catalog, out: Path, stamp: Stamp) -> None:
        self._folder, self._context, self._out, self._stamp = gathered.folder, gathered.context, out, stamp
        self._read, self._places = catalog, _places(gathered)
        self._built, self._since = dict[str, Incident](), dict[str, Incident]()
        """Incidents that are others than when all was read: of which all has been built, and their own pages alone."""

    def ready(self) -> None:
        """Makes pages of one incident without writing them, so that the first that is wanted comes as soon as others."""
        for name in list(self._read.incidents)[:1]:
            list(self._pages(_with(self._read, self._built), name))

    def with_changed(self, path: Path) -> str | None:
        """Writes the pages of the incident in that file, and gives its id.

        None, and nothing is written, if they are not all that its change may change at once: if it is none, has a fault, names
        others than before (perhaps such as there are not), or is of another day; or if the site has been taken away.
        """
        try:
            shown = self._shown(path)
            if shown:
                self._write(_with(self._read, {**self._built, **self._since, shown.id: shown}), shown.id)
                self._since[shown.id] = shown
        except (KeyError, FileNotFoundError):
            return None
        return shown.id if shown else None

    def settle(self) -> None:
        """All of the site has been built with them."""
        self._built, self._since = {**self._built, **self._since}, {}

    def restore(self) -> None:
        """Writes the pages as they were when all was built."""
        catalog = _with(self._read, self._built)
        for name in self._since:
            self._write(catalog, name)
        self._since = {}

    def _shown(self, path: Path) -> Incident | None:
        """The incident in that file as it is published, if it names whom and what it named. KeyError if it names what is not there."""
        incident = self._incident(path)
        if incident is None:
            return None
        shown = withhold(incident, self._places)
        before, now = self._read.entries.get(shown.id), entry_as_published(shown, self._places)
        is_same = before and replace(now, days=before.days, revisions=before.revisions, line=before.line) == before
        return shown if is_same else None

    def _incident(self, path: Path) -> Incident | None:
        document = _document(self._folder, path)
        examined = examine(document, self._context) if document and document.kind == "incident" else None
        if examined is None or any(problem.level == "error" for problem in examined.problems):
            return None
        record = examined.record
        return record if isinstance(record, Incident) and record.status == "published" else None

    def _write(self, catalog: Catalog, name: str) -> None:
        for path, html in list(self._pages(catalog, name)):
            with scratch(self._out.parent) as fresh:
                (fresh / "page").write_bytes(html.encode())
                os.replace(fresh / "page", self._out / path)

    def _pages(self, catalog: Catalog, name: str) -> Iterator[tuple[str, str]]:
        """Path and HTML of each page of the incident's own."""
        alone = replace(catalog, incidents={name: catalog.incidents[name]}, briefings={})
        own = (
            Planned(urls.record(code, "incident", name), "incident", code, partial(_page, name), ("incident", name))
            for code in catalog.locales
        )
        for planned in (*own, *side_by_side_pages(alone)):
            page = render_page(planned.make(catalog))
            yield page.path, self._stamp(page)


def _page(name: str, scope: Scope) -> PageView:
    return incident_page(scope, scope.catalog.incidents[name])


def _with(catalog: Catalog, changed: Mapping[str, Incident]) -> Catalog:
    incidents, lines = catalog.incidents, catalog.lines
    own = {name: from_text(as_text(incident)) for name, incident in changed.items()}
    return replace(
        catalog,
        incidents=Shelf(incidents, lambda name: changed[name] if name in changed else incidents[name]),
        lines=Shelf(lines, lambda name: own[name] if name in own else lines[name]),
        days={**catalog.days, **{of_record("incident", name): _latest(incident) for name, incident in changed.items()}},
    )


def _latest(incident: Incident) -> date:
    return date.fromisoformat(max(days_of(incident)))


def _places(gathered: Gathered) -> Mapping[str, Place]:
    """The places as they are written, of which an incident's `withhold` asks how they may be shown."""
    told = ((outcome.facts, outcome.record) for outcome in gathered.outcomes if outcome.facts)
    return {facts.name: Place.model_validate_json(record) for facts, record in told if facts.kind == "place"}


def _document(folder: Path, path: Path) -> Document | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    stamp = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
    item = read_file(folder, File(path.relative_to(folder).as_posix(), found.st_mode, stamp))
    return item if isinstance(item, Document) else None
