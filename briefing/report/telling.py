"""What is needed to tell a change in words: both states in every language, and what must not be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.load import HandWritten
from briefing.locales import locale, say
from briefing.records import BaseMap
from briefing.report.compared import Compared, Key, State
from briefing.report.fields.worded import Tongues
from briefing.report.kept_back import KeptBack, kept_back
from briefing.report.names import is_shown, speech
from briefing.views.report import Words

NOT_PUBLISHED = ("draft", "in_review")


@dataclass(frozen=True, slots=True)
class Telling:
    compared: Compared
    tongues: Mapping[str, Tongues]
    kept: KeptBack

    def words(self, message: str) -> Words:
        """A sentence of the interface, given in English, in every language."""
        return {code: say(locale(code), message) for code in self.tongues}

    def former(self, key: Key) -> Key:
        """The key that the record had before."""
        return next((old for old, new in self.compared.renamed.items() if new == key), key)

    def both(self, key: Key) -> tuple[tuple[State, Key], tuple[State, Key]]:
        """Each state with the key of the record in it."""
        return (self.compared.before, self.former(key)), (self.compared.after, key)

    def standings(self, key: Key) -> tuple[str, str]:
        """How the record stands in either state: see `standing`."""
        before, after = self.both(key)
        return standing(*before), standing(*after)


def telling_of(compared: Compared) -> Telling | None:
    """None if one of the states has an error: nothing can be told then."""
    before, after = compared.before, compared.after
    if before.catalog is None or after.catalog is None:
        return None
    codes = after.catalog.site.locales
    tongues = {code: Tongues(speech(compared, before, code), speech(compared, after, code)) for code in codes}
    return Telling(compared, tongues, kept_back(compared))


def _(message: str) -> str:
    """Marks a message that is put into words later."""
    return message


def standing(state: State, key: Key) -> str:
    """`shown`, `draft`, `withdrawn`, `merged`, `hidden`, or `absent` where there is no such record."""
    item = state.documents.get(key)
    assert state.catalog
    if item is None:
        return "absent"
    status = item.facts.status if key[0] in ("incident", "briefing") else None
    if status in NOT_PUBLISHED:
        return "draft"
    if status in ("withdrawn", "merged"):
        return str(status)
    return "shown" if is_shown(state.catalog, *key) else "hidden"


def public_record(state: State, key: Key) -> Any:
    """A record that is shown, as it is published; of a page its text."""
    catalog, item = state.catalog, state.documents[key]
    assert catalog
    published: Mapping[str, Mapping[str, Any]] = {
        "incident": catalog.incidents,
        "actor": catalog.actors,
        "place": catalog.places,
        "source": catalog.sources,
        "outlet": catalog.outlets,
        "briefing": catalog.briefings,
    }
    if key[0] in published:
        return published[key[0]][key[1]]
    if isinstance(item.document, HandWritten):
        return item.document
    return _drawn(item.record, catalog.places) if isinstance(item.record, BaseMap) else item.record


def _drawn(record: BaseMap, places: Mapping[str, Any]) -> BaseMap:
    """Without the outlines of places that are not shown."""
    return record.model_copy(update={"outlines": tuple(one for one in record.outlines if one.place is None or one.place in places)})
