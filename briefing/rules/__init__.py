"""All rules: what a record must satisfy beyond its form, each in a file of its own.

A rule becomes one of them by its line in RULES.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.rules import (
    chain,
    circle,
    contact,
    dead_link,
    dependent_field,
    identifier,
    idle_waiver,
    impossible_date,
    internal_notes,
    lone_weekday,
    long_quotation,
    minimum,
    missing_language,
    page_form,
    private_leak,
    reading,
    schema,
    site_settings,
    too_precise,
    twice,
    unknown_claim,
    unknown_reference,
    unknown_term,
    unpublished_reference,
    waiver,
    weekday,
    withheld_in_public,
)
from briefing.rules.rule import Rule

MODULES = (
    page_form,
    site_settings,
    unknown_reference,
    unknown_term,
    identifier,
    twice,
    missing_language,
    impossible_date,
    minimum,
    unpublished_reference,
    unknown_claim,
    chain,
    dead_link,
    dependent_field,
    long_quotation,
    circle,
    waiver,
    withheld_in_public,
    internal_notes,
    too_precise,
    private_leak,
    weekday,
    contact,
    lone_weekday,
    idle_waiver,
)
RULES: tuple[Rule, ...] = tuple(sorted((*reading.RULES, *schema.RULES, *(module.RULE for module in MODULES)), key=lambda rule: rule.code))
CODES: Mapping[str, Rule] = {rule.code: rule for rule in RULES}
