#!/bin/sh
# usage: admit_preview.sh [OUT], in a job of GitLab that has the artifacts of the job "preview"
# Looks through what that job left, and lays out in build/admitted/ what passes; in OUT the files of a preview as they may be shown.
set -eu
rm -rf build/admitted build/artifact.zip
python3 -m zipfile -c build/artifact.zip build/preview/artifact/*
python3 -m briefing.preview admit build/artifact.zip --pull-request "${CI_MERGE_REQUEST_IID:?}" \
  --commit "${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-${CI_COMMIT_SHA:?}}" --out build/admitted
if [ $# -gt 0 ]; then
  python3 scripts/preview_pages.py build/admitted "$1" "${CI_PAGES_URL:?}" "${SITE_ADDRESS:?say where the site is published}"
fi
