"""What is to be pointed out in a record, before it is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefing.locales import locale, say
from briefing.views.report import Words


@dataclass(frozen=True, slots=True)
class Point:
    code: str
    message: str
    """A sentence of the interface, in English; what stands in it in braces is in `parts`."""
    parts: Mapping[str, Words] = field(default_factory=dict)

    def words(self, codes: Iterable[str]) -> Words:
        return {code: self._said(code) for code in codes}

    def _said(self, code: str) -> str:
        return say(locale(code), self.message).format(**{name: words[code] for name, words in self.parts.items()})
