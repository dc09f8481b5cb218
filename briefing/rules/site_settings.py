"""What `site.yml` asks for is something that the program can do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.locales import OWN_NAMES
from briefing.records import Contact, Site
from briefing.rules.rule import Finding, Rule, Where
from briefing.web_address import WEB_ADDRESS

ADDRESSES = {"email": re.compile(r"[!-?A-~]+@[A-Za-z0-9.-]+"), "web": re.compile(WEB_ADDRESS)}


def ask_site(site: Site, where: Where) -> Iterator[Finding]:
    for index, code in enumerate(site.locales):
        if code not in OWN_NAMES:
            yield Finding(("locales", index), f'the program has no words in the language "{code}"', f"languages: {', '.join(OWN_NAMES)}")


def ask_contact(contact: Contact, where: Where) -> Iterator[Finding]:
    if contact.kind in ADDRESSES and not ADDRESSES[contact.kind].fullmatch(contact.address):
        yield Finding(("address",), f'"{contact.address}" is no address of the kind {contact.kind}')


RULE = Rule(
    code="E009",
    title="a setting of the site that cannot be followed",
    why="""
The languages of a site are those that the program has words for, and a contact address has the form of
its kind: an e-mail address without blanks, a web address that begins with https:// or http://.
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
