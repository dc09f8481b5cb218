"""The stretches of time whose incidents are made, kept and written together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from briefing.catalog import Catalog

FEW, MOST = 200, 1000
"""Incidents of a whole archive, and of a year, that are one period."""
ALL = "all"


@dataclass(frozen=True, slots=True)
class Period:
    name: str
    """A year, a year and a month, or `ALL`."""
    months: tuple[str, ...]
    """Keys of `Catalog.incidents_by_month`, in order."""


def periods(catalog: Catalog) -> tuple[Period, ...]:
    """The periods, in the order of the catalog."""
    if len(catalog.incidents) <= FEW:
        return (Period(ALL, tuple(catalog.incidents_by_month)),)
    years = ((year, tuple(months)) for year, months in groupby(catalog.incidents_by_month, lambda month: month.partition("-")[0]))
    return tuple(period for year, months in years for period in _of_year(catalog, year, months))


def _of_year(catalog: Catalog, year: str, months: tuple[str, ...]) -> tuple[Period, ...]:
    if sum(len(catalog.incidents_by_month[month]) for month in months) <= MOST:
        return (Period(year, months),)
    return tuple(Period(month, (month,)) for month in months)
