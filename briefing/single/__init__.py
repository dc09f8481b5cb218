"""One page, one file: an incident or a briefing in all languages, with its styles, letters and map in it.

It is for passing on in a chat, and opens where a folder of pages cannot: it asks for no other file and runs no script.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing import limits
from briefing.catalog import Catalog
from briefing.derive.scope import Scope
from briefing.derive.single import single_part
from briefing.hosting.policy import without_scripts
from briefing.locales import locale
from briefing.problems import BuildError
from briefing.releases import version
from briefing.single.parts import body
from briefing.single.slim import drawn_once, plain, shortened
from briefing.single.styles import icon, lettered, styles
from briefing.templating.environment import environment
from briefing.views.single import SinglePart


def single(catalog: Catalog, kind: str, name: str, base_url: str) -> bytes:
    """The file of an incident or a briefing, HTML in UTF-8. `base_url` may be empty. An unknown name is a KeyError.

    Where all would be more than passes through a chat it is told in fewer words. Raises BuildError for more than a browser opens.
    """
    parts = [single_part(Scope(catalog, locale(code), "", base_url), kind, name) for code in catalog.locales]
    whole = _file(parts, base_url, is_short=False)
    file = whole if len(whole) <= limits.SINGLE_BYTES else _file(parts, base_url, is_short=True)
    if len(file) > limits.PAGE_BYTES:
        raise BuildError(f"the file of {name} would have {len(file):,} bytes: no more than {limits.PAGE_BYTES:,}")
    return file


def _file(parts: Sequence[SinglePart], base_url: str, is_short: bool) -> bytes:
    codes = tuple(part.page.head.lang for part in parts)
    html = readable(parts, base_url, is_short)
    body, css = shortened(html, styles(html, codes), {name for code in codes for name in (code, f"show-{code}")})
    css = lettered(css, html)
    template = environment(codes[0]).get_template("single/file.html.jinja")
    policy = without_scripts(css, "data:")
    return template.render(page=parts[0].page, part=parts[0], policy=policy, css=css, icon=icon(), body=body).encode()


def readable(parts: Sequence[SinglePart], base_url: str, is_short: bool) -> str:
    """What the file says, as HTML in which everything has its name still."""
    languages = [locale(part.page.head.lang) for part in parts]
    told = [(part, body(part, base_url, is_short)) for part in parts]
    template = environment(languages[0].code).get_template("single/parts.html.jinja")
    return drawn_once(plain(template.render(parts=told, languages=languages)))


def file_name(catalog: Catalog, name: str) -> str:
    """What the file of that record is called. No id has a low line: so no other version and id come to the same name."""
    return f"{catalog.site.slug}-{version(catalog)}_{name}.html"
