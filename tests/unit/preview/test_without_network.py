"""The script that runs a command without a network: really run, and with tools that fail or lie."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "scripts/without_network.sh"
REFUSED = 125
LOOK = "import socket, sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 5)"


@pytest.fixture
def listening() -> Iterator[int]:
    """A port of this machine, at which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def run(*words: str, path: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **variables, **({"PATH": f"{path}:{os.environ['PATH']}"} if path else {})}
    return subprocess.run(["sh", str(SCRIPT), *words], env=environment, capture_output=True, text=True, check=False)  # noqa: S603, S607 - our own


def tool(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_the_command_runs_with_its_words_its_variables_and_its_status() -> None:
    done = run("sh", "-c", 'printf "%s|" "$0" "$@" "$KEPT"; exit 7', "a b", "", "*", KEPT="as it was")
    assert (done.returncode, done.stdout, done.stderr) == (7, "a b||*|as it was|", "")


def test_nothing_is_reached_not_even_this_machine(listening: int) -> None:
    with socket.create_connection(("127.0.0.1", listening), 5):
        pass
    done = run("python3", "-c", LOOK, "127.0.0.1", str(listening))
    assert done.returncode == 1
    assert "unreachable" in done.stderr or "refused" in done.stderr


def test_there_is_no_interface_but_an_idle_loopback() -> None:
    assert run("sed", "-n", "3,$s/:.*//p", "/proc/net/dev").stdout.split() == ["lo"]


def test_the_command_cannot_get_more_rights_later() -> None:
    assert "NoNewPrivs:\t1\n" in run("cat", "/proc/self/status").stdout


def test_the_user_stays_who_it_was() -> None:
    assert run("id", "-u").stdout.strip() == str(os.getuid())


def test_where_no_way_is_open_nothing_is_run(tmp_path: Path) -> None:
    tool(tmp_path, "unshare", "exit 1")
    tool(tmp_path, "sudo", "exit 1")
    done = run("touch", str(tmp_path / "run"), path=tmp_path)
    assert done.returncode == REFUSED
    assert "neither a user namespace nor sudo" in done.stderr
    assert not (tmp_path / "run").exists()


SUDO = """
printf '%s ' "$@" >>{log}; echo >>{log}
[ "$1" = -n ] && shift; PATH=/usr/sbin:/usr/bin:/bin; unset KEPT
[ "$1" = -E ] && shift
if [ "$(id -u)" = 0 ]; then exec "$@"; fi
if ! {unshare} --user --map-current-user --net true; then exec {sudo} -n "$@"; fi
while [ "$1" != --no-new-privs ]; do [ "$1" != true ] || exit 0; shift; done
shift; exec {unshare} --user --map-current-user --net "$@"
"""
"""What sudo does to the environment; as root where we are, by the true one where that is the only way, else in a user namespace."""


def test_the_other_way_is_taken_where_user_namespaces_are_refused(tmp_path: Path) -> None:
    """As on Ubuntu 24.04: `unshare` may not make a user namespace, and sudo asks for no password."""
    unshare, sudo, log = shutil.which("unshare"), shutil.which("sudo"), tmp_path / "log"
    tool(tmp_path, "unshare", f'[ "$1" != --user ] || exit 1\nexec {unshare} "$@"')
    tool(tmp_path, "sudo", SUDO.format(unshare=unshare, sudo=sudo, log=log))
    done = run("sh", "-c", 'id -u; printf "%s\n" "$PATH"; tail -n +3 /proc/net/dev | cut -d: -f1', path=tmp_path)
    assert done.stderr == ""
    assert [line.strip() for line in done.stdout.splitlines()] == [str(os.getuid()), f"{tmp_path}:{os.environ['PATH']}", "lo"]
    words = log.read_text().splitlines()[1].split()
    given_up = ["--reuid", str(os.getuid()), "--regid", str(os.getgid()), "--clear-groups", "--inh-caps=-all", "--bounding-set=-all"]
    assert words[: 6 + len(given_up)] == ["-n", "-E", "unshare", "--net", "setpriv", *given_up, "--no-new-privs"]


def test_a_namespace_that_is_none_is_found_out(tmp_path: Path) -> None:
    tool(tmp_path, "unshare", 'while [ "${1#--}" != "$1" ]; do shift; done; exec "$@"')
    done = run("touch", str(tmp_path / "run"), path=tmp_path)
    assert done.returncode == REFUSED
    assert done.stderr == "without_network.sh: this is still the network of outside; nothing was run\n"
    assert not (tmp_path / "run").exists()


def test_an_interface_more_is_found_out(tmp_path: Path) -> None:
    """The lister of interfaces says that there is one."""
    tool(tmp_path, "sed", "echo eth7")
    done = run("touch", str(tmp_path / "run"), path=tmp_path)
    assert (done.returncode, done.stderr) == (REFUSED, "without_network.sh: there is a network interface (eth7); nothing was run\n")


def test_an_address_that_is_reached_is_found_out(tmp_path: Path) -> None:
    tool(tmp_path, "python3", f'exec {shutil.which("python3")} -c "import sys; sys.exit(1)"')
    done = run("touch", str(tmp_path / "run"), path=tmp_path)
    assert done.returncode == REFUSED
    assert "an address of outside could be reached" in done.stderr
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("missing", ["unshare", "setpriv", "python3"])
def test_what_is_not_installed_is_named(tmp_path: Path, missing: str) -> None:
    for name in {"sh", "dirname", "basename", "readlink", "unshare", "setpriv", "python3", "touch"} - {missing}:
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    done = subprocess.run(  # noqa: S603 - our own
        ["/bin/sh", str(SCRIPT), "touch", "run"], env={"PATH": str(tmp_path)}, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (REFUSED, f"without_network.sh: {missing} is not installed; nothing was run\n")


def test_without_a_command_it_says_how_it_is_used() -> None:
    assert (run().returncode, run().stderr) == (REFUSED, "usage: without_network.sh COMMAND ARGUMENT…\n")
