"""The code that Jinja makes of templates, kept until anything of the program changes: compiling takes longer than what they are for."""

from __future__ import annotations

import sys
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from briefing.kept.digest import digest
from briefing.kept.program import program
from briefing.kept.sealed import read_sealed, write_sealed

FOLDER = Path(__file__).parent.parent.parent / "build" / "cache" / "jinja"


class KeptCode(BytecodeCache):
    """What `jinja2.Environment` asks before it compiles a template, and tells when it has."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Where file names are not UTF-8, some have no form in it: Jinja's own key would be an error."""
        return digest(name, filename or "")

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = read_sealed(*_of(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            path, writer = _of(bucket)
            write_sealed(path, bucket.bytecode_to_string(), writer)


def _of(bucket: Bucket) -> tuple[Path, str]:
    """Where it is kept, and who alone may believe it: parts of a template that never change are filled in by our own filters."""
    return FOLDER / bucket.key, digest(bucket.checksum, program())
