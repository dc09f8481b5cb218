"""`make reproduce RELEASE=… [FILES=…]`: python -m briefing.reproduce RELEASE FILES

Builds the commit of a release anew, in build/reproduce/, with the address that the downloaded bundles themselves name, and compares.

Exit status: 0 the files are what the commit gives, 1 they are not, 2 it could not be compared.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from briefing.printable import short_line
from briefing.problems import BuildError
from briefing.reproduce.compare import compare
from briefing.reproduce.published import address, published
from briefing.reproduce.rebuild import commit_of, rebuild
from briefing.reproduce.told import status, told

ROOT = Path(__file__).resolve().parent.parent.parent


def main(release: str, files: str, repository: Path = ROOT) -> int:
    """Says the outcome, and gives the exit status."""
    try:
        return _compared(release, Path(files).expanduser().absolute(), repository)
    except (BuildError, OSError) as error:
        print("\n".join(f"reproduce: {short_line(line)}" for line in str(error).split("\n")), file=sys.stderr)
        return 2


def _compared(release: str, files: Path, repository: Path) -> int:
    commit = commit_of(repository, release)
    found = published(files)
    named = address(found)
    base = os.environ.get("SITE_ADDRESS", "") if named is None else named
    print(f"{release}: commit {commit}, {f'address {base}' if base else 'no address'}")
    folder = repository / "build/reproduce"
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(exist_ok=True)
    compared = compare(found, rebuild(repository, commit, base, folder))
    print("\n".join(told(compared)))
    if status(compared):
        print(f"What was built here stays in {folder / 'dist'}.")
    else:
        shutil.rmtree(folder, ignore_errors=True)
    return status(compared)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
