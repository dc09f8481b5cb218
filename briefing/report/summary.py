"""A change → the one sentence that stands above everything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing.examine import Examined
from briefing.locales import Locale, plural, say
from briefing.locales.wording import list_words
from briefing.report.compared import Compared, Key
from briefing.report.languages import in_each
from briefing.views.report import PageChange, RecordChange, RecordChangeSort, Words

SORTS: tuple[RecordChangeSort, ...] = ("added", "changed", "renamed", "withdrawn", "merged", "removed")


def summary(compared: Compared, records: Sequence[RecordChange], pages: Sequence[PageChange]) -> Words:
    """What changes for readers, counted; or why nothing does; or that it cannot be published."""
    return in_each(compared, lambda where: _sentence(where, compared, records, pages))


def _sentence(where: Locale, compared: Compared, records: Sequence[RecordChange], pages: Sequence[PageChange]) -> str:
    if compared.after.catalog is None:
        errors = sum(problem.level == "error" for problem in compared.after.problems)
        counted = plural(where, "%(num)d error", "%(num)d errors", errors)
        return say(where, "This cannot be published: {errors}.").format(errors=counted)
    if compared.before.catalog is None:
        return say(where, "This can be published. The state before has errors, so it cannot be told what changes for readers.")
    if not records and not pages:
        return _unchanged(where, compared)
    counts = Counter(record.change for record in records)
    told = {
        "records": list_words([_counted(where, sort, counts[sort]) for sort in SORTS if counts[sort]], where.code),
        "pages": plural(where, "%(num)d page changes", "%(num)d pages change", len(pages)),
    }
    if records and pages:
        return say(where, "{records}; {pages}.").format(**told)
    return f"{told['records' if records else 'pages']}."


def _counted(where: Locale, sort: RecordChangeSort, number: int) -> str:
    phrases: dict[RecordChangeSort, str] = {
        "added": plural(where, "%(num)d record added", "%(num)d records added", number),
        "changed": plural(where, "%(num)d record changed", "%(num)d records changed", number),
        "renamed": plural(where, "%(num)d record renamed", "%(num)d records renamed", number),
        "withdrawn": plural(where, "%(num)d record withdrawn", "%(num)d records withdrawn", number),
        "merged": plural(where, "%(num)d record merged into another", "%(num)d records merged into others", number),
        "removed": plural(where, "%(num)d record removed", "%(num)d records removed", number),
    }
    return phrases[sort]


def _unchanged(where: Locale, compared: Compared) -> str:
    if not compared.changed:
        return say(where, "Nothing changed at all.")
    if all(_is_same(compared, key) for key in compared.changed):
        return say(where, "No change for readers: the files say the same in another form.")
    return say(where, "No change for readers: only what is not published changed.")


def _is_same(compared: Compared, key: Key) -> bool:
    """Whether the file holds the same values as before: order, quotation marks and comments are none."""
    return _values(compared.before.documents.get(key)) == _values(compared.after.documents.get(key))


def _values(examined: Examined | None) -> object:
    return examined and (examined.record or examined.document.text.strip())
