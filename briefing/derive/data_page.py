"""The files of the data, and what their tables hold → the page that offers and explains them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing import urls
from briefing.derive import linked
from briefing.derive.scope import Scope, head
from briefing.locales import Locale, say
from briefing.views.data import DataFile, DataPage


def data_page(scope: Scope, files: Mapping[str, bytes]) -> DataPage:
    """The page, with those of the `files` (path → content) that lie in the folder of the data."""
    title = say(scope.locale, "Data")
    intro = say(
        scope.locale,
        "The whole archive as files, for tables, maps, databases and programs of your own. They hold what the pages hold, in all "
        "languages of the site, and nothing that the pages do not show.",
    )
    return DataPage(
        head=head(scope, "data", title, intro, linked=linked.dataset(scope, intro, files)),
        title=title,
        intro=intro,
        files=tuple(_files(scope, files)),
        tables=(),
    )


def _files(scope: Scope, files: Mapping[str, bytes]) -> Iterator[DataFile]:
    for name, what in _uses(scope.locale).items():
        path = urls.data(name)
        if path in files:
            yield DataFile(name, urls.relative(scope.path, path), _size(len(files[path])), what)


def _uses(where: Locale) -> Mapping[str, str]:
    """Name → what it holds, those for most readers first."""
    return {
        "incidents.csv": say(where, "The incidents, a row for each: when, where, what sort of event, how far the accounts agree."),
        "claims.csv": say(where, "The claims, a row for each: who said what, in which source, at which place in it."),
        "actors.csv": say(where, "The actors: names in every language, kind, when they were active."),
        "places.csv": say(where, "The places: names, P-codes, what they lie in, coordinates where they may be shown."),
        "sources.csv": say(where, "The sources: headline, outlet, date, address, archived copy."),
        "incidents.geojson": say(where, "The incidents for map programs: a point only where the place itself is known and may be shown."),
        "archive.json": say(where, "Everything that is public of every record, exactly as it is written, for programs."),
        "archive.schema.json": say(where, "The form of archive.json as JSON Schema, with the meaning of every field."),
        "archive.sqlite": say(where, "All tables in one database, with what links them and a full-text search. Opens in Datasette."),
    }


def _size(number: int) -> str:
    return f"{-(-number // 1000)} KB"
