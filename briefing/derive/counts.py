"""Counted phrases, in the plural form that the language demands."""

from __future__ import annotations

from briefing.derive.scope import Scope
from briefing.locales import plural


def incident_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d incident", "%(num)d incidents", number)


def claim_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d claim", "%(num)d claims", number)


def source_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d source", "%(num)d sources", number)


def actor_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d actor", "%(num)d actors", number)


def place_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d place", "%(num)d places", number)


def outlet_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d outlet", "%(num)d outlets", number)


def briefing_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d briefing", "%(num)d briefings", number)


def change_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d change", "%(num)d changes", number)


def originator_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d originator", "%(num)d originators", number)


def matter_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d matter", "%(num)d matters", number)
