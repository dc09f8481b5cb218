"""What browsers are shown: which build, and what is wrong since."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_hex
from threading import Condition


@dataclass(frozen=True, slots=True)
class State:
    name: str
    """No two states have the same, not even of two runs of the server."""
    fault: str = ""
    """What keeps the site from being built, as the command line says it; empty if it is up to date."""


class Shown:
    """The present state; several threads may ask for it, and wait for the next."""

    def __init__(self) -> None:
        self._changed = Condition()
        self.state = State(token_hex(8))

    def show(self, fault: str = "") -> None:
        with self._changed:
            self.state = State(token_hex(8), fault)
            self._changed.notify_all()

    def is_another(self, name: str, seconds: float) -> bool:
        """Whether another state than that is shown, within so many seconds at the latest."""
        with self._changed:
            return self._changed.wait_for(lambda: self.state.name != name, seconds)
