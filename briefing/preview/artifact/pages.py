"""Hostile HTML → why it is no page that our build could have given; nothing if it could.

What is shown can be anything: a page of a preview says what the pull request says. But nothing on it runs except the scripts that
every site of ours has, nothing is loaded from elsewhere, nobody is led away who does not follow an ordinary link.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from briefing.hosting import policy
from briefing.preview.artifact.elements import VALUES, allowed_in, is_allowed
from briefing.preview.artifact.links import leads_elsewhere, leads_to_file
from briefing.preview.artifact.markup import VALUE, Tag, Unclear, decoded, tags, unescaped
from briefing.preview.artifact.refused import shown

BEGINNING = re.compile(
    r"<!doctype html>\n"
    r'(<html lang="[A-Za-z0-9-]{1,35}" dir="(?:rtl|ltr)">\n<head>\n<meta charset="utf-8">\n)'
    rf'<meta http-equiv="Content-Security-Policy" content="({VALUE})">\n'
)
"""The policy stands before anything that it could be needed for."""
STYLE = re.compile(r"<style>([^<]*)</style>")
REFRESH = re.compile(r"0; url=(.+)")
BLOCK = "application/ld+json"
FRAMES: Mapping[str, tuple[str, ...]] = {"html": (), "head": ("html",), "body": ("html",)}
"""The elements that make a page, in order, each with what it stands in."""
RAW = frozenset({"script", "title"})
"""Elements whose content a browser does not read as markup."""
META = {
    "color-scheme": re.compile(r"light dark"),
    "description": re.compile(r".*", re.DOTALL),
    "referrer": re.compile(r"no-referrer"),
    "robots": re.compile(r"noindex"),
    "theme-color": re.compile(r"#[0-9a-f]{6}"),
    "viewport": re.compile(r"width=device-width, ?initial-scale=1"),
}
NO_LOOKING_UP = {"http-equiv": "x-dns-prefetch-control", "content": "off"}
CLOSED = frozenset({"noopener", "noreferrer"})
"""Either keeps the page from the one that it leads to (HTML, 4.6.6.17 and 18)."""
LINKED = frozenset({"alternate", "apple-touch-icon", "canonical", "icon", "stylesheet"})


@dataclass(frozen=True, slots=True)
class Own:
    """A page that brings its style sheet with it, and runs no script."""

    style: str
    """The sheet's SHA-256."""
    sources: str
    """Whence images and fonts may come."""
    icon: str = ""
    """The SHA-256 of the address of its icon, if it brings that with it too."""


def page_faults(name: str, raw: bytes, known: Set[str], own: Own | None = None) -> Iterator[str]:
    """Why the page at `name` is refused, a line for each reason. `known`: the files that its links may lead to."""
    try:
        text = decoded(raw)
        begun = BEGINNING.match(text)
        if not begun:
            raise Unclear("does not begin as our pages do: document type, language, encoding, policy")
        text = begun[1] + text[begun.end() :]
        expected = policy.META
        if own:
            style, text = _without_style(text)
            expected = policy.without_scripts(style, own.sources)
            if _sum(style) != own.style:
                yield "has another style sheet than ours"
        if unescaped(begun[2]) != expected:
            yield "has another policy than ours"
        frames = []
        for tag in tags(text):
            frames += [tag.name] if tag.name in FRAMES else []
            if not (own and tag.attributes.get("rel") == "icon" and _sum(tag.attributes.get("href", "")) == own.icon):
                yield from _tag_faults(name, tag, known)
            if own and tag.name in ("script", "form"):
                yield f"has a <{tag.name}>, which this page never has"
        if frames != list(FRAMES):
            yield "has not one head and one body"
    except Unclear as unclear:
        yield shown(str(unclear))


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _without_style(text: str) -> tuple[str, str]:
    """The one style sheet, and the text without it."""
    found = STYLE.findall(text)
    if len(found) != 1:
        raise Unclear("does not have the one style sheet that it brings with it")
    return found[0], STYLE.sub("", text)


def _tag_faults(name: str, tag: Tag, known: Set[str]) -> Iterator[str]:
    if tag.name in FRAMES:
        if tag.parents != FRAMES[tag.name] or (tag.name != "html" and tag.attributes):
            yield f"has a <{tag.name}> where our pages have none"
        return
    own = allowed_in(tag.parents).get(tag.name)
    if own is None:
        yield f"has a <{shown(tag.name)}> where our pages have none"
        return
    if tag.is_empty and tag.name != "svg" and "svg" not in tag.parents:
        yield f"has a <{tag.name}> that closes itself, which a browser would not see"
    if RAW.intersection(tag.parents):
        yield f"has a <{tag.name}> in what is no markup"
    for attribute, value in tag.attributes.items():
        if not is_allowed(attribute, own):
            yield f"has a <{tag.name}> with the attribute {shown(attribute)}, which ours never has"
        elif attribute in VALUES and not VALUES[attribute].fullmatch(value):
            yield f'has a <{tag.name}> with {attribute}="{shown(value)}", which ours never has'
    for fault in _CHECKS[tag.name](name, tag, known) if tag.name in _CHECKS else ():
        yield f"has a <{tag.name}> {fault}"


def _link_faults(name: str, tag: Tag, known: Set[str]) -> Iterator[str]:
    """Of `<a>`."""
    href = tag.attributes.get("href", "")
    if leads_to_file(name, href, known):
        return
    if not leads_elsewhere(href):
        yield f"that leads to {shown(href)}, which is no file of the preview and no address of the web"
    elif not href.startswith("mailto:") and not CLOSED.intersection(tag.attributes.get("rel", "").split()):
        yield f"that leads to {shown(href)} without noopener"


def _linked_faults(name: str, tag: Tag, known: Set[str]) -> Iterator[str]:
    """Of `<link>`."""
    if tag.attributes.get("rel") not in LINKED:
        yield f"of the kind {shown(tag.attributes.get('rel', ''))}, which ours never has"
    suffixes = {"stylesheet": ".css", "alternate": ".xml"}
    href = tag.attributes.get("href", "")
    if not leads_to_file(name, href, known) or not href.endswith(suffixes.get(tag.attributes.get("rel", ""), "")):
        yield f"to {shown(href)}, which is not what it links to in our pages"


def _meta_faults(name: str, tag: Tag, known: Set[str]) -> Iterator[str]:
    keys, content = tag.attributes.keys() - {"media"}, tag.attributes.get("content", "")
    kind = tag.attributes.get("name", "")
    if keys == {"charset"} and tag.parents == ("html", "head") and tag.attributes["charset"] == "utf-8":
        return
    if tag.attributes == NO_LOOKING_UP and tag.parents == ("html", "head"):
        return
    if "http-equiv" in keys:
        led = REFRESH.fullmatch(content)
        is_leading = keys == {"http-equiv", "content"} and tag.attributes["http-equiv"] == "refresh" and tag.parents[-1] == "noscript"
        if not is_leading or not led or not leads_to_file(name, led[1], known):
            yield f"that acts as {shown(tag.attributes['http-equiv'])}: {shown(content)}"
    elif kind not in META or not META[kind].fullmatch(content):
        yield f"that says {shown(kind)}: {shown(content)}, which ours never says"


def _script_faults(name: str, tag: Tag, known: Set[str]) -> Iterator[str]:
    source, kind = tag.attributes.get("src"), tag.attributes.get("type")
    if source is None:
        if kind != BLOCK or not _is_json(tag.text):
            yield "without a source, which is no block of data either"
    elif not leads_to_file(name, source, known) or not source.endswith(".js") or kind is not None:
        yield f"from {shown(source)}, which is no script of ours"
    elif tag.text:
        yield "with a text beside its source"
    if "data-to" in tag.attributes and not leads_to_file(name, tag.attributes["data-to"], known):
        yield f"that leads to {shown(tag.attributes['data-to'])}, which is no file of the preview"


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _image_faults(name: str, tag: Tag, known: Set[str]) -> Iterator[str]:
    source = tag.attributes.get("src", "")
    if not leads_to_file(name, source, known) or not source.endswith((".svg", ".png")):
        yield f"from {shown(source)}, which is no image of the preview"


def _form_faults(name: str, tag: Tag, known: Set[str]) -> Iterator[str]:
    if "action" in tag.attributes and not leads_to_file(name, tag.attributes["action"], known):
        yield f"that leads to {shown(tag.attributes['action'])}, which is no file of the preview"


_CHECKS = {
    "a": _link_faults,
    "form": _form_faults,
    "img": _image_faults,
    "link": _linked_faults,
    "meta": _meta_faults,
    "script": _script_faults,
}
