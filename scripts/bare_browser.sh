#!/bin/sh
# Prints the path of a Chromium without windows, in which most browser tests cost half as much; installs the distribution's where it has one.
# Prints nothing where there is none: then those tests run in the whole browser, as they do if BRIEFING_BROWSER names one.
set -eu

if [ -n "${BRIEFING_BROWSER:-}" ]; then exit 0; fi

find_browser() {
  for name in ${BRIEFING_BARE_BROWSER:+"$BRIEFING_BARE_BROWSER"} chromium-headless-shell chrome-headless-shell; do
    if command -v "$name" 2>/dev/null; then return; fi
  done
  return 1
}

if find_browser; then exit 0; fi
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/scripts/install.sh" chromium-headless-shell >&2 || true
find_browser || true
