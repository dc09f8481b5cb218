"""Record + language → what its single file says: its page, and what the pages say to which it leads."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from briefing import urls
from briefing.derive.briefing.page import briefing_page
from briefing.derive.claims.accounts import source_anchor
from briefing.derive.incident import incident_page
from briefing.derive.known import known
from briefing.derive.scope import Scope
from briefing.derive.shell import shells
from briefing.derive.source import source_page
from briefing.derive.text_pages import channel
from briefing.releases import version
from briefing.views.accounts import Account, Accounts, ClaimView
from briefing.views.components import SourceLine
from briefing.views.pages import BriefingPage, IncidentPage
from briefing.views.single import CopiedSource, SaidOn, SinglePart, Told, Voice, Way


def single_part(scope: Scope, kind: str, name: str) -> SinglePart:
    """What the file of that incident or briefing says in the language of the scope."""
    catalog, code = scope.catalog, scope.locale.code
    here = scope.at(urls.record(code, kind, name))
    told = tuple(_told(scope, one) for one in (catalog.briefing_incidents[name] if kind == "briefing" else (name,)))
    page: IncidentPage | BriefingPage = briefing_page(here, catalog.briefings[name]) if kind == "briefing" else told[0].page
    shell = shells(catalog)[code]
    return SinglePart(
        page=page,
        told=told,
        sources=tuple(_source(here, line) for line in page.sources),
        version=version(catalog),
        site_name=shell.site_name,
        tagline=catalog.site.tagline[code],
        address=_address(here),
        known=known(catalog, scope.locale),
        licence=shell.licence,
        channels=tuple(channel(here, contact) for contact in catalog.site.contact),
    )


def _told(scope: Scope, name: str) -> Told:
    here = scope.at(urls.record(scope.locale.code, "incident", name))
    page = incident_page(here, scope.catalog.incidents[name])
    return Told(page, tuple(voices(page.accounts)), {f"#{matter.anchor}": matter for matter in page.accounts.matters}, _address(here))


def _address(scope: Scope) -> str:
    return urls.absolute(scope.base_url, scope.path) if scope.base_url else ""


def voices(accounts: Accounts) -> Iterator[Voice]:
    """Each account with its claims, those together that came by the same way."""
    met: set[str] = set()
    for account in accounts.accounts:
        ways: dict[Hashable, list[SaidOn]] = {}
        for said in _said(account, accounts, met):
            ways.setdefault(_way(said.claim), []).append(said)
        yield Voice(account, tuple(Way(claims[0].claim, tuple(claims)) for claims in ways.values()))


def _said(account: Account, accounts: Accounts, met: set[str]) -> Iterator[SaidOn]:
    for matter, claims in zip(accounts.matters, account.cells, strict=True):
        for claim in claims:
            yield SaidOn(matter, claim, matter.anchor not in met)
            met.add(matter.anchor)


def _way(claim: ClaimView) -> Hashable:
    """What claims share that are told together. A claim that rests on several sources names them itself."""
    return claim.chain, claim.speaker, claim.speech_act, claim.credibility, claim.credibility_rationale, len(claim.cites) == 1


def _source(scope: Scope, line: SourceLine) -> CopiedSource:
    name = line.anchor.removeprefix(source_anchor(""))
    return CopiedSource(line, source_page(scope, scope.catalog.sources[name]))
