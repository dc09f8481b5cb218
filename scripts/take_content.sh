#!/bin/sh
# usage: take_content.sh COMMIT OUT
# Fetches a commit of which nothing is trusted, and writes its content/ as plain files into OUT/content. Nothing of it is checked out.
set -eu
commit=$1 out=$2
git -c fetch.fsckObjects=true fetch --quiet --no-tags --no-write-fetch-head --no-recurse-submodules --depth=2 origin "$commit"
exec python3 -m briefing.preview take --repository . --commit "$commit" --out "$out"
