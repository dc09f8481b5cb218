#!/bin/sh
# usage: environment.sh VENV REQUIREMENTS
# Makes the virtual environment VENV, if need be, and installs the locked REQUIREMENTS in it: what has the locked sum, and wheels alone.
set -eu
venv=$1 requirements=$2
root=$(cd "$(dirname "$0")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
  for python in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$python" >/dev/null 2>&1 && new_enough "$python"; then
      printf '%s\n' "$python"
      return
    fi
  done
  say "Python 3.11 or newer is needed, and none was found. Install it, or name it: make PYTHON=/path/to/python3"
  return 1
}

make_venv() {
  if "$1" -m venv "$venv" >/dev/null 2>&1; then return; fi
  rm -rf "$venv"
  version=$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
  sh "$root/scripts/install.sh" "$version" || sh "$root/scripts/install.sh" python3-venv || true
  if "$1" -m venv "$venv" >/dev/null 2>&1; then return; fi
  rm -rf "$venv"
  say "Python's venv module does not work here. On Debian and Ubuntu: apt-get install $version"
  return 1
}

if [ ! -x "$venv/bin/python" ] || ! new_enough "$venv/bin/python"; then
  python=$(find_python)
  say "Making the environment in $venv …"
  make_venv "$python"
fi

say "Installing $requirements …"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --only-binary :all: -r "$requirements" ||
  { say "The packages could not be installed: is the package index within reach?"; exit 1; }
