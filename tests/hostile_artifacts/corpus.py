"""Hostile artifacts by name: how a good one is spoilt, and what is then said of it, whole.

Each is an attack that was carried out somewhere, or a way round one of our rules.
"""

from __future__ import annotations

from collections.abc import Mapping

from hostile_artifacts.archives import ZIPS
from hostile_artifacts.contents import DATA
from hostile_artifacts.leading import LEADING
from hostile_artifacts.names_and_kinds import KINDS, NAMES
from hostile_artifacts.parts import OUTSIDE
from hostile_artifacts.places import PLACES
from hostile_artifacts.running import RUNNING
from hostile_artifacts.spoiling import Case
from hostile_artifacts.writing import WRITING

SORTS: tuple[Mapping[str, Case], ...] = (NAMES, KINDS, ZIPS, OUTSIDE, RUNNING, LEADING, WRITING, PLACES, DATA)
CASES: Mapping[str, Case] = {name: case for sort in SORTS for name, case in sort.items()}
