"""Pages as a browser has read them, and what it said, broke or asked for meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bundle.walks import driven

HERE = Path(__file__).parent / "browsers"
PROGRAM = HERE / "visits.mjs"
HELD = (HERE / "held.js").read_text(encoding="utf-8").partition("*/\n")[2].strip().rstrip(";")
"""Gives what a page holds, once its fonts are there."""
OWN = (".mozilla.com", ".mozilla.org", ".mozilla.net", ".firefox.com", ".google.com", ".googleapis.com", ".gstatic.com")
"""Where the browsers ask on their own account, whatever they show."""
OURSELVES = frozenset({"127.0.0.1", "localhost"})
LOOKED_UP = re.compile(r"host \[([^\]]*)\]")

Room = dict[str, Any]
"""Pages below one address: see visits.mjs."""


def room(root: str, pages: Iterable[str], uses: Mapping[str, str] | None = None) -> Room:
    return {"root": root, "pages": list(pages), "uses": dict(uses or {})}


def visited(browser: str, rooms: Mapping[str, Room], names: Path, reads: str = "") -> dict[str, Any]:
    """What the browser met in the rooms, as visits.mjs tells it; under `names`, a folder, the hosts that Firefox has looked up.

    `reads`: an expression in JavaScript of which each page gives what is `read`. Where nobody notes what is looked up, a proxy that answers
    nobody notes what is asked.
    """
    told = driven(PROGRAM, browser, {"isServed": True, "names": str(names / "names")}, rooms=rooms, reads=reads)
    looked_up = {host for path in names.glob("names*") for host in LOOKED_UP.findall(path.read_text(encoding="utf-8", errors="replace"))}
    return {**told["rooms"], "names": sorted(looked_up - OURSELVES), "left": told["left"]}


def left(told: Mapping[str, Any]) -> list[str]:
    """The hosts that a browser has looked up, and what it has asked for, but not for its own sake."""
    return [said for said in (*told["names"], *told["left"]) if not any(own in said for own in OWN)]


def faults(held: Mapping[str, Any], policy: str | None) -> list[str]:
    """What is in a page that should not be, or is not and should. `policy`: the one that it should have; None: any of its own."""
    wrong = [*held["inline"], *(f"a script of its own: {text[:40]}" for text in held["scripts"])]
    wrong += [f"{href} is told who follows it" for href in held["open"]]
    if not held["policy"] or policy not in (None, held["policy"]):
        wrong.append(f"its policy is {held['policy']}")
    expected = {"referrer": "no-referrer", "lookup": "off"}
    return wrong + [f"{name} is {held[name]}" for name, value in expected.items() if held[name] != value]
