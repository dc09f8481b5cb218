"""Under which licences the packages are, and under which they may be.

usage: python -m briefing.supply.licences REQUIREMENTS

Prints, for each package that REQUIREMENTS locks, a line with its licence as the package that is installed here says it. Exit status
1, with the reasons, if one says none, or one that is not allowed. `make lock` keeps what it prints as `requirements-licences.txt`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from briefing.supply.locked import locked

ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "LicenseRef-Public-Domain",
        "MIT",
        "MIT-0",
        "MIT-CMU",
        "MPL-2.0",
        "OFL-1.1",
        "PSF-2.0",
        "any-OSI",
    }
)
"""Names of the SPDX list. Whoever passes the program on may do so under its own licence: each of these asks for a notice at most."""

CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Public Domain": "LicenseRef-Public-Domain",
    "Python Software Foundation License": "PSF-2.0",
}
"""`License :: …` of packages that do not yet give an SPDX expression (PEP 639)."""

SAID = {
    "any-osi": "any-OSI",
    "apache 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache-2.0": "Apache-2.0",
    "bsd-2-clause": "BSD-2-Clause",
    "bsd-3-clause": "BSD-3-Clause",
    "mit": "MIT",
}
"""What `License` says in free words, where no classifier says it."""

READ = {("resvg-py", "753a9e3c09cece85"): "MIT"}
"""Package and the beginning of the SHA-256 of its licence text → the licence, read by us: its metadata say none."""


def licence_of(package: Distribution) -> str:
    """The licence that an installed package states, as an SPDX expression; empty if it states none that is known here, or one more."""
    told = package.metadata
    kinds = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier", []) if line.startswith("License :: ")]
    by_kind = " AND ".join(sorted({CLASSIFIERS.get(kind, "") for kind in kinds}))
    stated, said = ((told.get_all(field) or [""])[0] for field in ("License-Expression", "License"))
    return (
        stated
        or by_kind
        or SAID.get(said.strip().lower(), "")
        or READ.get((told["Name"].replace("_", "-").lower(), _text_sum(package)), "")
    )


def _text_sum(package: Distribution) -> str:
    texts = [str(package.locate_file(file)) for file in package.files or () if file.name.upper().startswith("LICEN")]
    return sha256(b"".join(Path(text).read_bytes() for text in sorted(texts))).hexdigest()[:16]


def is_allowed(expression: str, allowed: frozenset[str] = ALLOWED) -> bool:
    """Whether all that the expression joins with AND, of one side of each OR, is allowed (SPDX 2.3, annex D). One with brackets is not."""
    return any(all(part in allowed for part in choice.split(" AND ")) for choice in expression.split(" OR "))


def listed(text: str) -> Mapping[str, str]:
    """Package → licence, as `requirements-licences.txt` has them."""
    return {name: licence for name, _, licence in (line.partition(" ") for line in text.splitlines() if not line.startswith("#"))}


def found(names: Iterable[str]) -> dict[str, str]:
    """Package → licence of those that are installed here; empty for one that says none, or is not here."""
    return {name: _installed(name) for name in names}


def _installed(name: str) -> str:
    try:
        return licence_of(distribution(name))
    except PackageNotFoundError:
        return ""


def main(requirements: Path) -> int:
    licences = found(sorted({package.name for package in locked(requirements.read_text(encoding="utf-8"))}))
    refused = {name: licence or "states no licence that is known here" for name, licence in licences.items() if not is_allowed(licence)}
    print("# The licence of each package of requirements.txt, as it states it itself (SPDX). Written by `make lock`.")
    print("\n".join(f"{name} {licence}" for name, licence in licences.items()))
    if refused:
        lines = (f"{name}: {licence}" for name, licence in refused.items())
        print("\n".join(["licences that are not allowed (briefing/supply/licences.py):", *lines]), file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
