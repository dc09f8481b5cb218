"""What the pages cost, and each part of them: milliseconds and bytes a record, on an archive of invented incidents.

usage: python -m bench.page_cost --incidents 1000 [--pin 0]

All is measured in one run. Deriving a part is timed around its functions; rendering it, and its bytes, by rendering each
page a second time with the part's macros emptied.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.archive import archive, incident_files
from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.derive import derive
from briefing.derive.preview import previews
from briefing.drawing.draw import draw
from briefing.templating.compiled import Templates, read
from briefing.views.pages import PageView


@dataclass(frozen=True, slots=True)
class Part:
    """`makers`: modules and functions in briefing.derive. `macros`: `file.macro` in templates/components."""

    name: str
    makers: tuple[str, ...]
    macros: tuple[str, ...]


PARTS = (
    Part(
        "accounts and agreement",
        ("claims.accounts.accounts", "claims.agreement.concords", "claims.agreement.legend"),
        ("accounts.accounts", "agreement.glance_line", "agreement.concord", "agreement.legend"),
    ),
    Part("figures by originator", ("claims.figures.figures",), ("figures.figures",)),
    Part("map", ("map.maps.incident_map", "map.maps.incidents_map", "map.maps.place_map"), ("map.map",)),
    Part("timeline", ("timeline.of_record.record_timeline", "timeline.chronology.chronology"), ("timeline.timeline", "timeline.years")),
    Part("incidents by month", ("timeline.density.density_of",), ("density.density",)),
    Part("relations", ("actor.relations.relations",), ("relations.relations",)),
    Part("own claims", ("actor.voices.voices",), ("voices.voices",)),
    Part("company", ("actor.company.company",), ("company.company",)),
    Part("citation", ("citation.citation", "citation.standing"), ("citation.citation", "citation.standing")),
)
EMPTIED = r"({%-?\s*macro\s+MACRO\(.*?%})(.*?)({%-?\s*endmacro\s*-?%})"


@dataclass(slots=True)
class Cost:
    """Of the pages of a kind, or of a part on them: seconds, and bytes raw and compressed (gzip, level 6)."""

    pages: int = 0
    derived: float = 0.0
    rendered: float = 0.0
    size: int = 0
    packed: int = 0

    def row(self, name: str) -> str:
        per = max(1, self.pages)
        times = f"{1000 * self.derived / per:9.2f} {1000 * self.rendered / per:9.2f}"
        return f"{name:40} {self.pages:6} {times} {self.size / per:9.0f} {self.packed / per:9.0f}"


HEAD = f"{'page, and of it':40} {'pages':>6} {'derive ms':>9} {'render ms':>9} {'bytes':>9} {'gzip':>9}"


@dataclass(slots=True)
class Stopwatch:
    """Seconds that each part took since it was last asked. A part inside of itself counts once."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    running: set[str] = field(default_factory=set)

    def around(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **options: Any) -> Any:
            if name in self.running:
                return function(*args, **options)
            self.running.add(name)
            start = time.perf_counter()
            try:
                return function(*args, **options)
            finally:
                self.seconds[name] += time.perf_counter() - start
                self.running.discard(name)

        return timed

    def taken(self) -> dict[str, float]:
        taken, self.seconds = self.seconds, defaultdict(float)
        return taken


@contextmanager
def watched(watch: Stopwatch) -> Iterator[None]:
    """Every module of briefing.derive meets the timed functions in place of the parts' own."""
    modules = [module for name, module in sorted(sys.modules.items()) if name.startswith("briefing.derive")]
    put: list[tuple[Any, str, Any]] = []
    for part in PARTS:
        for maker in part.makers:
            module, _, name = maker.rpartition(".")
            function = getattr(import_module(f"briefing.derive.{module}"), name)
            timed = watch.around(part.name, function)
            put += [(each, key, function) for each in modules for key, value in vars(each).items() if value is function]
            for each, key, value in put:
                if value is function:
                    setattr(each, key, timed)
    try:
        yield
    finally:
        for module, key, function in put:
            setattr(module, key, function)


def templates(code: str, part: Part | None = None) -> Templates:
    """The templates in a language; those of the part write nothing."""
    changed = emptied(part.macros) if part else {}
    return Templates(code, lambda name: changed.get(name) or read(name))


def emptied(macros: Sequence[str]) -> dict[str, str]:
    sources: dict[str, str] = {}
    for macro in macros:
        file, _, name = macro.partition(".")
        path = f"components/{file}.html.jinja"
        source = sources.get(path) or read(path)
        sources[path], number = re.subn(EMPTIED.replace("MACRO", name), r"\1\3", source, count=1, flags=re.DOTALL)
        assert number == 1, f"{path} has no macro {name}"
    return sources


def rendered(made: Templates, view: PageView) -> tuple[float, bytes]:
    """The better of two renderings' seconds, and the body."""
    make, seconds = made.page(view.head.kind), []
    for _ in range(2):
        start = time.perf_counter()
        body = make(view)
        seconds.append(time.perf_counter() - start)
    return min(seconds), body.encode()


def warm(made: Sequence[Templates], view: PageView) -> None:
    """The first page of a kind compiles its templates, which is no page's cost."""
    for each in made:
        rendered(each, view)


def measured(catalog: Catalog, language: str) -> tuple[dict[str, Cost], dict[tuple[str, str], Cost]]:
    """The cost of each kind of page, and of each part on it, over the pages in one language."""
    watch, whole = Stopwatch(), templates(language)
    without = {part.name: templates(language, part) for part in PARTS}
    kinds: dict[str, Cost] = defaultdict(Cost)
    parts: dict[tuple[str, str], Cost] = defaultdict(Cost)
    with watched(watch):
        views, start = derive(catalog, ""), time.perf_counter()
        for view in views:
            derived, taken, kind = time.perf_counter() - start, watch.taken(), view.head.kind
            if view.head.lang == language:
                if kind not in kinds:
                    warm((whole, *without.values()), view)
                seconds, body = rendered(whole, view)
                add(kinds[kind], derived, seconds, len(body), len(packed(body)))
                for name, made in without.items():
                    less, rest = rendered(made, view)
                    if len(rest) < len(body) or name in taken:
                        saved = len(packed(body)) - len(packed(rest))
                        add(parts[kind, name], taken.get(name, 0.0), seconds - less, len(body) - len(rest), saved)
            start = time.perf_counter()
    return kinds, parts


def add(cost: Cost, derived: float, seconds: float, size: int, packed_size: int) -> None:
    cost.pages += 1
    cost.derived += derived
    cost.rendered += seconds
    cost.size += size
    cost.packed += packed_size


def packed(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)


def table(kinds: Mapping[str, Cost], parts: Mapping[tuple[str, str], Cost]) -> str:
    lines = [HEAD]
    for kind, cost in kinds.items():
        lines.append(cost.row(kind))
        lines += [part.row(f"    {name}") for (of, name), part in parts.items() if of == kind]
    return "\n".join(lines)


def images(catalog: Catalog) -> str:
    """What the images for links cost, one a briefing and one for the site."""
    start = time.perf_counter()
    sizes = [len(draw(preview)) for preview in previews(catalog)]
    seconds = time.perf_counter() - start
    return f"{len(sizes)} images for links: {1000 * seconds / len(sizes):.0f} ms and {sum(sizes) / len(sizes):.0f} bytes each"


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.page_cost", description="Measures what the pages and their parts cost.")
    parser.add_argument("--incidents", type=int, default=1000, metavar="N", help="how large an archive (default: 1000)")
    parser.add_argument("--pin", type=int, default=None, metavar="CORE", help="a core to run on (Linux)")
    options = parser.parse_args(words)
    if options.pin is not None:
        os.sched_setaffinity(0, {options.pin})
    content: Path = archive(options.incidents)
    catalog = catalog_of(content)
    language = catalog.site.locales[0]
    print(f"{len(incident_files(content))} incidents; means a page, of the pages in one language ({language})")
    print(table(*measured(catalog, language)))
    print(images(catalog))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
