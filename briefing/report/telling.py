"""What is needed to tell a change in words: both states in every language, and what must not be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.locales import locale, say
from briefing.report.compared import Compared, Key, State
from briefing.report.fields.worded import Tongues
from briefing.report.kept_back import KeptBack, kept_back
from briefing.report.names import speech
from briefing.report.shown import standing
from briefing.views.report import Words


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
