"""What the file says in one language, as HTML: the page, the incidents told in it, its sources."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from briefing.single.links import Inside, Place, linked_once, moved, prefixed
from briefing.templating.environment import environment
from briefing.verify.outline import contents
from briefing.views.single import SinglePart

HERE = "<!--told-->"
"""Where the incidents of an episode go. Texts are escaped: none can hold it."""


def body(part: SinglePart, base_url: str, is_short: bool) -> str:
    """The part for its language, with ids that no other part has.

    `is_short`: in fewer words, with a note of what is left out, and with links to the living pages of the record and its incidents alone.
    """
    head = part.page.head
    main = (
        environment(head.lang)
        .get_template(f"single/{head.kind}.html.jinja")
        .render(page=part.page, part=part, here=HERE, is_short=is_short)
    )
    told = {
        one.page.head.path: environment(head.lang).get_template("single/told.html.jinja").render(page=one.page, told=one, is_short=is_short)
        for one in part.told
        if one.page is not part.page
    }
    main = environment(head.lang).get_template("single/contents.html.jinja").render(headings=contents(main), head=head) + main
    inside = _inside(part, main, told)
    base = "" if is_short else base_url
    sections = (moved(html, Place(path, _prefix(head.lang, path), inside, base)) for path, html in told.items())
    whole = moved(main, Place(head.path, f"{head.lang}-", inside, base)).replace(HERE, "\n".join(sections))
    return linked_once(whole, base)


def _inside(part: SinglePart, main: str, told: Mapping[str, str]) -> dict[str, Inside]:
    """Path on the site → where the file has that page: its own, those of its incidents, those of its sources."""
    lang = part.page.head.lang
    own = prefixed(main, f"{lang}-")
    sources = {source.line.anchor: own[source.line.anchor] for source in part.sources}
    return {
        **{source.page.head.path: Inside(sources[source.line.anchor], {}) for source in part.sources},
        **{path: Inside(_prefix(lang, path) + "start", sources | prefixed(html, _prefix(lang, path))) for path, html in told.items()},
        part.page.head.path: Inside(lang, own),
    }


def _prefix(lang: str, path: str) -> str:
    """Of the ids of an incident that is told in a briefing: the sign between is doubled, which no id has."""
    return f"{lang}-{PurePosixPath(path).stem}--"
