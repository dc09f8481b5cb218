"""Readers can reach the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.records import Contact
from briefing.rules.rule import Finding, Rule, Where

RESERVED = re.compile(r"(^|[@./])(example|invalid|test|localhost|example\.(com|org|net))/?$")
"""Names that RFC 2606 reserves: nobody can be reached under them."""


def ask_contact(contact: Contact, where: Where) -> Iterator[Finding]:
    if reaches_nobody(contact):
        message = f"{contact.address} is at a reserved example domain"
        yield Finding(("address",), message, "put your own address before you publish")


def reaches_nobody(contact: Contact) -> bool:
    return bool(RESERVED.search(contact.address))


RULE = Rule(
    code="W001",
    title="a contact address that readers cannot reach",
    why="""
Whoever is named, wronged or endangered by what we publish must be able to say so. An address at a
domain that is reserved for examples reaches nobody: put in one that somebody reads.
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
    of={Contact: ask_contact},
)
