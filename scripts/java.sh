#!/bin/sh
# Makes sure that a Java runtime is there, which the Nu HTML checker needs; installs the distribution's where there is none.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

new_enough() { [ "$(java -version 2>&1 | sed -n 's/^[^"]*version "\([0-9]*\).*/\1/p')" -ge 17 ] 2>/dev/null; }

if new_enough; then exit 0; fi
for package in default-jre-headless java-21-openjdk-headless openjdk21-jre-headless jre-openjdk-headless; do
  sh "$root/scripts/install.sh" "$package" || true
  if new_enough; then exit 0; fi
done
echo "The tests of the pages need a Java runtime, 17 or newer; none was found and none could be installed. On Debian and Ubuntu: apt-get install default-jre-headless" >&2
exit 1
