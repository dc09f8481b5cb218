#!/bin/sh
# Prints the path of a Node.js that is new enough for the checkers; installs the distribution's, with npm, where none is there.
set -eu

find_node() {
  for name in node nodejs; do
    if command -v "$name" >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 && new_enough "$name"; then
      command -v "$name"
      return
    fi
  done
  return 1
}

new_enough() { "$1" -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major * 100 + minor < 1819 ? 1 : 0)' 2>/dev/null; }

if find_node; then exit 0; fi
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/scripts/install.sh" nodejs || true
sh "$root/scripts/install.sh" npm || true
if find_node; then exit 0; fi
echo "The tests of the pages need Node.js 18.19 or newer and npm; none was found and none could be installed. Install both, and try again." >&2
exit 1
