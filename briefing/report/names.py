"""What a record is called in the report: nothing of its own where readers no longer see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.catalog import Catalog
from briefing.derive.scope import Scope, record_name
from briefing.derive.scope import text as text_of
from briefing.load import HandWritten
from briefing.locales import Locale, locale, say
from briefing.report.compared import Compared, Key, State
from briefing.report.fields.values import Speech
from briefing.report.languages import in_each
from briefing.report.shown import WITH_PAGES, is_shown
from briefing.views.report import Words


def speech(compared: Compared, state: State, code: str) -> Speech:
    """How a state is told in a language. Records have the names of the second state in both: a new name is told with its own record."""
    assert state.catalog
    scope = Scope(state.catalog, locale(code), "")
    return Speech(scope, lambda kind, name: _name(compared, scope, kind, name))


def title(scope: Scope, kind: str, name: str, record: Any) -> str:
    """What a record that is shown is called, of whatever kind."""
    if kind in WITH_PAGES:
        return record_name(scope, kind, name).value
    if kind == "page":
        return _heading(record.text) or name
    named: Mapping[str, Any] = {"vocabulary": "label", "site": "name"}
    return text_of(scope, getattr(record, named[kind])).value if kind in named else getattr(record, "term", name)


def not_shown(where: Locale, kind: str) -> str:
    """In place of the name of a record that is kept back, is a draft again or is gone."""
    named = {
        "incident": say(where, "an incident that is not shown"),
        "actor": say(where, "an actor that is not shown"),
        "place": say(where, "a place that is not shown"),
        "source": say(where, "a source that is not shown"),
        "outlet": say(where, "an outlet that is not shown"),
        "briefing": say(where, "a briefing that is not shown"),
    }
    return named.get(kind, say(where, "a record that is not shown"))


def taken_down(where: Locale, kind: str, status: str) -> str:
    """In place of the name of a withdrawn or merged record, where another one speaks of it."""
    if kind == "briefing":
        return say(where, "a briefing that was withdrawn")
    return say(where, "an incident that was merged into another") if status == "merged" else say(where, "an incident that was withdrawn")


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


def _name(compared: Compared, scope: Scope, kind: str, name: str) -> str:
    now, after = _now(compared, (kind, name)), compared.after.catalog
    assert after
    own = Scope(after, scope.locale, "")
    if now[1] in _removed(after, kind):
        return taken_down(scope.locale, kind, _removed(after, kind)[now[1]].status)
    if (now in compared.after.documents or now in compared.changed) and not is_shown(after, *now):
        return not_shown(scope.locale, kind)
    return _of_state(own, *now) or _of_state(scope, kind, name) or not_shown(scope.locale, kind)


def _of_state(scope: Scope, kind: str, name: str) -> str | None:
    return record_name(scope, kind, name).value if is_shown(scope.catalog, kind, name) else None


def _removed(catalog: Catalog, kind: str) -> Mapping[str, Any]:
    return {"incident": catalog.removed, "briefing": catalog.withdrawn_briefings}.get(kind, {})


def _now(compared: Compared, key: Key) -> Key:
    return compared.renamed.get(key, key)


def _heading(text: str) -> str:
    """The first heading of a hand-written page, without its anchor."""
    line = next((line for line in text.splitlines() if line.startswith("# ")), "")
    return line.removeprefix("# ").partition(" {#")[0].strip()
