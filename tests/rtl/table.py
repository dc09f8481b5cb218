"""`python -m rtl.table SITE`, SITE being the built fabricated site: each seeded fault, its rule, and what was found in its place."""

from __future__ import annotations

import sys
from pathlib import Path

from chromium import chromium, serving

from rtl.browser import window
from rtl.seeds import IN_STYLES, SEEDS
from rtl.stylesheets import of_style
from rtl.trial import Trial


def main(site: Path) -> None:
    caught = 0
    with serving(site) as root, chromium() as browser:
        trial = Trial(window(browser).new_page(), root)
        for seed in SEEDS:
            rules = {found.rule for found in trial.findings(seed)}
            caught += seed.rule in rules
            print(f"{seed.language}  {seed.name:50} {seed.rule:18} {_told(seed.rule, rules)}")
    for name, rule, style in IN_STYLES:
        rules = {found.rule for found in of_style("seed.css", style)}
        caught += rule in rules
        print(f"css {name:50} {rule:18} {_told(rule, rules)}")
    print(f"{caught} of {len(SEEDS) + len(IN_STYLES)} are found")


def _told(rule: str, rules: set[str]) -> str:
    return " ".join(["found" if rule in rules else "MISSED", *(f"(also {other})" for other in sorted(rules - {rule}))])


main(Path(sys.argv[1]))
