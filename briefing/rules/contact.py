"""Readers can reach the site, and its records have a name that is its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.records import Contact, Site
from briefing.rules.rule import Finding, Rule, Where

RESERVED = re.compile(r"(^|[@./])(example|invalid|test|localhost|example\.(com|org|net))/?$")
"""Names that RFC 2606 reserves: nobody can be reached under them."""


def ask_contact(contact: Contact, where: Where) -> Iterator[Finding]:
    if reaches_nobody(contact):
        message = f"{contact.address} is at a reserved example domain"
        yield Finding(("address",), message, "put your own address before you publish")


def reaches_nobody(contact: Contact) -> bool:
    return bool(RESERVED.search(contact.address))


def ask_site(site: Site, where: Where) -> Iterator[Finding]:
    name = site.authority.partition(",")[0]
    if RESERVED.search(name):
        hint = "put a domain or an e-mail address of your own before you publish, and never change it after"
        yield Finding(("authority",), f"{name} is at a reserved example domain", hint)


RULE = Rule(
    code="W001",
    title="an address at a domain that is nobody's",
    why="""
Whoever is named, wronged or endangered by what we publish must be able to say so. An address at a
domain that is reserved for examples reaches nobody: put in one that somebody reads. The name under
which feeds and programs know the records for good (`authority`) has to be yours as well, so that no
other archive has the same; it cannot be changed once something is published.
""",
    wrong="""
# site.yml
contact:
  - kind: email
    address: desk@karvan.example
    note: {ar: بالبريد., en: By post.}
""",
    right="""
# site.yml
contact:
  - kind: post
    address: 1 Mill Lane, Tamsil
    note: {ar: بالبريد., en: By post.}
""",
    of={Contact: ask_contact, Site: ask_site},
)
