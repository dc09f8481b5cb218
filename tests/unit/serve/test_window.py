"""Browsers are told when there is another state, and only what calls the server by its own name is answered."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from briefing.problems import BuildError
from briefing.serve.state import Shown
from briefing.serve.window import Window, window

LONG = 30.0


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def address(tmp_path: Path, shown: Shown) -> Iterator[str]:
    (tmp_path / "index.html").write_text("<head></head><body>\nA", encoding="utf-8")
    with window(0, tmp_path, shown) as found:
        yield found


def asked(address: str, path: str, method: str = "GET", **fields: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=LONG)
    connection.request(method, path, headers=fields)
    return connection.getresponse()


def test_a_page_and_its_fields_alone(address: str, shown: Shown) -> None:
    whole, head = asked(address, "/"), asked(address, "/", "HEAD")
    assert shown.state.name in whole.read().decode()
    assert (head.read(), head.headers["Content-Length"]) == (b"", whole.headers["Content-Length"])


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1", 200), ("localhost", 200), ("evil.example", 421)])
def test_only_our_own_name_is_answered(host: str, status: int, address: str) -> None:
    given = asked(address, "/", Host=f"{host}:{urlsplit(address).port}")
    assert (given.status, bool(given.read())) == (status, status == 200)


def test_no_other_computer_is_answered(tmp_path: Path, shown: Shown) -> None:
    with Window(0, tmp_path, shown) as server:
        assert server.socket.getsockname()[0] == "127.0.0.1"


def test_who_waits_is_told_of_the_next_state(address: str, shown: Shown) -> None:
    given = asked(address, f"/-/changes?{shown.state.name}")
    assert given.headers["Content-Type"] == "text/event-stream"
    assert given.readline() == b"retry: 500\n"
    shown.show("a fault")
    assert given.read() == b"\ndata: changed\n\n"


def test_who_comes_late_is_told_at_once(address: str, shown: Shown) -> None:
    former = shown.state.name
    shown.show()
    assert asked(address, f"/-/changes?{former}").read().endswith(b"data: changed\n\n")


def test_a_port_that_is_taken_is_one_line(address: str, tmp_path: Path, shown: Shown) -> None:
    port = urlsplit(address).port or 0
    with (
        pytest.raises(BuildError, match=f"cannot answer at port {port}: .*; choose another one with --port"),
        window(port, tmp_path, shown),
    ):
        pass
