#!/bin/sh
# Runs a command where there is no network, or does not run it: sh scripts/without_network.sh COMMAND ARGUMENT…
# Exit status: the command's own; 125 if there is no way to keep it from the network.
#
# The command gets a network namespace of its own (network_namespaces(7)), in which there is nothing but an idle
# loopback. There are two ways to one: in a user namespace of our own, or, where the system does not let us have one
# (Ubuntu 24.04 restricts them), as root by sudo, which is given up again before the command begins. Either way the
# command cannot get more rights later (no_new_privs), and so not back.
set -eu

refuse() {
    printf 'without_network.sh: %s; nothing was run\n' "$1" >&2
    exit 125
}

# Inside: the proof. A datagram socket that is connected sends nothing; it only asks for a route (connect(2)).
within() {
    outside=$1
    shift
    inside=$(readlink /proc/self/ns/net) || refuse 'it cannot be seen which network this is'
    [ "$inside" != "$outside" ] || refuse 'this is still the network of outside'
    others=$(sed -n '3,$s/^ *\([^:]*\):.*/\1/p' /proc/self/net/dev | grep -vx lo || :)
    [ -z "$others" ] || refuse "there is a network interface ($(printf '%s' "$others" | tr '\n' ' '))"
    python3 -I -S -c '
import errno, socket, sys
closed = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}
for family, address in (socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"):
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as out:
            reached = out.connect_ex((address, 443))
    except OSError as error:
        reached = error.errno
    if reached not in closed:
        sys.exit(f"{address}: {reached}")
' || refuse 'an address of outside could be reached'
    exec "$@"
}

if [ "${1-}" = --within ]; then
    shift
    within "$@"
fi
[ $# -gt 0 ] || { echo 'usage: without_network.sh COMMAND ARGUMENT…' >&2; exit 125; }

self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
outside=$(readlink /proc/self/ns/net) || refuse 'this system has no network namespaces'
for tool in unshare setpriv python3; do
    command -v "$tool" >/dev/null || refuse "$tool is not installed"
done

if unshare --user --map-current-user --net true 2>/dev/null; then
    exec unshare --user --map-current-user --net setpriv --no-new-privs sh "$self" --within "$outside" "$@"
fi
if command -v sudo >/dev/null && sudo -n unshare --net true 2>/dev/null; then
    # sudo changes PATH and leaves out what begins with LD_: both are given on by name.
    exec sudo -n -E unshare --net setpriv --reuid "$(id -u)" --regid "$(id -g)" --clear-groups --inh-caps=-all --bounding-set=-all \
        --no-new-privs env PATH="$PATH" HOME="$HOME" ${LD_LIBRARY_PATH:+"LD_LIBRARY_PATH=$LD_LIBRARY_PATH"} \
        sh "$self" --within "$outside" "$@"
fi
refuse 'neither a user namespace nor sudo gives a network namespace (in a container: it needs CAP_SYS_ADMIN, or to be privileged)'
