#!/bin/sh
# Makes sure that the programs are there with which people open a zip, as each has to accept ours; installs the distribution's where they are not.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

# NAMES PACKAGE…: one of the programs, which any of the packages may bring
need() {
  names=$1
  shift
  for package in '' "$@"; do
    [ -z "$package" ] || sh "$root/scripts/install.sh" "$package" || true
    for name in $names; do
      if command -v "$name" >/dev/null 2>&1; then return; fi
    done
  done
  echo "The tests of the bundle need $names; it was not found and could not be installed. On Debian and Ubuntu: apt-get install $1" >&2
  exit 1
}

need unzip unzip
need bsdtar libarchive-tools bsdtar libarchive
need '7zz 7z' 7zip p7zip-full p7zip
