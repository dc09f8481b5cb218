"""`python -m defences [AREA …]`: whether each defence has a test that fails without it."""

from __future__ import annotations

import sys

from assurance.promises import NAMES
from defences.taking_away import proven

listed, held = proven(sys.argv[1:] or NAMES, print)
print(f"{listed} defences, {held} proven")
sys.exit(0 if listed == held else 1)
