"""What is tried with a build: each trial goes wrong in another way, and gives what was not as it must be afterwards, nothing if all was."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from fabricate import INCIDENT
from whole.place import Ended, Place

SEED = 20310510
LAST = {"1": 300, "2": 180}
"""Processes → a moment at which a build with so many is not yet at its end; it goes on for half as many more."""
FULL = 110
"""The same, of the files and folders that it makes itself."""
STAGES = (
    "briefing.command.read:gather",
    "briefing.command.read:resolve_gathered",
    "briefing.write:planned",
    "briefing.write:shipped",
    "briefing.write:described",
    "briefing.write:for_servers",
    "briefing.printing:render_page",
    "briefing.publish:write",
    "briefing.publish:verify",
    "briefing.publish:put_in_place",
)
JOBS = 21
ERRORS = ("the disk", "the memory", "the program")
SETTLED = 0.2
"""Seconds after which a check keeps what it has found of a file."""


class Trial(NamedTuple):
    promise: str
    what: str
    wrong: tuple[str, ...]


def killed(place: Place, number: int) -> Iterator[Trial]:
    """At that many moments, half of them while several processes share the work."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    for jobs, last in LAST.items():
        for at in sorted(chosen.sample(range(1, last), number // 2)):
            ended = place.disturbed("--jobs", jobs, fault=("kill", at))
            odd = [] if ended.status == -9 else [f"was not killed ({ended.status})"]
            yield Trial("whole-killed", f"{jobs} jobs, moment {at}", (*odd, *place.wrong()))


def full(place: Place, number: int) -> Iterator[Trial]:
    """The disk is full from some moment on, or takes no more than the beginning of a file."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    moments = [("fill", at) for at in sorted(chosen.sample(range(1, FULL), number))]
    sizes = [("limit", size) for size in sorted(chosen.sample(range(200, 120_000), number // 2))]
    for jobs, fault in zip("12" * number, [*moments, *sizes], strict=False):
        yield _refused(place, "whole-full", fault, ("No space left on device", "File too large", "Input/output error"), "--jobs", jobs)
    yield Trial("whole-full", "built when there is room again", tuple(place.wrong()))


def hindered(place: Place) -> Iterator[Trial]:
    """Where nothing may be written beside the site, or where the site itself may not be moved."""
    for folder in (place.folder, place.site):
        ended = place.disturbed(fault=("forbid", str(folder)))
        folder.chmod(0o755)
        odd = (
            ()
            if ended.status == 2 and ended.is_one_line and "Permission denied" in ended.err and str(folder) in ended.err
            else (str(ended),)
        )
        yield Trial("whole-hindered", str(folder), (*odd, *_old(place), *place.wrong()))


def raised(place: Place, stages: Sequence[str], jobs: Sequence[int]) -> Iterator[Trial]:
    """A stage or a job raises; of what is no fault of ours one line is told."""
    faults: list[tuple[object, ...]] = [("fail", stage) for stage in stages]
    faults += [("fail_job", job) for job in jobs]
    for number, fault in enumerate(faults):
        error = ERRORS[number % len(ERRORS)]
        ended = place.disturbed(fault=(*fault, error))
        is_told = "a fault of ours" in ended.err if error == "the program" else ended.status == 2 and ended.is_one_line
        odd = () if is_told else (str(ended),)
        yield Trial("whole-raised", f"{fault}: {error}", (*odd, *_untouched(place)))


def worker_killed(place: Place, tasks: Sequence[int]) -> Iterator[Trial]:
    for task in tasks:
        yield _refused(place, "whole-worker", ("kill_copy", task), ("was ended from outside, by signal 9",), "--jobs", "2")
    yield Trial("whole-worker", "built without that", tuple(place.wrong()))


def at_once(place: Place, moments: Sequence[int]) -> Iterator[Trial]:
    """Another build of the same records into the same folder runs from beginning to end while one is at some moment."""
    other = ["build", "--content", str(place.folder / "content"), "--out", str(place.site), "--jobs", "1"]
    for at in moments:
        ended = place.disturbed(fault=("meet", at, other))
        odd = [f"the site is not the new one ({ended})"] if ended.status or not place.is_new else []
        yield Trial("whole-at-once", f"moment {at}", (*odd, *place.wrong()))


def clock_wrong(place: Place, days: Sequence[int]) -> Iterator[Trial]:
    for shift in days:
        ended = place.disturbed(fault=("shift", shift * 86_400))
        odd = [f"the site is not the new one ({ended})"] if ended.status or not place.is_new else []
        yield Trial("whole-clock", f"{shift} days", (*odd, *place.wrong()))


def changed(place: Place, number: int = 4) -> Iterator[Trial]:
    """A record vanishes, or is written anew, when it is about to be read; it is told with its place, and nothing is published."""
    path, text = str(place.incident), place.incident.read_text(encoding="utf-8")
    ways: dict[str, tuple[object, ...]] = {
        "gone": ("vanish", path),
        "half written": ("change", path, text[: len(text) // 2]),
        "emptied": ("change", path, ""),
        "of other bytes": ("change", path, "\x00\x01"),
    }
    for what, fault in list(ways.items())[:number]:
        ended = place.disturbed(fault=fault)
        place.incident.write_text(text, encoding="utf-8")
        place.put(place.state)
        yield Trial("whole-changed", what, (*_told_as_problem(ended), *_untouched(place)))
    yield Trial("whole-changed", "built with it as it was", tuple(place.wrong()))


def changed_when_told(place: Place, number: int = 4) -> Iterator[Trial]:
    """A record with a fault is another one when it is read again, to show the place of the fault."""
    text = place.incident.read_text(encoding="utf-8")
    path = str(place.incident)
    ways: dict[str, tuple[object, ...]] = {
        "gone": ("vanish", path, 2),
        "broken": ("change", path, "{[", 2),
        "emptied": ("change", path, "", 2),
        "another": ("change", path, "- a list\n", 2),
    }
    for what, fault in list(ways.items())[:number]:
        place.incident.write_text(text.replace("actor: hill-guard", "actor: nobody"), encoding="utf-8")
        ended = place.disturbed(fault=fault)
        odd = _told_as_problem(ended) if "nobody" in ended.err else (str(ended),)
        place.incident.write_text(text, encoding="utf-8")
        place.put(place.state)
        yield Trial("whole-changed", f"{what}, when it is told of", (*odd, *_untouched(place)))
    yield Trial("whole-changed", "built with it as it was", tuple(place.wrong()))


def _told_as_problem(ended: Ended) -> tuple[str, ...]:
    """What is not as it must be if a problem of the incident is told with its place."""
    is_told = ended.status == 1 and f"content/{INCIDENT}:" in ended.err and "Traceback" not in ended.err
    return () if is_told else (str(ended),)


COMMANDS: Mapping[str, tuple[tuple[str, ...], int]] = {
    "single": (("inc-0001", "--out", "{place}/dist"), 12),
    "report": (("--base", "{place}/content", "--out", "{place}/report"), 8),
    "check": ((), 3),
    "bundle": (("--out", "{place}/dist", "--jobs", "2"), 200),
    "preview": (("--base", "{place}/content", "--out", "{place}/preview", "--jobs", "2"), 200),
}
"""Command → its words, and a moment at which it is not yet at its end."""


def commands_killed(place: Place, names: Sequence[str], number: int) -> Iterator[Trial]:
    """Other commands are killed: what they wrote before stays, the next one ends as one that nothing disturbs, and leaves nothing else."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    for name in names:
        words = [word.format(place=place.folder) for word in COMMANDS[name][0]]
        first = place.run(name, *words)
        time.sleep(SETTLED)
        for at in sorted(chosen.sample(range(1, COMMANDS[name][1]), number)):
            before = place.written()
            shutil.rmtree(place.folder / "build/check", ignore_errors=True)
            killed_ = place.run(name, *words, fault=("kill", at))
            odd = [] if killed_.status == -9 else [f"was not killed ({killed_.status})"]
            odd += [] if place.written() == before else ["what stood there is not whole"]
            odd += [] if _same(place.run(name, *words), first) and place.written() == before else ["the next one ends otherwise"]
            yield Trial("whole-commands", f"{name}, moment {at}", (*odd, *(f"{left} is left" for left in place.rubbish())))


def _same(one: Ended, other: Ended) -> bool:
    """What is told of the time that it took may differ."""
    return (one.status, one.out) == (other.status, other.out)


def records_begun(place: Place, moments: Sequence[int]) -> Iterator[Trial]:
    """`new` is killed: the record is there as a whole, or not at all."""
    words = ("actor", "--id", "marsh-league", "--names-en", "Marsh League", "--names-ar", "رابطة الهور", "--kind", "armed_group")
    assert place.run("new", *words).status == 0
    begun = place.folder / "content/actors/marsh-league.yml"
    whole = begun.read_bytes()
    for at in moments:
        begun.unlink()
        place.run("new", *words, fault=("kill", at))
        odd = [] if not begun.exists() or begun.read_bytes() == whole else ["half a record"]
        begun.unlink(missing_ok=True)
        odd += [] if place.run("new", *words).status == 0 and begun.read_bytes() == whole else ["the next one ends otherwise"]
        yield Trial("whole-commands", f"new, moment {at}", (*odd, *(f"{left} is left" for left in place.rubbish())))
    begun.unlink()


def _refused(place: Place, promise: str, fault: tuple[object, ...], told: Sequence[str], *words: str) -> Trial:
    """The build fails, says why in one line, and leaves the site as it was, with nothing beside it."""
    ended = place.disturbed(*words, fault=fault)
    is_told = ended.status == 2 and ended.is_one_line and any(reason in ended.err for reason in told)
    return Trial(promise, f"{fault} {words}", (*(() if is_told else (str(ended),)), *_untouched(place)))


def _untouched(place: Place) -> tuple[str, ...]:
    """What is not as it must be if nothing has happened."""
    return (*_old(place), *(f"{name} is left at once" for name in place.rubbish()))


def _old(place: Place) -> tuple[str, ...]:
    return () if place.is_old else ("the site is not the old one",)


CI = (
    partial(killed, number=6),
    partial(full, number=2),
    hindered,
    partial(raised, stages=STAGES[1::3], jobs=(2, 13)),
    partial(worker_killed, tasks=(3,)),
    partial(at_once, moments=(LAST["1"],)),
    partial(clock_wrong, days=(-400,)),
    partial(changed, number=2),
    partial(changed_when_told, number=2),
    partial(commands_killed, names=("report", "check"), number=1),
    partial(records_begun, moments=(2, 4)),
)
"""What every run of the tests tries."""
ALL = (
    partial(killed, number=50),
    partial(full, number=20),
    hindered,
    partial(raised, stages=STAGES * 3, jobs=range(JOBS)),
    partial(worker_killed, tasks=(1, 2, 3, 5, 8, 12)),
    partial(at_once, moments=range(1, LAST["1"], 25)),
    partial(clock_wrong, days=(-4000, -400, -1, 400)),
    changed,
    changed_when_told,
    partial(commands_killed, names=("single", "report"), number=7),
    partial(commands_killed, names=("check",), number=2),
    partial(commands_killed, names=("bundle", "preview"), number=10),
    partial(records_begun, moments=range(1, 8)),
)
"""What the campaign tries."""


def name(tried: Callable[[Place], Iterator[Trial]]) -> str:
    """What it tries."""
    return str(getattr(tried, "func", tried).__name__)
