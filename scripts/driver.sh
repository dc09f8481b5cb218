#!/bin/sh
# usage: driver.sh PYTHON
# Makes sure that the program with which the tests drive the browser starts: a bare distribution lacks a library of its.
set -eu
python=$1
root=$(cd "$(dirname "$0")/.." && pwd)

starts() { "$python" -m playwright --version >/dev/null 2>&1; }

if starts; then exit 0; fi
sh "$root/scripts/install.sh" libatomic1 || sh "$root/scripts/install.sh" libatomic || true
if starts; then exit 0; fi
echo "Playwright does not start here. It says:" >&2
"$python" -m playwright --version >&2 || true
exit 1
