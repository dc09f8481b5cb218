"""The files of the data, and what their tables hold → the page that offers and explains them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefing import urls
from briefing.derive import linked
from briefing.derive.citation import citation, cited_data
from briefing.derive.data_files import uses
from briefing.derive.scope import Scope, foreign, head, own
from briefing.exports.published import Published
from briefing.exports.table import Column, Table
from briefing.locales import Locale, plural, say
from briefing.records import Site
from briefing.releases import version
from briefing.views.citation import CodeLine
from briefing.views.components import Link, Name
from briefing.views.data import ColumnLine, DataFile, DataPage, Example, FileGroup, LicenceLine, TableDoc

MEGABYTE = 1_000_000
QUERY = "SELECT a.incident, a.originator, a.text FROM accounts_{code} a JOIN claims c ON c.id = a.id"
DATASETTE = ("pip install datasette", "datasette archive.sqlite")
PYTHON = ("import pandas as pd", 'claims = pd.read_csv("claims.csv", skiprows=[1], dtype_backend="numpy_nullable")')
R = (
    'header <- names(read.csv("claims.csv", nrows = 1, fileEncoding = "UTF-8-BOM"))',
    'claims <- read.csv("claims.csv", skip = 2, header = FALSE, col.names = header, fileEncoding = "UTF-8-BOM")',
)


def data_page(scope: Scope, data: Published) -> DataPage:
    """The page, with the files and tables that the exports made."""
    where, site, code = scope.locale, scope.catalog.site, scope.locale.code
    title, intro, one = say(where, "Data"), _intro(where), cited_data(scope)
    feed, log = urls.feed(code), urls.revisions(code)
    return DataPage(
        head=head(
            scope, "data", title, intro, linked=linked.dataset(scope, intro, [path for path in data.sizes if path.startswith(urls.DATA)])
        ),
        title=title,
        intro=intro,
        version=version(scope.catalog),
        groups=tuple(_groups(scope, data.sizes)),
        licences=_licences(where, site),
        citation=citation(scope, one) if one else None,
        examples=_examples(scope),
        feed=urls.relative(scope.path, feed) if feed in data.sizes else None,
        downloads=Name(own(scope, say(where, "the downloads")), site.downloads) if site.downloads else None,
        revisions=Link(urls.relative(scope.path, log), own(scope, say(where, "Revisions and corrections"))),
        tables=tuple(_documented(where, table, data.rows[table.name]) for table in data.tables),
        links=tuple(_documented(where, table, data.rows[table.name]) for table in data.links),
    )


def _intro(where: Locale) -> str:
    return say(
        where,
        "The whole archive as files, for tables, maps, databases and programs of your own. They hold what the pages hold, in all "
        "languages of the site, and nothing that the pages do not show.",
    )


def _groups(scope: Scope, sizes: Mapping[str, int]) -> Iterator[FileGroup]:
    for title, named in uses(scope.locale):
        found = [(name, what) for name, what in named.items() if urls.data(name) in sizes]
        if found:
            yield FileGroup(title, tuple(_file(scope, name, what, sizes[urls.data(name)]) for name, what in found))


def _file(scope: Scope, name: str, what: str, size: int) -> DataFile:
    return DataFile(name, urls.relative(scope.path, urls.data(name)), _size(scope.locale, size), what)


def _size(where: Locale, number: int) -> str:
    if number < MEGABYTE:
        return say(where, "{number} KB").format(number=-(-number // 1000))
    return say(where, "{number} MB").format(number=f"{number / MEGABYTE:.1f}")


def _licences(where: Locale, site: Site) -> tuple[LicenceLine, ...]:
    return (
        LicenceLine(
            say(where, "The data"),
            say(where, "all files of this page: numbers, dates, names, links between records, and the texts in them"),
            site.data_license,
        ),
        LicenceLine(
            say(where, "The texts"), say(where, "the pages of the site: briefings, accounts, explanations, maps"), site.content_license
        ),
        LicenceLine(say(where, "The program"), say(where, "the code that makes the pages and files of the records"), site.code_license),
    )


def _examples(scope: Scope) -> tuple[Example, ...]:
    return (
        Example("Datasette", _lines(DATASETTE)),
        Example("SQL", _query(scope)),
        Example("Python (pandas)", _lines(PYTHON)),
        Example("R", _lines(R)),
    )


def _lines(lines: Sequence[str]) -> tuple[CodeLine, ...]:
    return tuple(CodeLine("", foreign(line, "en"), "") for line in lines)


def _query(scope: Scope) -> tuple[CodeLine, ...]:
    """What is said of a matter, in the page's language."""
    begun = QUERY.format(code=scope.locale.code.lower().replace("-", "_"))
    sought = "WHERE c.rowid IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH '"
    return (*_lines([begun]), CodeLine(sought, own(scope, say(scope.locale, "checkpoint")), "')"))


def _documented(where: Locale, of: Table, rows: int) -> TableDoc:
    return TableDoc(
        name=of.name,
        anchor=f"table-{of.name}",
        description=say(where, of.description),
        rows=plural(where, "%(num)d row", "%(num)d rows", rows),
        columns=tuple(_line(where, list(found)) for _, found in groupby(of.columns, key=_told)),
    )


def _told(column: Column) -> tuple[str, str]:
    """What columns have in common that hold the same in several languages."""
    return column.name.removesuffix(f"_{column.language}") if column.language else column.name, column.description


def _line(where: Locale, columns: Sequence[Column]) -> ColumnLine:
    return ColumnLine(tuple(column.name for column in columns), _types(where)[columns[0].type], say(where, columns[0].description))


def _types(where: Locale) -> Mapping[str, str]:
    return {
        "string": say(where, "text"),
        "integer": say(where, "whole number"),
        "number": say(where, "number"),
        "boolean": say(where, "yes or no"),
        "date": say(where, "day"),
        "list": say(where, "list"),
    }
