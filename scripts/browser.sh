#!/bin/sh
# Prints the path of a Chromium, Chrome or Edge; installs the distribution's Chromium where none is there.
# BRIEFING_BROWSER names one outright.
set -eu

find_browser() {
  for name in ${BRIEFING_BROWSER:+"$BRIEFING_BROWSER"} chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"; do
    if command -v "$name" 2>/dev/null; then return; fi
  done
  return 1
}

if find_browser; then exit 0; fi
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/scripts/install.sh" chromium || sh "$root/scripts/install.sh" chromium-browser || true
if find_browser; then exit 0; fi
echo "The browser tests need Chromium, Chrome or Edge; none was found and none could be installed. Install one, or name it: BRIEFING_BROWSER=/path/to/chromium make test" >&2
exit 1
