"""The names of Windows' devices, which no file can have there."""

from __future__ import annotations

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(10))})
"""Microsoft, Naming Files, Paths, and Namespaces: reserved whatever the suffix. Superscript digits, which count too, are in no id."""
