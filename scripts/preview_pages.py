"""usage: preview_pages.py ADMITTED OUT ADDRESS SITE

Copies an admitted preview into the new folder OUT, its pages with the line that keeps them out of search engines. Refuses where ADDRESS,
at which it will be shown, is of the same origin as SITE, at which the site is published.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from briefing.preview.errors import PreviewError  # noqa: E402
from briefing.preview.origin import refuse_same  # noqa: E402
from briefing.preview.put import shown  # noqa: E402


def main(admitted: Path, out: Path, address: str, site: str) -> int:
    try:
        refuse_same(address, site)
        for name, content in shown(admitted):
            path = out / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except PreviewError as error:
        print(f"preview_pages.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:5]))
