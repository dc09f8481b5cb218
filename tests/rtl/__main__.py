"""`make rtl`: the checker over a built site and over our styles. Its exit status is 1 if it finds anything.

usage: python -m rtl SITE [PAGES]    PAGES: a glob such as ar/places/*.html
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from rtl.stylesheets import STYLES, physical
from rtl.sweep import sweep


def main(site: Path, among: str, jobs: int) -> int:
    found = [*physical(STYLES), *sweep(site, jobs, among)]
    for finding in found:
        print(finding)
    for rule, number in Counter(finding.rule for finding in found).most_common():
        print(f"{number:6} {rule}")
    print(f"{len(found)} findings")
    return 1 if found else 0


sys.exit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "**/*.html", int(os.environ.get("JOBS", "2"))))
