"""The bill of materials of a release, in CycloneDX 1.6 (ECMA-424): what the site was made with, and what of others is in it.

The packages are those of the lock, whatever of them a machine has installed, and nothing tells when or where it was written: the same
release has the same bill.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing.json_text import json_file
from briefing.supply.licences import listed
from briefing.supply.locked import Package, locked
from briefing.supply.notice import Copied, Work, copied, works

SUFFIX = ".cdx.json"
"""By which programs know such a bill (CycloneDX, "Recognized file patterns")."""
INDEX = "https://pypi.org/simple/"
"""Where the files of a package are listed, whose sums are in the lock (PEP 503)."""
KINDS = {"font": "library", "style sheet": "library", "data": "data"}
"""Kind of a work → CycloneDX's `type`."""
ROOT = "release"
PROGRAM = "program"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Release:
    """What is released: its name and version, the day of its newest change, the sums of its files by their names."""

    name: str
    version: str
    day: date | None
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sources:
    """The texts of `requirements.txt`, `requirements-licences.txt` and `NOTICE.md`."""

    requirements: str
    licences: str
    notice: str


def bill(release: Release, sources: Sources) -> bytes:
    """The bill as a file. Raises ValueError for a lock without sums, KeyError for a package of which no licence is listed."""
    packages, licences = locked(sources.requirements), listed(sources.licences)
    those, files = works(sources.notice), copied(sources.notice)
    body = {
        "metadata": _metadata(release),
        "components": [
            _program(),
            *(_package(one, licences[one.name]) for one in packages),
            *(_work(one, [file for file in files if file.work == one.name]) for one in those),
        ],
        "dependencies": _dependencies(packages, those),
    }
    serial = uuid.uuid5(uuid.NAMESPACE_OID, json_file(body).decode())
    return json_file({"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{serial}", "version": 1, **body})


def _metadata(release: Release) -> Json:
    component = {
        "type": "application",
        "bom-ref": ROOT,
        "name": release.name,
        "version": release.version,
        "components": [_file(name, release.files[name]) for name in sorted(release.files)],
    }
    when = {"timestamp": f"{release.day}T00:00:00Z"} if release.day else {}
    return {**when, "lifecycles": [{"phase": "build"}], "component": component}


def _program() -> Json:
    return {"type": "application", "bom-ref": PROGRAM, "name": "briefing-site", "licenses": _licences("MIT")}


def _package(package: Package, licence: str) -> Json:
    """Its files differ by system and Python; which of them is installed, the sums do not tell."""
    conditions = [{"name": "briefing-site:marker", "value": package.marker}] if package.marker else []
    return {
        "type": "library",
        "bom-ref": _purl(package),
        "name": package.name,
        "version": package.version,
        "licenses": _licences(licence),
        "purl": _purl(package),
        "externalReferences": [{"type": "distribution", "url": f"{INDEX}{package.name}/", "hashes": [_sum(one) for one in package.sums]}],
        **({"properties": conditions} if conditions else {}),
    }


def _work(work: Work, files: Sequence[Copied]) -> Json:
    origin = {
        "type": "library",
        "name": work.package.partition("/")[2].partition("@")[0],
        "version": work.package.partition("@")[2],
        "purl": work.package,
    }
    taken = _file(work.taken, work.sum) if work.sum else {"type": "data", "name": work.taken}
    return {
        "type": KINDS[work.kind],
        "bom-ref": work.name,
        "name": work.name,
        "version": work.version,
        "licenses": _licences(work.licence),
        "pedigree": {"ancestors": [{**origin, "components": [taken]}]},
        **({"components": [_file(one.path, one.sum) for one in files]} if files else {}),
    }


def _file(name: str, value: str) -> Json:
    return {"type": "file", "name": name, "hashes": [_sum(value)]}


def _sum(value: str) -> Json:
    return {"alg": "SHA-256", "content": value}


def _licences(expression: str) -> list[Json]:
    """One name of the SPDX list, or an expression."""
    is_name = " " not in expression and not expression.startswith("LicenseRef-")
    return [{"license": {"id": expression}} if is_name else {"expression": expression}]


def _dependencies(packages: Sequence[Package], those: Sequence[Work]) -> list[Json]:
    """The release needs the program and the works, the program what it asks for, a package what asks for others."""
    needed = {
        ROOT: [PROGRAM, *(one.name for one in those)],
        PROGRAM: [_purl(one) for one in packages if one.is_asked_for],
        **{_purl(one): [_purl(other) for other in packages if one.name in other.asked_by] for one in packages},
    }
    return [{"ref": ref, "dependsOn": sorted(set(others))} for ref, others in needed.items()]


def _purl(package: Package) -> str:
    return f"pkg:pypi/{package.name}@{package.version}"
