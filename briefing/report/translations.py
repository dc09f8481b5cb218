"""Changed records and pages → how their texts stood in each language, and how they stand now."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.examine import Examined
from briefing.fingerprint import fingerprint
from briefing.markers import TRANSLATED
from briefing.records import EditedRecord
from briefing.report.compared import Compared, Key, State
from briefing.report.languages import languages
from briefing.report.names import name_words
from briefing.report.shown import standing
from briefing.views.report import Standing, TranslationRow
from briefing.walk import leaves

Text = tuple[tuple[str, str], ...]
"""Languages and words of one text of a record."""


def translations(compared: Compared) -> tuple[TranslationRow, ...]:
    """A row for each changed record and hand-written page with texts that is shown or a draft, by kind and id.

    None if the second state has errors.
    """
    if compared.after.catalog is None:
        return ()
    keys = {compared.renamed.get(key, key) for key in compared.changed}
    pages = {name.rpartition("/")[2] for kind, name in keys if kind == "page"}
    rows = [*(_record_row(compared, key) for key in keys if key[0] != "page"), *(_page_row(compared, name) for name in pages)]
    return tuple(sorted((row for row in rows if row), key=lambda row: (row.kind, row.id)))


def _record_row(compared: Compared, key: Key) -> TranslationRow | None:
    former = next((old for old, new in compared.renamed.items() if new == key), key)
    before, after = compared.before.documents.get(former), compared.after.documents.get(key)
    if standing(compared.after, key) not in ("shown", "draft"):
        return None
    records = [examined.record for examined in (before, after) if examined]
    if (len(records) == 2 and records[0] == records[1]) or not any(_texts(record) for record in records):
        return None
    codes = [one.code for one in languages(compared)]
    left = _left_behind(_texts(before.record), _texts(after.record)) if before and after else frozenset()
    return TranslationRow(
        *key,
        name_words(compared, key),
        {code: _standing(before, code) for code in codes},
        {code: _standing(after, code, left) for code in codes},
    )


def _standing(examined: Examined | None, code: str, left: Iterable[str] = ()) -> Standing:
    """How the texts in a language stand; `left`: languages whose texts stayed where those of another changed."""
    record = examined and examined.record
    if examined is None or not isinstance(record, EditedRecord):
        return "absent"
    if _lacks(examined, record, code):
        return "missing"
    made = next((item for item in record.translations if item.language == code != item.original), None)
    if made:
        return "current" if made.fingerprint == fingerprint(record, made.original) else "outdated"
    is_original = any(item.original == code for item in record.translations)
    return "unmarked" if code in left and not is_original else "original"


def _lacks(examined: Examined, record: EditedRecord, code: str) -> bool:
    """Whether a text is not there in the language, or still to be written."""
    unwritten = any(path.endswith(f".{code}") for path in examined.facts.unfinished)
    return unwritten or any(code not in dict(text) for text in _texts(record))


def _texts(record: object) -> Sequence[Text]:
    """The texts that have a language, without what nobody sees: how they are composed of characters, and their blanks."""
    if not isinstance(record, EditedRecord):
        return ()
    found = (leaf.value for leaf in leaves(record) if leaf.marker is TRANSLATED)
    return [tuple(sorted((code, _plain(words)) for code, words in text.items())) for text in found]


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())


def _left_behind(before: Iterable[Text], after: Iterable[Text]) -> frozenset[str]:
    """The languages in which a text stayed while it changed in another. It is found again by what stayed, wherever it stands."""
    earlier, later = Counter(before), Counter(after)
    gone = {pair for text in earlier - later for pair in text}
    return frozenset(code for text in later - earlier for code, words in text if (code, words) in gone)


def _page_row(compared: Compared, name: str) -> TranslationRow | None:
    codes = [one.code for one in languages(compared)]
    before, after = ({code: _page(state, code, name) for code in codes} for state in (compared.before, compared.after))
    stayed = {code for code in codes if before[code] == after[code]}
    if len(stayed) == len(codes):
        return None
    return TranslationRow(
        "page",
        name,
        name_words(compared, ("page", name)),
        {code: _page_standing(before, code) for code in codes},
        {code: "unmarked" if after[code] and code in stayed else _page_standing(after, code) for code in codes},
    )


def _page(state: State, code: str, name: str) -> str:
    """The page's text, empty if it has none in that language."""
    examined = state.documents.get(("page", f"{code}/{name}"))
    pages = state.catalog.pages if state.catalog else ()
    text = examined.document.text if examined else next((page.text for page in pages if (page.locale, page.id) == (code, name)), "")
    return _plain(text)


def _page_standing(texts: Mapping[str, str], code: str) -> Standing:
    if texts[code]:
        return "original"
    return "missing" if any(texts.values()) else "absent"
