"""What `site.yml` asks for is something that the program can do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.locales import OWN_NAMES
from briefing.records import Contact, Site
from briefing.rules.rule import Finding, Rule, Where
from briefing.web_address import WEB_ADDRESS

DAY = re.compile(r"-[0-9]{4}-[0-9]{2}-[0-9]{2}$")
ANOTHER_NAME = "choose another name, such as 2031.2"
ADDRESSES = {"email": re.compile(r"[!-?A-~]+@[A-Za-z0-9.-]+"), "web": re.compile(WEB_ADDRESS)}


def ask_site(site: Site, where: Where) -> Iterator[Finding]:
    for index, code in enumerate(site.locales):
        if code not in OWN_NAMES:
            yield Finding(("locales", index), f'the program has no words in the language "{code}"', f"languages: {', '.join(OWN_NAMES)}")
    for index, release in enumerate(site.releases):
        yield from (Finding(("releases", index, "name"), *fault) for fault in _release_faults(release.name, site.locales))


def _release_faults(name: str, locales: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names of releases by which files of other releases are called."""
    for code in locales:
        if name.endswith(f"-{code}"):
            yield f'"{name}" is what the bundle in one language is called of the release "{name.removesuffix(f"-{code}")}"', ANOTHER_NAME
    if found := DAY.search(name):
        yield f'"{name}" is what later states are called of the release "{name[: found.start()]}"', ANOTHER_NAME


def ask_contact(contact: Contact, where: Where) -> Iterator[Finding]:
    if contact.kind in ADDRESSES and not ADDRESSES[contact.kind].fullmatch(contact.address):
        yield Finding(("address",), f'"{contact.address}" is no address of the kind {contact.kind}')


RULE = Rule(
    code="E009",
    title="a setting of the site that cannot be followed",
    why="""
The languages of a site are those that the program has words for, and a contact address has the form of
its kind: an e-mail address without blanks, a web address that begins with https:// or http://. The name of a release
does not end in a language or a day: files of other releases are called so.
""",
    wrong="""
# site.yml
contact:
  - kind: email
    address: the desk at karvan
    note: {ar: بالبريد., en: By post.}
""",
    right="""
# site.yml
contact:
  - kind: email
    address: desk@karvan.news
    note: {ar: بالبريد., en: By post.}
""",
    of={Site: ask_site, Contact: ask_contact},
)
