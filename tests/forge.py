"""A false forge on this machine: as much of the APIs of GitHub and GitLab as previews ask for, and what can go wrong with them.

with Forge("upstream/archive") as forge:
    forge.pulls.append(pull(12, head="stranger/archive", branch="fix", sha="0" * 40))
    run(…, env=forge.environment)
    assert forge.texts(12) == [...]
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

TOKEN = "a-token-that-is-none"  # noqa: S105
BOT = "github-actions[bot]"


def pull(
    number: int,
    head: str = "upstream/archive",
    branch: str = "change",
    sha: str = "1" * 40,
    state: str = "open",
    base: str = "upstream/archive",
    base_branch: str = "main",
) -> dict[str, Any]:
    """A pull request as GitHub tells it."""

    def end(repository: str, ref: str, commit: str) -> dict[str, Any]:
        return {"ref": ref, "sha": commit, "repo": {"full_name": repository, "owner": {"login": repository.partition("/")[0]}}}

    return {"number": number, "state": state, "head": end(head, branch, sha), "base": end(base, base_branch, "b" * 40)}


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Any


@dataclass
class Fault:
    """What is answered instead of the truth, the next `times` times that such a question is asked."""

    method: str
    path: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    times: int = 1
    is_done: bool = False
    """Whether what was asked for is done all the same."""


@dataclass
class Forge:
    repository: str = "upstream/archive"
    """On GitHub; on GitLab it is the project 7."""
    pulls: list[dict[str, Any]] = field(default_factory=list)
    files: dict[int, list[str]] = field(default_factory=dict)
    """Number of a pull request → what it changes."""
    merge_requests: dict[int, str] = field(default_factory=dict)
    """GitLab: number → state."""
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    """Number of a pull or merge request → its comments."""
    artifacts: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    """Number of a run → its artifacts; `zip` has the bytes of each."""
    faults: list[Fault] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    stored: list[Asked] = field(default_factory=list)
    """What the storage was asked for, to which downloads are sent on: it is another origin."""
    author: str = BOT
    """As whom the token writes."""

    def __enter__(self) -> Self:
        self._api, self._storage = _serving(self._answer), _serving(self._stored)
        return self

    def __exit__(self, *_: object) -> None:
        for server in (self._api, self._storage):
            server.shutdown()
            server.server_close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._api.server_address[1]}"

    @property
    def storage(self) -> str:
        return f"http://127.0.0.1:{self._storage.server_address[1]}"

    @property
    def environment(self) -> dict[str, str]:
        """What a workflow finds in its environment."""
        return {"GITHUB_API_URL": self.address, "GITHUB_REPOSITORY": self.repository, "GITHUB_TOKEN": TOKEN}

    @property
    def gitlab_environment(self) -> dict[str, str]:
        return {"GITLAB_CI": "true", "CI_API_V4_URL": f"{self.address}/api/v4", "CI_PROJECT_ID": "7", "GITLAB_TOKEN": TOKEN}

    def texts(self, number: int) -> list[str]:
        return [comment["body"] for comment in self.comments.get(number, [])]

    def add_comment(self, number: int, text: str, author: str = "stranger") -> int:
        """A comment of somebody's; gives its number."""
        own = 1 + sum(len(listed) for listed in self.comments.values())
        who = {"user": {"login": author, "type": "User"}, "author": {"username": author}}
        self.comments.setdefault(number, []).append({"id": own, "body": text, "system": False, **who})
        return own

    def add_artifact(self, run: int, content: bytes, name: str = "preview", is_expired: bool = False) -> int:
        """An artifact of a run; gives its number."""
        own = 501 + sum(len(listed) for listed in self.artifacts.values())
        kept = {"id": own, "name": name, "expired": is_expired, "size_in_bytes": len(content), "zip": content}
        self.artifacts.setdefault(run, []).append(kept)
        return own

    def fail(
        self, method: str, path: str, status: int, headers: Mapping[str, str] | None = None, times: int = 1, is_done: bool = False
    ) -> None:
        """From now on, `times` questions whose path begins so are answered with this status."""
        self.faults.append(Fault(method, path, status, {"Retry-After": "0"} if headers is None else headers, times, is_done))

    def _answer(self, asked: Asked) -> tuple[int, Mapping[str, str], bytes]:
        self.asked.append(asked)
        for fault in self.faults:
            if fault.times and fault.method == asked.method and asked.path.startswith(fault.path):
                fault.times -= 1
                if fault.is_done:
                    self._found(asked)
                return fault.status, fault.headers, b'{"message": "a fault"}'
        return self._found(asked)

    def _found(self, asked: Asked) -> tuple[int, Mapping[str, str], bytes]:
        if TOKEN not in asked.headers.get("authorization", "") + asked.headers.get("private-token", ""):
            return 401, {}, b"{}"
        for method, pattern, answer in ROUTES:
            match = re.fullmatch(pattern.replace("REPO", re.escape(self.repository)), asked.path)
            if match and method == asked.method:
                return answer(self, asked, *map(int, match.groups()))
        return 404, {}, b'{"message": "Not Found"}'

    def _stored(self, asked: Asked) -> tuple[int, Mapping[str, str], bytes]:
        self.stored.append(asked)
        kept = [item for listed in self.artifacts.values() for item in listed if asked.path == f"/kept/{item['id']}"]
        return (200, {}, kept[0]["zip"]) if kept else (404, {}, b"")


Answer = tuple[int, Mapping[str, str], bytes]


def said(content: Any, status: int = 200) -> Answer:
    return status, {"Content-Type": "application/json"}, json.dumps(content).encode()


def paged(forge: Forge, asked: Asked, items: list[Any]) -> Answer:
    """A page of them, at most 100, as both forges give them."""
    size = min(int(asked.query.get("per_page", "30")), 100)
    start = (int(asked.query.get("page", "1")) - 1) * size
    return said(items[start : start + size])


def one_pull(forge: Forge, asked: Asked, number: int) -> Answer:
    found = [item for item in forge.pulls if item["number"] == number]
    return said(found[0]) if found else (404, {}, b"{}")


def all_pulls(forge: Forge, asked: Asked) -> Answer:
    """Like GitHub: by the owner's name and the branch alone, whichever repository of that owner it is in."""
    owner, _, branch = asked.query.get("head", "").partition(":")
    state = asked.query.get("state", "open")
    found = [
        item
        for item in forge.pulls
        if state in ("all", item["state"])
        and (not owner or (item["head"]["repo"] or {}).get("full_name", "").partition("/")[0].casefold() == owner.casefold())
        and (not branch or item["head"]["ref"] == branch)
    ]
    return paged(forge, asked, found)


def files_of(forge: Forge, asked: Asked, number: int) -> Answer:
    """Like GitHub: the first 3,000."""
    changed = forge.files.get(number, ["content/site.yml"])[:3000]
    return paged(
        forge, asked, [{"filename": name.partition(" → ")[2] or name, "previous_filename": name.partition(" → ")[0]} for name in changed]
    )


def artifacts_of(forge: Forge, asked: Asked, run: int) -> Answer:
    kept = [{key: value for key, value in item.items() if key != "zip"} for item in forge.artifacts.get(run, [])]
    return said({"total_count": len(kept), "artifacts": kept})


def sent_on(forge: Forge, asked: Asked, artifact: int) -> Answer:
    return 302, {"Location": f"{forge.storage}/kept/{artifact}?signature=secret"}, b""


def listed(forge: Forge, asked: Asked, number: int) -> Answer:
    return paged(forge, asked, forge.comments.get(number, []))


def created(forge: Forge, asked: Asked, number: int) -> Answer:
    own = forge.add_comment(number, asked.body["body"], forge.author)
    return said({"id": own}, 201)


def edited(forge: Forge, asked: Asked, *numbers: int) -> Answer:
    for comment in (comment for comments in forge.comments.values() for comment in comments):
        if comment["id"] == numbers[-1]:
            comment["body"] = asked.body["body"]
            return said({"id": comment["id"]})
    return 404, {}, b"{}"


def merge_request(forge: Forge, asked: Asked, number: int) -> Answer:
    return said({"iid": number, "state": forge.merge_requests[number]}) if number in forge.merge_requests else (404, {}, b"{}")


PROJECT = "/api/v4/projects/7"
ROUTES: list[tuple[str, str, Callable[..., Answer]]] = [
    ("GET", "/repos/REPO", lambda forge, asked: said({"full_name": forge.repository})),
    ("GET", "/repos/REPO/pulls", all_pulls),
    ("GET", "/repos/REPO/pulls/([0-9]+)", one_pull),
    ("GET", "/repos/REPO/pulls/([0-9]+)/files", files_of),
    ("GET", "/repos/REPO/actions/runs/([0-9]+)/artifacts", artifacts_of),
    ("GET", "/repos/REPO/actions/artifacts/([0-9]+)/zip", sent_on),
    ("GET", "/repos/REPO/issues/([0-9]+)/comments", listed),
    ("POST", "/repos/REPO/issues/([0-9]+)/comments", created),
    ("PATCH", "/repos/REPO/issues/comments/([0-9]+)", edited),
    ("GET", "/api/v4/user", lambda forge, asked: said({"username": forge.author})),
    ("GET", PROJECT, lambda forge, asked: said({"id": 7})),
    ("GET", f"{PROJECT}/merge_requests/([0-9]+)", merge_request),
    ("GET", f"{PROJECT}/merge_requests/([0-9]+)/notes", listed),
    ("POST", f"{PROJECT}/merge_requests/([0-9]+)/notes", created),
    ("PUT", f"{PROJECT}/merge_requests/([0-9]+)/notes/([0-9]+)", edited),
]
"""Method, path, and what answers."""


def _serving(answer: Callable[[Asked], Answer]) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def respond(self) -> None:
            parts = urlsplit(self.path)
            raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, extra, body = answer(Asked(self.command, parts.path, query, headers, json.loads(raw) if raw else None))
            self.send_response(status)
            for name, value in {**extra, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PATCH = do_PUT = respond  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    return server
