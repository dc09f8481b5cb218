"""What a reviewer must know where a large archive was read in part."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.locales import Locale, say
from briefing.report.compared import Compared
from briefing.report.languages import in_each
from briefing.views.report import Remark


def in_part(compared: Compared) -> Iterator[Remark]:
    """Which pages the list lacks, and which it may hold for nothing. Nothing is said of an archive that was read as a whole."""
    if compared.is_cut:
        yield Remark("cut", "site", "site", in_each(compared, _cut))
    if compared.touched is not None and compared.changed:
        yield Remark("in-part", "site", "site", in_each(compared, _in_part))


def _cut(where: Locale) -> str:
    return say(where, "More records name what changed than were looked at. The pages of the others may change too, and are not listed.")


def _in_part(where: Locale) -> str:
    return say(
        where,
        "The archive is large, and was read only as far as the change reaches. A page that gathers many records may be "
        "listed though it stays as it is, and one of the pages of a long list may be left out.",
    )
