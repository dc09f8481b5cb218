"""The figures of a run as tables, and beside what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median, quantiles
from typing import Any

from bench.speed import kinds
from bench.speed.figures import from_plain
from bench.speed.rounds import Round, processor_ratios, ratios, spread

Figures = Mapping[str, Any]
HEADS = ("measure", "seconds", "processor", "MB", "× Hugo", "processor × Hugo", "× our clean build")
OURS, HUGO = "ours, everything", "Hugo, everything"
LARGE = ("5,000", "10,000")
"""The archives for which the limits hold."""


def machine(figures: Figures) -> str:
    found = figures["machine"]
    return (
        f"Measured on: {found['processor']}, {found['cores']} cores, {found['memory']} GB, {found['system']}; Python {found['python']}, "
        f"Hugo 0.168, Eleventy 3.1, MkDocs {found['mkdocs']} with Material {found['material']}. "
        "Each figure: the median (least–most) of the rounds; a figure alone was measured once."
    )


def builds(figures: Figures) -> str:
    """A table for each size of archive."""
    found = figures.get("builds", {})
    return "\n\n".join(table(from_plain(one["rounds"]), int(number)) for number, one in sorted(found.items(), key=lambda it: int(it[0])))


def table(measured: Sequence[Round], incidents: int) -> str:
    """One line for each measure: seconds, those of the processor, memory; and the ratio to Hugo's and to our own whole build."""
    lines = [f"| {' | '.join(HEADS)} |", "| --- |" + " ---: |" * (len(HEADS) - 1)]
    lines += [f"| {name} | {' | '.join(_cells(measured, name))} |" for name in measured[0]]
    return f"{incidents:,} incidents, {len(measured)} rounds:\n\n" + "\n".join(lines)


def _cells(measured: Sequence[Round], name: str) -> list[str]:
    taken = [one[name] for one in measured if name in one]
    hugo = "Hugo, pages alone" if name.endswith("pages alone") else HUGO
    return [
        spread([one.seconds for one in taken]),
        spread([one.processor for one in taken], 1),
        f"{max(one.memory for one in taken):.0f}",
        spread(ratios(measured, name, hugo)),
        spread(processor_ratios(measured, name, hugo)),
        spread(ratios(measured, name, OURS), 3),
    ]


def pages(figures: Figures) -> str:
    """What everyone makes, of the largest archive."""
    number, found = max(figures["builds"].items(), key=lambda it: int(it[0]))
    return f"Of {int(number):,} incidents:\n\n{kinds.table(found['kinds'])}"


def anew(figures: Figures) -> str:
    """What a change makes anew."""
    lines = [
        "| incidents | changed | pages | made anew | of them other than before | other files made anew | of them other than before |",
        "| ---: | --- |" + " ---: |" * 5,
    ]
    for number, found in sorted(figures["builds"].items(), key=lambda it: int(it[0])):
        for name, one in found["anew"].items():
            what = "one incident" if name == "incident" else f"an actor named in {found['named']}"
            cells = [one[key] for key in ("pages", "pages anew", "pages changed", "files anew", "files changed")]
            lines.append(f"| {int(number):,} | {what} | {' | '.join(f'{cell:,}' for cell in cells)} |")
    return "\n".join(lines)


def growth(figures: Figures) -> str:
    found = figures["growth"]
    measured = from_plain(found["rounds"])
    lines = ["| incidents | seconds | processor | MB of all processes |", "| ---: | ---: | ---: | ---: |"]
    for name in measured[0]:
        taken = [one[name] for one in measured]
        clock, spent = spread([one.seconds for one in taken]), spread([one.processor for one in taken], 1)
        lines.append(f"| {int(name.split()[0]):,} | {clock} | {spent} | {spread([one.memory for one in taken], 0)} |")
    return "\n".join(lines)


def scale(figures: Figures) -> str:
    """What larger archives need: measured of two sizes, and beyond them drawn on in a straight line."""
    found = figures["growth"]
    sizes = [found["incidents"], 2 * found["incidents"]]
    measured = from_plain(found["rounds"])
    known = [_needed([one[f"{size} incidents"] for one in measured], found["sites"][str(size)]) for size in sizes]
    lines = [
        "| incidents | | seconds | processor, seconds | memory, GB | files | pages, GB | downloads, GB | search, GB | largest file, GB |",
        "| ---: | --- |" + " ---: |" * 8,
    ]
    for size, values in zip(sizes, known, strict=True):
        lines.append(f"| {size:,} | measured | {_scaled(values)} |")
    for size in (100_000, 1_000_000):
        drawn = [two + (size - sizes[1]) / (sizes[1] - sizes[0]) * (two - one) for one, two in zip(*known, strict=True)]
        lines.append(f"| {size:,} | extrapolated | {_scaled(drawn)} |")
    return "\n".join(lines)


def _needed(taken: Sequence[Any], site: Mapping[str, Sequence[int]]) -> list[float]:
    files = sum(number for name, (number, _) in site.items() if name != "largest")
    lengths = [site[name][1] / 1e9 for name in ("pages", "data", "search", "largest")]
    clock, spent, memory = (median(getattr(one, name) for one in taken) for name in ("seconds", "processor", "memory"))
    return [clock, spent, memory / 1000, files, *lengths]


def _scaled(values: Sequence[float]) -> str:
    clock, spent, memory, files, *lengths = values
    return " | ".join([f"{clock:,.0f}", f"{spent:,.0f}", f"{memory:.1f}", f"{files:,.0f}", *(f"{length:.2f}" for length in lengths)])


def serving(figures: Figures) -> str:
    found = figures["serving"]
    middle, most = (1000 * value for value in (median(found["taken"]), p95(found["taken"])))
    whole = (
        f" All of the site says it after {median(found['whole']):.1f} s (median of {len(found['whole'])})." if found.get("whole") else ""
    )
    saves = f"{found['incidents']:,} incidents, {len(found['taken'])} saves"
    return (
        f"{saves}, each while the site was being built for the one before: median {middle:.0f} ms, 95 of 100 within {most:.0f} ms.{whole}"
    )


def p95(taken: Sequence[float]) -> float:
    return quantiles(taken, n=20)[-1]


def stages(figures: Figures) -> str:
    """Stage, seconds of the processor, its share; and where there is one, the least for that work."""
    found = figures["stages"]
    laps = dict(found["laps"])
    least = {
        "read and check": f"reading {found['alone']['reading']:.2f}, parsing (libyaml) {found['alone']['parsing']:.2f}",
        "write": f"writing the same bytes {laps.pop('write, alone'):.2f}",
        "render": f"templates alone, views made: {laps['render']:.2f}",
    }
    whole = sum(laps.values())
    lines = [
        f"{found['incidents']:,} incidents, {found['pages']:,} pages, {found['bytes'] / 1e6:,.0f} MB of HTML, one process:\n",
        "| stage | seconds | share | ms an incident | limit: this work alone, seconds |",
        "| --- | ---: | ---: | ---: | --- |",
    ]
    for name, spent in laps.items():
        lines.append(f"| {name} | {spent:.2f} | {spent / whole:.0%} | {1000 * spent / found['incidents']:.2f} | {least.get(name, '')} |")
    return "\n".join([*lines, f"| all | {whole:.2f} | 100% | {1000 * whole / found['incidents']:.2f} | |"])


def asked(figures: Figures) -> str:
    """What is asked for, and what was measured; lines whose figures are not there are left out."""
    lines = ["| measure | asked | measured | reached |", "| --- | ---: | ---: | --- |"]
    for name, limit, found, shown in _asked(figures):
        if found:
            lines.append(f"| {name} | {shown(limit)} | {_spread(found, shown)} | {_reached(name, median(found), limit)} |")
    return "\n".join(lines)


def _reached(name: str, found: float, limit: float) -> str:
    """The limits are those of archives of 5,000 and 10,000 incidents; others stand beside them for comparison."""
    size = name.partition(":")[0].partition(" ÷")[0]
    return "–" if size[0].isdigit() and size not in LARGE else "yes" if found <= limit else "no"


Shown = Callable[[float], str]
Line = tuple[str, float, Sequence[float], Shown]


def _asked(figures: Figures) -> Iterator[Line]:
    for number, found in sorted(figures.get("builds", {}).items(), key=lambda it: int(it[0])):
        yield from _of_builds(from_plain(found["rounds"]), f"{int(number):,}: ", found["named"])
    if "growth" in figures:
        yield from _of_growth(from_plain(figures["growth"]["rounds"]), figures["growth"]["incidents"])
    if "serving" in figures:
        taken = figures["serving"]["taken"]
        yield f"{figures['serving']['incidents']:,}: from save to disk, p95", 200, [1000 * p95(taken)], lambda value: f"{value:.0f} ms"
    if "small" in figures:
        yield "five articles ÷ empty Material site", 2.0, ratios(from_plain(figures["small"]["rounds"]), "ours", "Material"), _ratio


def _of_builds(measured: Sequence[Round], head: str, named: int) -> Iterator[Line]:
    changed = "ours, one incident changed"
    yield f"{head}everything ÷ Hugo with index", 0.7, ratios(measured, OURS, HUGO), _ratio
    yield f"{head}everything ÷ Material with index", 0.05, _by_median(measured, "Material, everything"), _fine
    yield f"{head}pages alone ÷ Hugo's", 1.0, ratios(measured, "ours, pages alone", "Hugo, pages alone"), _ratio
    yield f"{head}one changed ÷ clean", 0.1, ratios(measured, changed, OURS), _fine
    yield f"{head}one changed ÷ Hugo with index", 0.15, ratios(measured, changed, HUGO), _fine
    yield f"{head}nothing changed ÷ clean", 0.03, ratios(measured, "ours, nothing changed", OURS), _fine


def _by_median(measured: Sequence[Round], other: str) -> list[float]:
    """Paired; where the other was built once, each of our builds beside that one."""
    once = [one[other].seconds for one in measured if other in one]
    return [one[OURS].seconds / (once[place] if len(once) > 1 else once[0]) for place, one in enumerate(measured)] if once else []


def _of_growth(measured: Sequence[Round], incidents: int) -> Iterator[Line]:
    small, large = f"{incidents} incidents", f"{2 * incidents} incidents"
    yield f"{2 * incidents:,} ÷ {incidents:,}, clock", 2.3, ratios(measured, large, small), _ratio
    yield f"{incidents:,}: memory of all processes", 1200, [one[small].memory for one in measured], lambda value: f"{value:.0f} MB"
    yield f"{2 * incidents:,}: memory of all processes", 2000, [one[large].memory for one in measured], lambda value: f"{value:.0f} MB"


def _ratio(value: float) -> str:
    return f"{value:.2f}"


def _fine(value: float) -> str:
    return f"{value:.3f}"


def _spread(values: Sequence[float], shown: Shown) -> str:
    return shown(values[0]) if len(values) == 1 else f"{shown(median(values))} ({shown(min(values))}–{shown(max(values))})"
