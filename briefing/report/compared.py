"""Two states of the content, read as far as their difference reaches. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.catalog import Catalog
from briefing.examine import Examined
from briefing.problems import Problem

Key = tuple[str, str]
"""Kind of a record, as in `load.KINDS` (or `page`, `site`), and its id; of a page `<locale>/<id>`."""


@dataclass(frozen=True, slots=True)
class State:
    name: str
    """What it is called: an abbreviated revision, or the name of a folder."""
    documents: Mapping[Key, Examined]
    """What was read: all that changed, and all that it touches."""
    problems: tuple[Problem, ...]
    """What is wrong in these; paths begin with the content folder's own name."""
    catalog: Catalog | None
    """Of these records; None if one of them has an error."""


@dataclass(frozen=True, slots=True)
class Compared:
    before: State
    after: State
    changed: frozenset[Key]
    """Records and pages whose files differ in their bytes, are new or gone; under their ids in either state."""
    renamed: Mapping[Key, Key]
    """Former key → new key, by the new record's `previous_ids`."""
    touched: frozenset[Key] | None = None
    """What else stands in the states as a whole, because it names what changed. Of all other records only their names
    and those of what they name can be told from these states. None if everything was read."""
    showing: frozenset[Key] | None = None
    """The records that name what changed and may show it, so that only pages beside these may differ. None: any page may."""
    is_cut: bool = False
    """Whether more records name what changed than were looked at."""
    unnamed: frozenset[Key] = frozenset()
    """Actors whom a changed record named before, and whom no incident names any more."""
