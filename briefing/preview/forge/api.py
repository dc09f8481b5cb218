"""Questions to a forge (GitHub, GitLab) over HTTP: JSON there and back, tried again where that makes sense.

The token goes to the API's own origin and nowhere else, and stands in no error.
"""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from briefing.preview.errors import PreviewError
from briefing.preview.origin import origin_of
from briefing.printable import short_line

SECONDS = 30
"""That an answer may take."""
TRIES = 5
LONGEST_WAIT = 120.0
"""Seconds between two tries."""
LARGEST = 20_000_000
"""Bytes of an answer in JSON."""
PAGE = 100
"""Items of a list in one answer: the most that both forges give."""
MOST_PAGES = 50
REDIRECTS = 5
MOVED = (301, 302, 303, 307, 308)


class ApiError(PreviewError):
    """The forge refused, or did not answer. `status`: that of HTTP, 0 if there was none."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Message
    body: bytes


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Whoever is sent on decides for itself with what it goes there."""

    def http_error_302(self, *_: object) -> None:
        return None

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302  # type: ignore[assignment]


OPENER = urllib.request.build_opener(_NoRedirect)


@dataclass(frozen=True, slots=True)
class Api:
    address: str
    """Without a slash at its end."""
    headers: Mapping[str, str] = field(repr=False)
    """Of every question: the token is in them."""
    wait: Callable[[float], None] = time.sleep

    def get(self, path: str) -> Any:
        """What JSON says there. Raises ApiError."""
        return _parsed(self._asked("GET", self.address + path, None, LARGEST))

    def pages(self, path: str) -> Iterator[Mapping[str, Any]]:
        """Every item of a list that comes in pages. Raises ApiError."""
        joint = "&" if "?" in path else "?"
        for page in range(1, MOST_PAGES + 1):
            items = self.get(f"{path}{joint}per_page={PAGE}&page={page}")
            if not isinstance(items, list):
                raise ApiError("the forge answered with something else than a list", 200)
            yield from (item for item in items if isinstance(item, dict))
            if len(items) < PAGE:
                return
        raise ApiError(f"more than {MOST_PAGES * PAGE} items", 200)

    def send(self, method: str, path: str, content: Mapping[str, str]) -> Any:
        """Makes (POST) or changes (PATCH, PUT) something. Raises ApiError; what was made may then be there all the same."""
        return _parsed(self._asked(method, self.address + path, json.dumps(content).encode(), LARGEST))

    def load(self, path: str, out: Path, largest: int) -> int:
        """Writes a file that the forge keeps, maybe elsewhere, to the new file `out`; gives its bytes. Raises ApiError."""
        body = self._asked("GET", self.address + path, None, largest)
        with out.open("xb") as file:
            file.write(body)
        return len(body)

    def _asked(self, method: str, address: str, content: bytes | None, largest: int) -> bytes:
        for attempt in range(1, TRIES + 1):
            answer = self._followed(method, address, content, largest)
            if 200 <= answer.status < 300:
                return answer.body
            pause = _pause(answer, method, attempt)
            if pause is None or attempt == TRIES:
                raise ApiError(_told(method, address, answer), answer.status)
            self.wait(pause)
        raise AssertionError

    def _followed(self, method: str, address: str, content: bytes | None, largest: int) -> Answer:
        """The answer, also from where the forge sends us on: without the token if that is another origin."""
        for _ in range(REDIRECTS):
            answer = _answer(self._request(method, address, content), largest)
            if answer.status not in MOVED or method != "GET":
                return answer
            address = self._next(address, answer.headers.get("Location", ""))
        raise ApiError(f"{method} {_shown(address)}: sent on more than {REDIRECTS} times", 0)

    def _request(self, method: str, address: str, content: bytes | None) -> urllib.request.Request:
        is_own = origin_of(address) == origin_of(self.address)
        kind = {"Content-Type": "application/json"} if content is not None else {}
        headers = {**self.headers, **kind} if is_own else {"User-Agent": self.headers.get("User-Agent", "briefing")}
        return urllib.request.Request(address, content, headers, method=method)  # noqa: S310  origin_of knows no other schemes

    def _next(self, address: str, location: str) -> str:
        try:
            following = urljoin(address, location)
            is_safe = origin_of(following)[0] in ("https", origin_of(self.address)[0])
        except ValueError:
            is_safe = False
        if not is_safe:
            raise ApiError(f"{_shown(address)}: sent on to an unsafe address", 0)
        return following


def _answer(request: urllib.request.Request, largest: int) -> Answer:
    """The answer; status 0 where there was none. Raises ApiError if it is too large."""
    try:
        with OPENER.open(request, timeout=SECONDS) as response:
            body = response.read(largest + 1)
            if len(body) > largest:
                raise ApiError(f"{_shown(request.full_url)}: the answer has more than the {largest:,} bytes that it may have", 0)
            return Answer(response.status, response.headers, body)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read(10_000))
    except (OSError, http.client.HTTPException) as error:
        return Answer(0, Message(), type(error).__name__.encode())


def _pause(answer: Answer, method: str, attempt: int) -> float | None:
    """Seconds until the next try; None if another one makes no sense.

    403 and 429 with a time to wait are limits of pace: the question was not looked at (docs.github.com, «Rate limits
    for the REST API»). After a fault of the server what was to be made may be there: only reading is tried again.
    """
    after = answer.headers.get("Retry-After", "")
    is_limit = answer.status == 429 or (answer.status == 403 and (after or answer.headers.get("X-RateLimit-Remaining") == "0"))
    is_fault = answer.status == 0 or answer.status >= 500
    if not (is_limit or (is_fault and method != "POST")):
        return None
    pause = float(after) if after.isascii() and after.isdigit() else float(2**attempt)
    return pause if pause <= LONGEST_WAIT else None


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        raise ApiError("the forge answered with something else than JSON", 200) from None


def _told(method: str, address: str, answer: Answer) -> str:
    if not answer.status:
        return f"{method} {_shown(address)}: no answer ({short_line(answer.body.decode('ascii', 'replace'))})"
    return f"{method} {_shown(address)}: status {answer.status}"


def _shown(address: str) -> str:
    """Without what follows the path: there a forge puts signatures."""
    return short_line(address.partition("?")[0])
