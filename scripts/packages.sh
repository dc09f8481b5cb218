#!/bin/sh
# usage: packages.sh FOLDER
# Installs the npm packages that FOLDER/package-lock.json names, in FOLDER/node_modules. Nothing of theirs runs by being installed, and no browser is fetched.
set -eu
folder=$1
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/scripts/node.sh" >/dev/null
echo "Installing the packages of $folder …" >&2
cd "$folder"
PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null ||
  { echo "The packages could not be installed: is the package registry within reach?" >&2; exit 1; }
