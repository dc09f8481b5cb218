#!/bin/sh
# usage: checkers.sh FOLDER
# Installs the checkers that FOLDER/package-lock.json names, in FOLDER/node_modules, and what they run on.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/scripts/java.sh"
sh "$root/scripts/zip_readers.sh"
sh "$root/scripts/packages.sh" "$1"
