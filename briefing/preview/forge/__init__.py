"""GitHub and GitLab, as far as previews need them: pull requests, and what is said about them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote

from briefing.preview.errors import PreviewError
from briefing.preview.forge.api import Api, ApiError
from briefing.preview.origin import origin_of

NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}/[A-Za-z0-9._-]{1,100}")
"""Owner and repository."""
AGENT = {"User-Agent": "briefing-preview"}


@dataclass(frozen=True, slots=True)
class Comment:
    id: int
    author: str
    text: str


class Forge(Protocol):
    def is_closed(self, number: int) -> bool: ...
    def author(self) -> str: ...
    def comments(self, number: int) -> Iterator[Comment]: ...
    def say(self, number: int, text: str) -> None: ...
    def change(self, number: int, comment: Comment, text: str) -> None: ...


@dataclass(frozen=True, slots=True)
class GitHub:
    """REST API, version 2022-11-28 (docs.github.com/rest)."""

    api: Api
    repository: str

    def pulls(self, owner: str, branch: str) -> Iterator[Mapping[str, Any]]:
        """Pull requests of any state whose head is that branch of that owner's."""
        return self.api.pages(f"/repos/{self.repository}/pulls?state=all&head={quote(f'{owner}:{branch}', safe='')}")

    def pull(self, number: int) -> Mapping[str, Any] | None:
        """One pull request; None if there is none any more."""
        return _one(self.api, f"/repos/{self.repository}", f"/pulls/{number}")

    def files(self, number: int) -> Iterator[Mapping[str, Any]]:
        """What a pull request changes, file by file."""
        return self.api.pages(f"/repos/{self.repository}/pulls/{number}/files")

    def artifacts(self, run: int) -> list[Mapping[str, Any]]:
        found = self.api.get(f"/repos/{self.repository}/actions/runs/{run}/artifacts?per_page=100")
        listed = found.get("artifacts") if isinstance(found, dict) else None
        return [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []

    def is_closed(self, number: int) -> bool:
        """Also if there is none: it was taken down. Raises ApiError if the repository cannot be read."""
        found = self.pull(number)
        return found is None or found.get("state") == "closed"

    def author(self) -> str:
        """As whom a workflow's own token writes: it may not ask who it is."""
        return os.environ.get("PREVIEW_AUTHOR") or "github-actions[bot]"

    def comments(self, number: int) -> Iterator[Comment]:
        for item in self.api.pages(f"/repos/{self.repository}/issues/{number}/comments"):
            yield _comment(item, "user", "login")

    def say(self, number: int, text: str) -> None:
        self.api.send("POST", f"/repos/{self.repository}/issues/{number}/comments", {"body": text})

    def change(self, number: int, comment: Comment, text: str) -> None:
        self.api.send("PATCH", f"/repos/{self.repository}/issues/comments/{comment.id}", {"body": text})


@dataclass(frozen=True, slots=True)
class GitLab:
    """REST API, version 4 (docs.gitlab.com/api/notes)."""

    api: Api
    project: str

    def is_closed(self, number: int) -> bool:
        found = _one(self.api, f"/projects/{self.project}", f"/merge_requests/{number}")
        return found is None or found.get("state") in ("closed", "merged")

    def author(self) -> str:
        found = self.api.get("/user")
        return str(found.get("username")) if isinstance(found, dict) else ""

    def comments(self, number: int) -> Iterator[Comment]:
        for item in self.api.pages(f"/projects/{self.project}/merge_requests/{number}/notes?sort=asc&order_by=created_at"):
            yield _comment(item, "author", "username")

    def say(self, number: int, text: str) -> None:
        self.api.send("POST", f"/projects/{self.project}/merge_requests/{number}/notes", {"body": text})

    def change(self, number: int, comment: Comment, text: str) -> None:
        self.api.send("PUT", f"/projects/{self.project}/merge_requests/{number}/notes/{comment.id}", {"body": text})


def _one(api: Api, around: str, path: str) -> Mapping[str, Any] | None:
    """What is there; None if there is no such thing, while what it would be in can be read. Raises ApiError."""
    try:
        found = api.get(around + path)
    except ApiError as error:
        if error.status not in (404, 410):
            raise
        api.get(around)
        return None
    if not isinstance(found, dict):
        raise ApiError("the forge answered with something else than an object", 200)
    return found


def _comment(item: Mapping[str, Any], who: str, name: str) -> Comment:
    """A comment, of whatever the forge tells; of an account that is gone the author is empty."""
    author, text, own = item.get(who), item.get("body"), item.get("id")
    if not isinstance(own, int):
        raise ApiError("a comment without a number", 200)
    login = author.get(name) if isinstance(author, dict) else None
    return Comment(own, login if isinstance(login, str) else "", text if isinstance(text, str) else "")


def forge(environment: Mapping[str, str]) -> Forge:
    """The forge that the environment tells of: GitLab in its jobs (`GITLAB_CI`), GitHub otherwise. Raises PreviewError."""
    return gitlab(environment) if environment.get("GITLAB_CI") else github(environment)


def github(environment: Mapping[str, str]) -> GitHub:
    """From GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN. Raises PreviewError."""
    repository = environment.get("GITHUB_REPOSITORY", "")
    if not NAME.fullmatch(repository):
        raise PreviewError("GITHUB_REPOSITORY has to be of the form owner/name")
    token = _token(environment, "GITHUB_TOKEN")
    kinds = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
    address = _address(environment, "GITHUB_API_URL", "https://api.github.com")
    return GitHub(Api(address, {**AGENT, **kinds, "Authorization": f"Bearer {token}"}), repository)


def gitlab(environment: Mapping[str, str]) -> GitLab:
    """From CI_API_V4_URL, CI_PROJECT_ID and GITLAB_TOKEN (a project's access token). Raises PreviewError."""
    project = environment.get("CI_PROJECT_ID", "")
    if not (project.isascii() and project.isdigit()):
        raise PreviewError("CI_PROJECT_ID has to be a number")
    address = _address(environment, "CI_API_V4_URL", "")
    return GitLab(Api(address, {**AGENT, "PRIVATE-TOKEN": _token(environment, "GITLAB_TOKEN")}), project)


def _token(environment: Mapping[str, str], name: str) -> str:
    token = environment.get(name, "").strip()
    if not token or not token.isascii() or not token.isprintable():
        raise PreviewError(f"{name} is not set, or is no token")
    return token


def _address(environment: Mapping[str, str], name: str, otherwise: str) -> str:
    """The API's. Raises PreviewError if a token would go over the network in the clear."""
    address = (environment.get(name) or otherwise).rstrip("/")
    try:
        scheme, host, _ = origin_of(address)
    except ValueError:
        raise PreviewError(f"{name} is no address") from None
    if scheme != "https" and host not in ("localhost", "127.0.0.1", "::1"):
        raise PreviewError(f"{name} has to begin with https://")
    return address
