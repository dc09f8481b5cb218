"""Sources."""

from __future__ import annotations

from briefing.catalog import Catalog
from briefing.exports.columns import Filled, dated, identity, table, term, texts
from briefing.exports.table import Column, Table
from briefing.records import Outlet, Source


def sources(catalog: Catalog) -> Table:
    """A row for each source."""
    return table("sources", "Articles, posts and statements in which claims are read.", catalog.sources.values, _columns(catalog))


def _columns(catalog: Catalog) -> list[Filled[Source]]:
    return [
        *identity(catalog, "source", Column("id", "string", "The source's permanent id.", "#meta+source+id", required=True)),
        *_outlet(catalog),
        *_headline(catalog),
        *dated(
            Column("published_edtf", "string", "The day of publication (EDTF); empty where unknown.", "#meta+date+published"),
            "#date+published",
            lambda source: source.published,
        ),
        *_copies(catalog),
        *term(
            catalog,
            Column(
                "text_scope",
                "string",
                "Whether we had the full text or a part of it.",
                "#meta+source+scope",
                required=True,
                vocabulary="text-scope",
            ),
            lambda source: source.text_scope,
        ),
        Filled(
            Column("incidents", "integer", "Number of incidents with a claim that cites it.", "#indicator+incidents+num", required=True),
            lambda source: len(catalog.incidents_by_source.get(source.id, ())),
        ),
        *texts(
            catalog.site.locales,
            Column("note", "string", "What else a reader should know of the source.", "#description"),
            lambda source: source.note,
        ),
    ]


def _outlet(catalog: Catalog) -> list[Filled[Source]]:
    def outlet(source: Source) -> Outlet | None:
        return catalog.outlets[source.outlet] if source.outlet else None

    def kind(source: Source) -> str | None:
        found = outlet(source)
        return found.kind if found else None

    def reliability(source: Source) -> str | None:
        found = outlet(source)
        return found.reliability if found else None

    return [
        Filled(
            Column("outlet", "string", "Id of the outlet that published it; empty where unknown.", "#org+outlet+id"),
            lambda source: source.outlet,
        ),
        *texts(
            catalog.site.locales,
            Column("outlet_name", "string", "The outlet's name.", "#org+outlet+name"),
            lambda source: found.names if (found := outlet(source)) else None,
        ),
        *term(catalog, Column("outlet_kind", "string", "What sort of outlet it is.", "#org+outlet+type", vocabulary="outlet-kind"), kind),
        Filled(
            Column("outlet_country", "string", "The country where the outlet is based (ISO 3166-1 alpha-2).", "#country+outlet+code"),
            lambda source: found.country if (found := outlet(source)) else None,
        ),
        *term(
            catalog,
            Column(
                "reliability",
                "string",
                "How reliable the outlet is, by the Admiralty code; F: it cannot be judged.",
                "#meta+source+reliability",
                vocabulary="reliability",
            ),
            reliability,
        ),
    ]


def _headline(catalog: Catalog) -> list[Filled[Source]]:
    return [
        Filled(
            Column("title", "string", "The headline as published, in its own language.", "#meta+source+title"), lambda source: source.title
        ),
        Filled(
            Column("language", "string", "The language of the text, by its code (BCP 47).", "#meta+source+language", required=True),
            lambda source: source.language,
        ),
        *texts(
            catalog.site.locales,
            Column(
                "title_rendered",
                "string",
                "Our rendering of the headline, or our description where there is none.",
                "#meta+source+title+rendered",
            ),
            lambda source: source.title_translations,
        ),
    ]


def _copies(catalog: Catalog) -> list[Filled[Source]]:
    return [
        Filled(Column("url", "string", "The address of the text.", "#meta+source+url"), lambda source: source.url),
        *term(
            catalog,
            Column(
                "url_status",
                "string",
                "Whether the address still leads to the text.",
                "#meta+source+url+status",
                required=True,
                vocabulary="url-status",
            ),
            lambda source: source.url_status,
        ),
        Filled(
            Column("archive_url", "string", "The address of an archived copy.", "#meta+source+url+archived"),
            lambda source: source.archive_url,
        ),
        Filled(
            Column("archived_at", "date", "The day on which the archived copy was made.", "#date+archived"),
            lambda source: source.archived_at,
        ),
        Filled(Column("accessed_at", "date", "The day on which we read the text.", "#date+accessed"), lambda source: source.accessed_at),
        Filled(
            Column("sha256", "string", "SHA-256 of the bytes of the text that the segment numbers count in.", "#meta+source+sha256"),
            lambda source: source.sha256,
        ),
    ]
