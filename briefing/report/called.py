"""What a sentence of the report calls a record: as the second state shows it, never as it was called before."""

from __future__ import annotations

from briefing.derive.scope import Scope
from briefing.load import HandWritten
from briefing.locales import Locale
from briefing.report.compared import Compared, Key
from briefing.report.languages import in_each
from briefing.report.names import is_shown, title
from briefing.views.report import Words


def name_words(compared: Compared, key: Key) -> Words:
    """The name in each language; the id of a record that is not shown, or not any more: its name may be what had to go."""
    return in_each(compared, lambda where: name_in(compared, key, where))


def name_in(compared: Compared, key: Key, where: Locale) -> str:
    """The name in one language. A page's is that of its text in that language, whether its id names one or not."""
    catalog, (kind, name) = compared.after.catalog, key
    if kind == "page":
        name = f"{where.code}/{name.rpartition('/')[2]}"
    examined = compared.after.documents.get((kind, name))
    if catalog is None or examined is None or not is_shown(catalog, kind, name):
        return key[1]
    record = examined.document if isinstance(examined.document, HandWritten) else examined.record
    return title(Scope(catalog, where, ""), kind, name, record)
