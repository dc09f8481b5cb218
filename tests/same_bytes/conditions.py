"""What may differ between two computers, two days and two people who build the same commit: two levels of each."""

from __future__ import annotations

from collections.abc import Mapping

CONDITIONS: Mapping[str, tuple[str, str]] = {
    "what is made": ("the bundles", "site, single file, change report"),
    "zone": ("Pacific/Kiritimati", "America/St_Johns"),
    "language": ("ar_SY.UTF-8", "tr_TR.ISO-8859-9"),
    "hash seed": ("0", "4711"),
    "umask": ("002", "077"),
    "user": ("ours", "one without a name and a home"),
    "folder": ("repository", "مستودع ثانٍ (2)"),
    "order of files in a folder": ("reversed", "shuffled"),
    "clock": ("45 years slow", "20 years fast"),
    "SOURCE_DATE_EPOCH": ("none", "1900000000"),
    "workers": ("4", "1"),
    "Python": ("python -O, its code kept elsewhere", "python"),
    "repository": ("none", ".git"),
    "files": ("as checked out", "of 1985, for their owner alone, lines ending in CR LF"),
    "cache": ("of another state of the records", "none"),
}
Machine = Mapping[str, str]
"""Condition → its level."""


def machine(row: tuple[int, ...]) -> Machine:
    return {name: levels[level] for (name, levels), level in zip(CONDITIONS.items(), row, strict=True)}
