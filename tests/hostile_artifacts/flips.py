"""Good artifacts with some bytes changed, cut out or put in: no traceback, and nothing is published that was not good."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from hostile_artifacts.artifact import EXPECTED, Artifact, zipped
from hostile_artifacts.zips import Member

from briefing.preview.admit import admit
from briefing.preview.artifact.bundle import fixed
from briefing.preview.artifact.refused import Refused

Content = dict[str, bytes]


def content(folder: Path) -> Content:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def harmed(raw: bytes, chance: random.Random) -> bytes:
    """The bytes with one to four slips, most of them near an end, where the directory stands."""
    out = bytearray(raw)
    for _ in range(chance.randint(1, 4)):
        place = chance.choice(
            (chance.randrange(len(out)), max(0, len(out) - chance.randrange(1, 400)), chance.randrange(min(400, len(out))))
        )
        sort = chance.randrange(4)
        if sort == 0:
            out[place] ^= 1 << chance.randrange(8)
        elif sort == 1:
            out[place : place + 2] = chance.randbytes(2)
        elif sort == 2:
            del out[place : place + chance.choice((1, 4, 4096))]
        else:
            out[place:place] = chance.randbytes(chance.randint(1, 8))
        out = out or bytearray(b"x")
    return bytes(out)


def spoilt(artifact: Artifact, chance: random.Random) -> tuple[bytes, str]:
    """The artifact, harmed as a whole, in its bundle, or in one file under true sums; then its name, else nothing."""
    sort = chance.randrange(3)
    if sort == 0:
        return harmed(artifact.raw(), chance), ""
    if sort == 1:
        return artifact.with_bundle(
            harmed(zipped([Member(one.name, one.content, method=8) for one in artifact.members()]), chance)
        ).raw(), ""
    assert artifact.site is not None
    name = chance.choice(sorted(artifact.site))
    return artifact.with_page(name, harmed(artifact.site[name], chance)).raw(), name


def published(raw: bytes, folder: Path) -> Content | None:
    """What is published of the artifact; None if it is refused. Nothing else is left in the folder. Raises whatever else happens."""
    folder.mkdir()
    try:
        (folder / "artifact.zip").write_bytes(raw)
        admit(folder / "artifact.zip", EXPECTED, folder / "out")
        return content(folder / "out")
    except Refused:
        assert [path.name for path in folder.iterdir()] == ["artifact.zip"]
        return None
    finally:
        shutil.rmtree(folder)


def slip(artifact: Artifact, expected: Content, seed: int, folder: Path) -> bool:
    """Whether the artifact of that number is refused. What is published is what it was, but for texts and numbers that could be true."""
    return is_refused(*spoilt(artifact, random.Random(seed)), expected, folder)  # noqa: S311 - the same each time


def is_refused(raw: bytes, name: str, expected: Content, folder: Path) -> bool:
    """Raises AssertionError if anything is published otherwise than it was but the file of that name, which is not one of ours."""
    found = published(raw, folder)
    if found is None:
        return True
    may_differ = {f"site/{name}", "site/SHA256SUMS"} if name and name not in fixed() else set()
    assert found.keys() == expected.keys(), folder.name
    assert {one for one in found if found[one] != expected[one]} <= may_differ, folder.name
    return False
