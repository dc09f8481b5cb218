"""How git gets into the repository of the previews: by a deploy key or a token that the environment holds, else as it does by itself.

Neither stands on a command line or in a file that stays.
"""

from __future__ import annotations

import os
from pathlib import Path

from briefing.preview.errors import PreviewError
from briefing.preview.git import FIXED, QUIET, configured

KEY, KNOWN_HOSTS, TOKEN = "PREVIEW_DEPLOY_KEY", "PREVIEW_KNOWN_HOSTS", "PREVIEW_HOST_TOKEN"
GITHUB = """\
github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl
github.com ecdsa-sha2-nistp256 \
AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=
"""
"""The keys of GitHub's own (docs.github.com, «GitHub's SSH key fingerprints»)."""
HELPER = f'!f() {{ test "$1" = get && echo username=x-access-token && echo "password=${TOKEN}"; }}; f'
"""Git asks it for a name and password (gitcredentials, «Custom helpers»)."""


def access(remote: str, folder: Path) -> dict[str, str]:
    """The environment for git. What has to be a file goes into `folder`, which only we can read. Raises PreviewError."""
    settings = {**FIXED, "http.followRedirects": "false"}
    own = {name: value for name, value in os.environ.items() if name not in (KEY, KNOWN_HOSTS)}
    if remote.startswith("https://"):
        if os.environ.get(TOKEN):
            settings |= {"credential.helper": HELPER}
        return {**own, **QUIET, **configured(settings)}
    if os.environ.get(KEY):
        return {**own, **QUIET, **configured(settings), "GIT_SSH_COMMAND": _ssh(folder)}
    return {**own, **QUIET, **configured(settings)}


def _ssh(folder: Path) -> str:
    """The command that knows the key, and the host's own."""
    key, known = folder / "key", folder / "known_hosts"
    for path, text in ((key, os.environ[KEY]), (known, os.environ.get(KNOWN_HOSTS) or GITHUB)):
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8", newline="\n") as file:
            file.write(text.replace("\r\n", "\n").strip("\n") + "\n")
    if " " in str(folder) or "'" in str(folder):
        raise PreviewError("the folder for temporary files must have no blanks in its name")
    fixed = "-o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o BatchMode=yes -o ConnectTimeout=30"
    return f"ssh -F /dev/null -i {key} -o UserKnownHostsFile={known} {fixed}"
