"""One page, one file: an incident or a briefing in all languages, with its styles, letters and map in it.

It is for passing on in a chat, and opens where a folder of pages cannot: it asks for no other file and runs no script.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.catalog import Catalog
from briefing.derive.scope import Scope
from briefing.derive.single import single_part
from briefing.locales import locale
from briefing.releases import version
from briefing.render import environment
from briefing.single.parts import body
from briefing.single.slim import drawn_once, numbered, slim, styled
from briefing.single.styles import classes, icon, policy, styles
from briefing.views.single import SinglePart

LIMIT = 150_000
"""Bytes: what the file of any of our records may have."""


def single(catalog: Catalog, kind: str, name: str, base_url: str) -> bytes:
    """The file of an incident or a briefing, HTML in UTF-8. `base_url` may be empty. An unknown name is a KeyError.

    Where all would be more than the limit it is told in fewer words.
    """
    parts = [single_part(Scope(catalog, locale(code), "", base_url), kind, name) for code in catalog.locales]
    whole = _file(parts, base_url, is_short=False)
    return whole if len(whole) <= LIMIT else _file(parts, base_url, is_short=True)


def _file(parts: Sequence[SinglePart], base_url: str, is_short: bool) -> bytes:
    first = parts[0]
    codes = tuple(part.page.head.lang for part in parts)
    told = [(part, body(part, base_url, is_short)) for part in parts]
    html = drawn_once(
        slim(environment(codes[0]).get_template("single/parts.html.jinja").render(parts=told, languages=[locale(code) for code in codes]))
    )
    css = styles(html, codes)
    shown = numbered(styled(html, classes(css)), {name for code in codes for name in (code, f"show-{code}")})
    return (
        environment(codes[0])
        .get_template("single/file.html.jinja")
        .render(page=first.page, part=first, policy=policy(css), css=css, icon=icon(), body=shown)
        .encode()
    )


def file_name(catalog: Catalog, name: str) -> str:
    """What the file of that record is called."""
    return f"{catalog.site.slug}-{version(catalog)}-{name}.html"
