"""What is tried with a build: each trial goes wrong in another way, and gives what was not as it must be afterwards, nothing if all was."""

from __future__ import annotations

import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from fabricate import INCIDENT
from whole.place import Ended, Place

from briefing.command.content import catalog_of
from briefing.jobs import rounds

SEED = 20310510
FULL = 110
"""Files and folders that a build makes itself, and more."""
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
ERRORS = ("the disk", "the memory", "the program")
HALF = 150
"""Bytes, of which every file of a command has more, but for our mark."""
SETTLED = 0.2
"""Seconds after which a check keeps what it has found of a file."""


class Trial(NamedTuple):
    promise: str
    what: str
    wrong: tuple[str, ...]


def killed(place: Place, number: int) -> Iterator[Trial]:
    """At that many moments from the first to the last, half of them while several processes share the work."""
    for jobs in ("1", "2"):
        if not place.is_new:
            place.build()
        place.turn()
        for at in _spread(place.moments("build", "--out", str(place.site), "--jobs", jobs), number // 2):
            ended = place.disturbed("--jobs", jobs, fault=("kill", at))
            yield Trial("whole-killed", f"{jobs} jobs, moment {at}", (*_killed(ended, 9), *place.wrong()))


def killed_at_first(place: Place, number: int) -> Iterator[Trial]:
    """The same where there was no site, and nothing was kept."""
    words = ("--out", str(place.site), "--jobs", "1")
    _take_away(place)
    for at in _spread(place.moments("build", *words), number):
        _take_away(place)
        ended = place.run("build", *words, fault=("kill", at))
        yield Trial("whole-killed", f"first build, moment {at}", (*_killed(ended, 9), *place.wrong(is_first=True)))


def killed_in_a_file(place: Place, number: int) -> Iterator[Trial]:
    """When a file has so many bytes, and is to have more."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    for size in sorted(chosen.sample(range(200, 120_000), number)):
        ended = place.disturbed(fault=("cut", size))
        yield Trial("whole-killed", f"at {size} bytes", (*_killed(ended, signal.SIGXFSZ), *place.wrong()))


def _spread(last: int, number: int) -> list[int]:
    """A moment of each part, of so many parts of the same length."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    ends = [last * part // number for part in range(number + 1)]
    return [chosen.randint(before + 1, end) for before, end in pairwise(ends)]


def _killed(ended: Ended, by: int) -> list[str]:
    return [] if ended.status == -by else [f"was not killed ({ended.status})"]


def _take_away(place: Place) -> None:
    for folder in (place.site, place.folder / "build"):
        shutil.rmtree(folder, ignore_errors=True)


def full(place: Place, number: int) -> Iterator[Trial]:
    """The disk is full from some moment on, or takes no more than the beginning of a file."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in every run
    moments = [("fill", at) for at in sorted(chosen.sample(range(1, FULL), number))]
    sizes = [("limit", size) for size in sorted(chosen.sample(range(200, 120_000), number // 2))]
    for jobs, fault in zip("12" * number, [*moments, *sizes], strict=False):
        yield _refused(place, "whole-full", fault, ("No space left on device", "File too large", "Input/output error"), "--jobs", jobs)


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
        yield Trial("whole-raised", f"{fault}: {error}", _unpublished(place, ended, is_told))


def raised_everywhere(place: Place) -> Iterator[Trial]:
    """Every stage by each of the errors, and every job that there is."""
    jobs = sum(map(len, rounds(catalog_of(place.folder / "content"), "")))
    yield from raised(place, STAGES * len(ERRORS), range(jobs))


def worker_killed(place: Place, tasks: Sequence[int]) -> Iterator[Trial]:
    for task in tasks:
        yield _refused(place, "whole-worker", ("kill_copy", task), ("was ended from outside, by signal 9",), "--jobs", "2")


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
        yield Trial("whole-changed", what, _unpublished(place, ended, _is_told_as_problem(ended)))


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
        place.incident.write_text(text, encoding="utf-8")
        place.put(place.state)
        is_told = "nobody" in ended.err and _is_told_as_problem(ended)
        yield Trial("whole-changed", f"{what}, when it is told of", _unpublished(place, ended, is_told))


def _is_told_as_problem(ended: Ended) -> bool:
    """Whether a problem of the incident is told with its place."""
    return ended.status == 1 and f"content/{INCIDENT}:" in ended.err and "Traceback" not in ended.err


COMMANDS: Mapping[str, tuple[str, ...]] = {
    "single": ("inc-0001", "--out", "{place}/dist"),
    "report": ("--base", "{place}/content", "--out", "{place}/report"),
    "check": (),
    "schema": (),
    "bundle": ("--out", "{place}/dist", "--jobs", "2"),
    "preview": ("--base", "{place}/content", "--out", "{place}/preview", "--jobs", "2"),
}
"""Command → its words."""


def commands_killed(place: Place, names: Sequence[str], number: int) -> Iterator[Trial]:
    """Other commands are killed, and once in the midst of a file: what they wrote before stays, the next one ends as one that nothing
    disturbs, and leaves nothing else.
    """
    for name in names:
        words = [word.format(place=place.folder) for word in COMMANDS[name]]
        first = place.run(name, *words)
        time.sleep(SETTLED)
        _forget(place)
        faults = [("kill", at) for at in _spread(place.moments(name, *words), number)]
        for fault, by in [*((one, 9) for one in faults), (("cut", HALF), signal.SIGXFSZ)]:
            before = place.written()
            _forget(place)
            odd = _killed(place.run(name, *words, fault=fault), by)
            odd += [] if place.written() == before else ["what stood there is not whole"]
            odd += [] if _same(place.run(name, *words), first) and place.written() == before else ["the next one ends otherwise"]
            yield Trial("whole-commands", f"{name}, {fault}", (*odd, *(f"{left} is left" for left in place.rubbish())))


def _forget(place: Place) -> None:
    """What checks keep: else the next one does nothing."""
    shutil.rmtree(place.folder / "build/check", ignore_errors=True)


def _same(one: Ended, other: Ended) -> bool:
    """What is told of the time that it took may differ."""
    return (one.status, one.out) == (other.status, other.out)


def records_begun(place: Place, number: int) -> Iterator[Trial]:
    """`new` is killed: the record is there as a whole, or not at all."""
    words = ("actor", "--id", "marsh-league", "--names-en", "Marsh League", "--names-ar", "رابطة الهور", "--kind", "armed_group")
    assert place.run("new", *words).status == 0
    begun = place.folder / "content/actors/marsh-league.yml"
    whole = begun.read_bytes()
    begun.unlink()
    last = place.moments("new", *words)
    for fault in [*(("kill", at) for at in _spread(last, number)), ("cut", HALF), ("limit", HALF)]:
        begun.unlink(missing_ok=True)
        place.run("new", *words, fault=fault)
        odd = [] if not begun.exists() or begun.read_bytes() == whole else ["half a record"]
        begun.unlink(missing_ok=True)
        odd += [] if place.run("new", *words).status == 0 and begun.read_bytes() == whole else ["the next one ends otherwise"]
        yield Trial("whole-commands", f"new, {fault}", (*odd, *(f"{left} is left" for left in place.rubbish())))
    begun.unlink()


def _refused(place: Place, promise: str, fault: tuple[object, ...], told: Sequence[str], *words: str) -> Trial:
    """The build fails, and says why in one line."""
    ended = place.disturbed(*words, fault=fault)
    is_told = ended.status == 2 and ended.is_one_line and any(reason in ended.err for reason in told)
    return Trial(promise, f"{fault} {words}", _unpublished(place, ended, is_told))


def _unpublished(place: Place, ended: Ended, is_told: bool) -> tuple[str, ...]:
    """What is not as it must be after a build that has failed: why is told, the site is the old one, nothing is left beside it, and the
    next build is as if nothing had been.
    """
    odd = () if is_told else (str(ended),)
    return (*odd, *_old(place), *(f"{name} is left at once" for name in place.rubbish()), *place.wrong())


def _old(place: Place) -> tuple[str, ...]:
    return () if place.is_old else ("the site is not the old one",)


CI = (
    partial(killed, number=4),
    partial(killed_at_first, number=1),
    partial(killed_in_a_file, number=1),
    partial(full, number=2),
    hindered,
    partial(raised, stages=STAGES[1::3], jobs=(13,)),
    partial(worker_killed, tasks=(3,)),
    partial(at_once, moments=(300,)),
    partial(clock_wrong, days=(-400,)),
    partial(changed, number=2),
    partial(changed_when_told, number=2),
    partial(commands_killed, names=("report", "check"), number=1),
    partial(records_begun, number=2),
)
"""What every run of the tests tries."""
ALL = (
    partial(commands_killed, names=("bundle",), number=10),
    partial(commands_killed, names=("preview",), number=10),
    raised_everywhere,
    partial(killed, number=50),
    partial(commands_killed, names=("single", "report"), number=7),
    partial(commands_killed, names=("schema",), number=10),
    partial(killed_at_first, number=20),
    partial(killed_in_a_file, number=20),
    partial(full, number=20),
    partial(at_once, moments=range(1, 401, 25)),
    partial(worker_killed, tasks=(1, 2, 3, 5, 8, 12)),
    partial(clock_wrong, days=(-4000, -400, -1, 400)),
    hindered,
    changed,
    changed_when_told,
    partial(commands_killed, names=("check",), number=2),
    partial(records_begun, number=8),
)
"""What the campaign tries; what takes long comes first."""


def name(tried: Callable[[Place], Iterator[Trial]]) -> str:
    """What it tries."""
    return str(getattr(tried, "func", tried).__name__)
