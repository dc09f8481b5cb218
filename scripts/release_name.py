"""usage: release_name.py TAG [CONTENT]

Makes sure that the tag is `v` and the version of the archive: the name of the last release in `site.yml`, after which nothing was
changed. Exit status 1, with the reason, if not.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from briefing.command.content import catalog_of  # noqa: E402
from briefing.releases import version  # noqa: E402


def main(tag: str, content: Path = ROOT / "content") -> int:
    catalog = catalog_of(content)
    last = catalog.site.releases[-1].name if catalog.site.releases else None
    if last is None:
        return refused("site.yml names no release: add one to `releases` before you tag it")
    if tag != f"v{last}":
        return refused(f"the tag is {tag}, the last release in site.yml is {last}: the tag has to be v{last}")
    if version(catalog) != last:
        return refused(f"something was changed after the day of the release {last} ({version(catalog)}): add a release to site.yml")
    return 0


def refused(why: str) -> int:
    print(f"release_name.py: {why}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(Path, sys.argv[2:])))
