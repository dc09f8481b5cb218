"""Claims: who said what, through whom, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.agreement import Matter, matter_key, matters_of
from briefing.catalog import Catalog
from briefing.exports.columns import Filled, by_language, members, table_of_parts, term, texts
from briefing.exports.table import Column, Table
from briefing.records import ChainLink, Claim, Count, Incident


@dataclass(frozen=True, slots=True)
class Said:
    """A claim, the incident that it is told of, and what is said by all on the same matter."""

    incident: Incident
    claim: Claim
    matter: Matter | None

    @property
    def count(self) -> Count | None:
        return self.claim.value if isinstance(self.claim.value, Count) else None

    @property
    def term(self) -> str | None:
        return self.claim.value if isinstance(self.claim.value, str) else None


def claims(catalog: Catalog) -> Table:
    """A row for each claim, those of one incident together, in the order of the record."""
    columns = [*_matter(catalog), *_value(catalog), *_originator(catalog), *_evidence(catalog)]
    return table_of_parts(
        "claims", "What one originator says on one point of an incident.", catalog.incidents.values, _said, columns, ("id",)
    )


def _said(incident: Incident) -> list[Said]:
    computed = {(one.attribute, one.about, one.term): one for one in matters_of(incident)}
    return [Said(incident, claim, computed.get(matter_key(claim))) for claim in incident.claims]


def _matter(catalog: Catalog) -> list[Filled[Said]]:
    return [
        Filled(Column("id", "string", "The claim's permanent id: incident and claim.", "#event+claim+id", required=True), _id),
        Filled(
            Column("incident", "string", "Id of the incident.", "#event+id", required=True, refers="incidents"),
            lambda said: said.incident.id,
        ),
        Filled(
            Column("claim", "string", "The claim's id within the incident.", "#event+claim+number", required=True),
            lambda said: said.claim.id,
        ),
        *term(
            catalog,
            Column("attribute", "string", "The point that the claim is about.", "#event+attribute", required=True, vocabulary="attribute"),
            lambda said: said.claim.attribute,
        ),
        Filled(
            Column("about", "string", "Id of the actor whose act, dead or demand it is about.", "#org+about+id", refers="actors"),
            lambda said: said.claim.about,
        ),
        *texts(
            catalog.site.locales,
            Column("about_name", "string", "Name of that actor.", "#org+about+name"),
            lambda said: catalog.actors[said.claim.about].names if said.claim.about else None,
        ),
        *term(
            catalog,
            Column(
                "position",
                "string",
                "Whether the originator affirms the point, denies it or does neither.",
                "#event+position",
                required=True,
                vocabulary="position",
            ),
            lambda said: said.claim.position,
        ),
        *texts(
            catalog.site.locales,
            Column("text", "string", "The claim in our own words.", "#event+claim+text"),
            lambda said: said.claim.text,
        ),
    ]


def _id(said: Said) -> str:
    return f"{said.incident.id}#{said.claim.id}"


def _value(catalog: Catalog) -> list[Filled[Said]]:
    return [
        Filled(
            Column(
                "value_min",
                "integer",
                "The least number that the originator gives; empty where the originator sets no lower bound.",
                "#indicator+claimed+min+num",
            ),
            lambda said: said.count.min if said.count else None,
        ),
        Filled(
            Column(
                "value_max",
                "integer",
                "The greatest number that the originator gives; empty where the originator sets no upper bound.",
                "#indicator+claimed+max+num",
            ),
            lambda said: said.count.max if said.count else None,
        ),
        *term(
            catalog,
            Column("value_term", "string", "The word of a vague number, such as dozens.", "#event+claim+quantity", vocabulary="quantity"),
            lambda said: said.count.term if said.count else None,
        ),
        *term(
            catalog,
            Column("value_kind", "string", "What is counted.", "#event+claim+counted", vocabulary="count-kind"),
            lambda said: said.count.kind if said.count else None,
        ),
        *term(
            catalog,
            Column(
                "civilian_status",
                "string",
                "Whether those counted were civilians, as the originator says.",
                "#event+claim+civilian",
                vocabulary="civilian-status",
            ),
            lambda said: said.count.civilian_status if said.count else None,
        ),
        *term(
            catalog,
            Column(
                "term",
                "string",
                "What is said, where it is no number: a means, a demand, a motive.",
                "#event+claim+term",
                vocabulary="claim-value",
            ),
            lambda said: said.term,
        ),
        Filled(
            Column(
                "agreement",
                "string",
                "How far independent originators agree on it: agreed, contested, single_source or denied.",
                "#event+claim+agreement",
            ),
            lambda said: said.matter.agreement if said.matter else None,
        ),
    ]


def _originator(catalog: Catalog) -> list[Filled[Said]]:
    return [
        Filled(
            Column(
                "originator",
                "string",
                "Id of the actor that said it; empty where no actor is identified.",
                "#org+originator+id",
                refers="actors",
            ),
            lambda said: said.claim.originator.actor,
        ),
        *texts(
            catalog.site.locales,
            Column("originator_name", "string", "Who said it: the actor's name, or our description.", "#org+originator+name"),
            lambda said: _speaker(catalog, said.claim),
        ),
        *texts(
            catalog.site.locales,
            Column(
                "originator_description",
                "string",
                "Who spoke, where no actor is identified; or in which capacity.",
                "#org+originator+description",
            ),
            lambda said: said.claim.originator.description,
        ),
        Filled(
            Column(
                "originator_named",
                "boolean",
                "Whether the source names the person or body that spoke.",
                "#org+originator+named",
                required=True,
            ),
            lambda said: said.claim.originator.named,
        ),
        Filled(
            Column(
                "chain",
                "list",
                "By whom it reached us: actor, outlet or source, a colon, its id; described: one without a record.",
                "#event+claim+chain+list",
                required=True,
            ),
            lambda said: tuple(map(_step, said.claim.chain)),
        ),
        *by_language(
            catalog.site.locales,
            Column("chain_names", "list", "The same chain in names.", "#event+claim+chain+name+list"),
            lambda said, code: _names_of_steps(catalog, said.claim, code),
        ),
        *term(
            catalog,
            Column("speech_act", "string", "How it was said.", "#event+claim+type", required=True, vocabulary="speech-act"),
            lambda said: said.claim.speech_act,
        ),
    ]


def _speaker(catalog: Catalog, claim: Claim) -> Mapping[str, str] | None:
    originator = claim.originator
    return catalog.actors[originator.actor].names if originator.actor else originator.description


def _step(link: ChainLink) -> str:
    named = (("actor", link.actor), ("outlet", link.outlet), ("source", link.source))
    return next((f"{kind}:{name}" for kind, name in named if name), "described")


def _names_of_steps(catalog: Catalog, claim: Claim, code: str) -> tuple[str, ...] | None:
    return members(_step_names(catalog, link).get(code) for link in claim.chain)


def _step_names(catalog: Catalog, link: ChainLink) -> Mapping[str, str]:
    if link.actor:
        return catalog.actors[link.actor].names
    if link.source:
        source = catalog.sources[link.source]
        return catalog.outlets[source.outlet].names if source.outlet else source.title_translations
    return catalog.outlets[link.outlet].names if link.outlet else link.description or {}


def _evidence(catalog: Catalog) -> list[Filled[Said]]:
    return [
        Filled(
            Column(
                "credibility",
                "integer",
                "How credible it is, by the Admiralty code; 6: it cannot be judged.",
                "#event+claim+credibility",
                required=True,
                vocabulary="credibility",
            ),
            lambda said: said.claim.credibility,
        ),
        *texts(
            catalog.site.locales,
            Column("credibility_rationale", "string", "The reason for a credibility other than 6.", "#event+claim+credibility+rationale"),
            lambda said: said.claim.credibility_rationale,
        ),
        Filled(
            Column("sources", "list", "Ids of the sources in which we read it.", "#meta+source+id+list", required=True, refers="sources"),
            lambda said: members(cite.source for cite in said.claim.cites),
        ),
        Filled(
            Column(
                "locators",
                "list",
                "Where in them it stands: the source's id, a colon, the numbers of the segments.",
                "#meta+source+locator+list",
                required=True,
            ),
            lambda said: tuple(f"{cite.source}:{','.join(map(str, cite.locator))}" for cite in said.claim.cites),
        ),
        Filled(
            Column("quotes", "list", "The sources' own words, seven at the most, in their language.", "#meta+source+quote+list"),
            lambda said: members(cite.quote for cite in said.claim.cites),
        ),
        *term(
            catalog,
            Column(
                "status",
                "string",
                "Whether the claim still stands as its originator's word.",
                "#status+claim",
                required=True,
                vocabulary="claim-status",
            ),
            lambda said: said.claim.status,
        ),
        *texts(
            catalog.site.locales,
            Column("note", "string", "What readers should know of the claim's status.", "#event+claim+note"),
            lambda said: said.claim.note,
        ),
    ]
