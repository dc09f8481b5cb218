"""A built site → the offline bundle: one zip, with what its readers need to open, verify and pass it on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing import urls
from briefing.bundle import sums
from briefing.bundle.names import faults
from briefing.bundle.zip import write_zip
from briefing.problems import BuildError
from briefing.scratch import MARKER

FOR_SERVERS = frozenset({urls.NOT_FOUND, urls.ROBOTS, urls.HEADERS, ".nojekyll", MARKER})
"""What has a meaning on a server alone, and so is in no bundle."""


def pack(site: Path, guide: Mapping[str, bytes], top: str, out: Path, jobs: int) -> None:
    """Packs the site in the folder `site`, with the files of the guide, into the new file `out`, all under the folder `top`.

    Writes into `site`, too. Raises BuildError for a name that some reader's disk could not hold.
    """
    for name, content in guide.items():
        (site / name).parent.mkdir(exist_ok=True)
        with (site / name).open("xb") as file:
            file.write(content)
    names = [name for name in _names(site) if not is_for_servers(name)]
    if found := list(faults([f"{top}/{name}" for name in [*names, sums.NAME]])):
        raise BuildError("\n".join(["the site has names that not every disk can hold:", *found]))
    (site / sums.NAME).write_bytes(sums.listing({name: sums.sum_of(site / name) for name in names}))
    with out.open("xb") as file:
        write_zip(file, {f"{top}/{name}": site / name for name in [*names, sums.NAME]}, jobs)


def is_for_servers(name: str) -> bool:
    return name in FOR_SERVERS or name.startswith(urls.PREVIEWS) or urls.is_sitemap(name)


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
