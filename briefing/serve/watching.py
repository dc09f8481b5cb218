"""Tells when files change, by what the system tells of them (watchdog, which comes with MkDocs)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue

from watchdog.events import EVENT_TYPE_CLOSED_NO_WRITE, EVENT_TYPE_OPENED, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

Changes = Queue[Path]

QUIET = 0.02
"""Seconds without another change after which a save is taken for finished: editors write a file in several steps."""
READ = frozenset({EVENT_TYPE_OPENED, EVENT_TYPE_CLOSED_NO_WRITE})


@contextmanager
def watching(folders: Sequence[Path], files: Sequence[Path]) -> Iterator[Changes]:
    """What changes in the folders, however deep, and of these files, for as long as it is not left."""
    changes: Changes = Queue()
    observer = Observer()
    for folder in folders:
        observer.schedule(_Noted(changes, ()), str(folder), recursive=True)
    for folder in sorted({file.parent for file in files}):
        observer.schedule(_Noted(changes, files), str(folder), recursive=False)
    observer.start()
    try:
        yield changes
    finally:
        observer.stop()
        observer.join()


def next_changes(changes: Changes) -> set[Path]:
    """What has changed, as soon as something has and then nothing for a moment."""
    found = {changes.get()}
    while True:
        try:
            found.add(changes.get(timeout=QUIET))
        except Empty:
            return found


class _Noted(FileSystemEventHandler):
    def __init__(self, changes: Changes, only: Sequence[Path]) -> None:
        self._changes, self._only = changes, frozenset(only)

    def on_any_event(self, event: FileSystemEvent) -> None:
        is_change = event.event_type not in READ and not (event.is_directory and event.event_type == "modified")
        for path in (Path(str(name)) for name in (event.src_path, event.dest_path) if is_change and name):
            if is_of_interest(path) and (not self._only or path in self._only):
                self._changes.put(path)


def is_of_interest(path: Path) -> bool:
    """Whether it is no file that editors and Python write beside others for themselves."""
    return not (path.name.startswith(".") or path.name.endswith(("~", ".pyc")) or "__pycache__" in path.parts)
