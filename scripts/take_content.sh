#!/bin/sh
# usage: take_content.sh COMMIT OUT
# Fetches a commit of which nothing is trusted, and writes its content/ as plain files into OUT/content. Nothing of it is checked out.
# GITHUB_TOKEN, if it is set, opens a private repository. Git gets it by its environment: no file, command line or log has it.
set -eu
commit=$1 out=$2

fetch() {
  git -c fetch.fsckObjects=true fetch --quiet --no-tags --no-write-fetch-head --no-recurse-submodules --depth=2 origin "$commit"
}

if [ -n "${GITHUB_TOKEN:-}" ]; then
  word=$(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 | tr -d '\n')
  GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL:?}/.extraheader" GIT_CONFIG_VALUE_0="Authorization: Basic $word" fetch
else
  fetch
fi
exec env -u GITHUB_TOKEN python3 -m briefing.preview take --repository . --commit "$commit" --out "$out"
