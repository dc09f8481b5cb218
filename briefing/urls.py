"""The only place where a path or a link is made. Paths are from the site's root, with `/`, ASCII."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from briefing.assets.names import with_digest
from briefing.records import Site

FOLDERS = {
    "incident": "incidents",
    "actor": "actors",
    "place": "places",
    "source": "sources",
    "outlet": "outlets",
    "briefing": "briefings",
}
ORDERS = frozenset({"by-date", "by-name", "by-kind"})
"""Folders of the pages of a list, beside those of the pages of single records."""
SEARCH = "search/"
"""The folder of what the search looks in, with a file in it for each language; among the assets, with a folder for each."""
DATA = "data/"
"""The folder of the archive as data."""
PREVIEWS = "images/og/"
"""The folder of the images that others show beside a link."""
CHOICE = "index.html"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
HEADERS = "_headers"


def home(locale: str) -> str:
    return f"{locale}/index.html"


def record(locale: str, kind: str, name: str) -> str:
    """The page of the record `name` of that kind; of the kind `page`, a hand-written page."""
    return page(locale, name) if kind == "page" else f"{locale}/{FOLDERS[kind]}/{name}.html"


def index(locale: str, kind: str) -> str:
    return f"{locale}/{FOLDERS[kind]}/index.html"


def dated(locale: str, kind: str, part: str) -> str:
    """A page of the list of that kind: of a year, a month …, as its `Place` is named; the first one is the index."""
    return f"{locale}/{FOLDERS[kind]}/by-date/{part}.html" if part else index(locale, kind)


def named(locale: str, kind: str, number: int) -> str:
    """A page of the list of that kind in the order of the names."""
    return f"{locale}/{FOLDERS[kind]}/by-name/{number}.html"


def of_kind(locale: str, kind: str, term: str, number: int = 1) -> str:
    """A page of those of the list that are of one kind, such as the armed groups among the actors."""
    return f"{locale}/{FOLDERS[kind]}/by-kind/{term.replace('_', '-')}{f'-{number}' if number > 1 else ''}.html"


def record_part(locale: str, kind: str, name: str, part: str) -> str:
    """A page of the record's incidents: of a year, a month …, as its `Place` is named; the first one is the record's own."""
    return f"{locale}/{FOLDERS[kind]}/{name}/{part}.html" if part else record(locale, kind, name)


def timeline(locale: str, part: int | str | None = None) -> str:
    """The timeline, or its page of a year, a month …, as its `Place` is named."""
    return f"{locale}/timeline/{part or 'index'}.html"


def page(locale: str, name: str) -> str:
    return f"{locale}/{name}.html"


def side_by_side(locale: str, kind: str, name: str) -> str:
    """The record in all languages at once, that of the page first."""
    return f"{locale}/side-by-side/{FOLDERS[kind]}/{name}.html"


def revisions(locale: str, part: int | str | None = None) -> str:
    """The log of changes: the latest, or those of a year, a month …"""
    return page(locale, f"revisions/{part}" if part else "revisions")


def map_page(locale: str, part: str = "") -> str:
    """The map of all incidents, or of a year, a month …"""
    return page(locale, f"map/{part}" if part else "map")


def search_page(locale: str) -> str:
    return page(locale, "search")


def gaps(locale: str, kind: str = "", part: str = "") -> str:
    """All gaps, or those of one sort, or a page of them: of a year, a month …"""
    return page(locale, "/".join(step for step in ("gaps", kind, part) if step))


def data_page(locale: str) -> str:
    return page(locale, "data")


def data(name: str) -> str:
    """A file of the archive as data, for all languages at once."""
    return DATA + name


def feed(locale: str) -> str:
    return f"{locale}/feed.xml"


def actor_feed(locale: str, name: str) -> str:
    """It stands beside the actor's page."""
    return f"{locale}/{FOLDERS['actor']}/{name}.xml"


def is_feed(path: str) -> bool:
    """Whether a feed may stand there: of what is new on the site, or of an actor."""
    locale, _, inner = path.partition("/")
    return path == feed(locale) or (inner.count("/") == 1 and inner.startswith(f"{FOLDERS['actor']}/") and inner.endswith(".xml"))


def sitemap(number: int) -> str:
    """One of the files into which a large map of the site is parted."""
    return f"sitemap-{number}.xml"


def is_sitemap(path: str) -> bool:
    """Whether the file is the map of the site, or a part of it."""
    return path == SITEMAP or (path.startswith("sitemap-") and path.endswith(".xml"))


def words(locale: str) -> str:
    """What we call the script that holds what the scripts say in that language."""
    return f"js/words.{locale}.js"


def search(locale: str) -> str:
    """The root of the index in which the search of that language looks: the one file of it whose name never changes."""
    return f"{SEARCH}{locale}.js"


def search_part(locale: str, name: str, digest: str) -> str:
    """Another file of that index, with the digest of its bytes."""
    return with_digest(f"{SEARCH}{locale}/{name}.js", digest)


def is_search_root(path: str) -> bool:
    """Whether the root of an index may stand there."""
    return path.startswith(SEARCH) and path.endswith(".js") and path.count("/") == 1


def preview(briefing: str = "index") -> str:
    """The image that others show beside a link to the briefing, or to the site: no record has the id `index`."""
    return f"{PREVIEWS}{briefing}.png"


def relative(source: str, target: str) -> str:
    """The link from the page at `source` to the file at `target`, which may end in `#part`."""
    path, mark, part = target.partition("#")
    if path == source and mark:
        return f"#{part}"
    folder, _, name = path.rpartition("/")
    return _way(source.rpartition("/")[0], folder) + name + mark + part


@lru_cache(maxsize=16384)
def _way(folder: str, other: str) -> str:
    """From a page in the folder to the other folder. Kept, for all pages of a folder go the same ways."""
    here, there = folder.split("/") if folder else [], other.split("/") if other else []
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, there, strict=False)))
    return "".join(f"{step}/" for step in [*[".."] * (len(here) - shared), *there[shared:]])


def to_record(source: str, locale: str, kind: str, name: str) -> str:
    """The same to the page of a record: what most links lead to."""
    return f"{_to_records(source.rpartition('/')[0], locale, kind)}{name}.html"


@lru_cache(maxsize=16384)
def _to_records(folder: str, locale: str, kind: str) -> str:
    return _way(folder, f"{locale}/{FOLDERS[kind]}" if kind != "page" else locale)


def absolute(base_url: str, target: str) -> str:
    """The address of the file at `target` under the site's base address."""
    return f"{base_url.rstrip('/')}/{target}"


def tag(site: Site, kind: str, name: str) -> str:
    """By what the record is known for good, whatever its address (a tag URI, RFC 4151). `name`: its first id."""
    return tag_of(site, f"{FOLDERS[kind]}/{name}")


def tag_of(site: Site, specific: str) -> str:
    """The same for anything else that has a name of its own on the site."""
    return f"tag:{site.authority}:{site.slug}/{specific}"


def without_locale(path: str) -> str:
    """What the pages of several languages on one thing have in common."""
    return path.partition("/")[2]


def in_locale(path: str, locale: str) -> str:
    """The same page in another language."""
    return f"{locale}/{without_locale(path)}"
