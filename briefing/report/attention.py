"""What a reviewer of the change should look at first."""

from __future__ import annotations

from briefing.report.compared import Compared
from briefing.views.report import RecordChange, Remark


def attention(compared: Compared, changes: tuple[RecordChange, ...]) -> tuple[Remark, ...]:
    """Remarks in the order of the records. `changes`: what `records` gives."""
    return ()
