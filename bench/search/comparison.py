"""Builds the site, gives its pages to every engine, and asks each of them every judged query, all in one run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from bench.search.engines import OURS, Engine
from bench.search.judged import HALVES, LOCALES, Half, Pair, judged, queries
from bench.search.runs import Answers, Stand, ask
from bench.search.scores import Found


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an engine found of the pairs of a half in one language."""

    engine: Engine
    locale: str
    half: Half
    found: list[Found]
    milliseconds: float
    transferred: int
    works_from_disk: bool


def compare(browser: Browser, site: Path, folder: Path, engines: Sequence[Engine], halves: Sequence[Half] = HALVES) -> list[Outcome]:
    """What each engine finds in the built site. `folder` is for what the engines need; it is emptied."""
    shutil.rmtree(folder, ignore_errors=True)
    pairs = {half: judged(half) for half in halves}
    return [
        outcome
        for locale in LOCALES
        for engine in engines
        for outcome in _outcomes(browser, stand(site, folder, engine, locale), locale, pairs)
    ]


def stand(site: Path, folder: Path, engine: Engine, locale: str) -> Stand:
    if engine is OURS:
        return Stand(engine, *engine.prepare(site, (), locale))
    own = folder / engine.name / locale
    own.mkdir(parents=True)
    return Stand(engine, *engine.prepare(own, engine.read(site, locale), locale))


def _outcomes(browser: Browser, placed: Stand, locale: str, pairs: dict[Half, list[Pair]]) -> Iterator[Outcome]:
    """All queries of both halves in one go; the figures of each half apart."""
    asked = queries([pair for half in pairs.values() for pair in half], locale)
    answers = ask(browser, placed, asked)
    for half, own in pairs.items():
        yield _of_half(placed.engine, locale, half, own, asked, answers)


def _of_half(engine: Engine, locale: str, half: Half, pairs: list[Pair], asked: list[str], answers: Answers) -> Outcome:
    own = [pair for pair in pairs if pair.locale == locale]
    hits = dict(zip(asked, answers.hits, strict=True))
    times = dict(zip(asked, answers.milliseconds, strict=True))
    found = [Found(pair, hits[pair.query]) for pair in own]
    spent = median(times[query] for query in queries(own, locale))
    return Outcome(engine, locale, half, found, spent, answers.transferred, answers.works_from_disk)
