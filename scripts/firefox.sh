#!/bin/sh
# Prints the path of a Firefox that starts; installs the distribution's where none is there.
# BRIEFING_FIREFOX names one outright.
set -eu

# Ubuntu's `firefox` is a wrapper that starts nothing where there are no snaps.
starts() { "$1" --version >/dev/null 2>&1; }

find_firefox() {
  for name in ${BRIEFING_FIREFOX:+"$BRIEFING_FIREFOX"} firefox-esr firefox "/Applications/Firefox.app/Contents/MacOS/firefox"; do
    if found=$(command -v "$name" 2>/dev/null) && starts "$found"; then
      printf '%s\n' "$found"
      return
    fi
  done
  return 1
}

if find_firefox; then exit 0; fi
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/scripts/install.sh" firefox-esr || sh "$root/scripts/install.sh" firefox || true
if find_firefox; then exit 0; fi
echo "The tests of the offline copy need Firefox too; none was found and none could be installed. Install one (on Ubuntu from packages.mozilla.org: its own is a snap), or name it: BRIEFING_FIREFOX=/path/to/firefox make test" >&2
exit 1
