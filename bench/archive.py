"""Archives that were generated already are used again, as long as the generator has not changed."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.generate import CONTENT, COPIED, SEED, generate

ROOT = Path(__file__).parent.parent
BUILT = ROOT / "build" / "bench"


def archive(incidents: int, seed: int = SEED, folder: Path = BUILT) -> Path:
    """The content folder of such an archive under `folder`; generated if it is not there or out of date."""
    home = folder / f"{incidents}-{seed}"
    stamp, version = home / "generator", _version()
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != version:
        shutil.rmtree(home, ignore_errors=True)
        generate(home / "content", incidents, seed)
        stamp.write_text(version, encoding="utf-8")
    return home / "content"


def incident_files(content: Path) -> list[Path]:
    return sorted((content / "incidents").rglob("*.yml"))


def _version() -> str:
    """A hash of all that an archive is made from."""
    digest = hashlib.sha256()
    for path in _made_from():
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _made_from() -> Iterator[Path]:
    yield from sorted(Path(__file__).parent.glob("*.py"))
    yield ROOT / "briefing" / "locales" / "wording.py"
    for folder in COPIED:
        yield from sorted((CONTENT / folder).glob("*.yml"))
