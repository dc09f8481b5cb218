#!/bin/sh
# usage: comment_on_merge_request.sh, in a job of GitLab that has the artifacts of the job "preview"
# Keeps the one note on the merge request up to date. PREVIEW_TOKEN is an access token that may write notes.
set -eu
outcome=failed
if [ -d build/preview/artifact ]; then
  outcome=ready
  sh scripts/admit_preview.sh || outcome=refused
fi
if [ "${PREVIEW_PAGES:-}" = parallel ]; then
  shown=${CI_PAGES_URL:?}/mr-${CI_MERGE_REQUEST_IID:?}
else
  case ${PREVIEW_URL:-} in
    */report.html) shown=${PREVIEW_URL%report.html} ;;
    *) shown= ;;
  esac
fi
GITLAB_TOKEN=${PREVIEW_TOKEN:?} RUN_ADDRESS=${CI_PIPELINE_URL:?} exec python3 -m briefing.preview comment \
  --pull-request "${CI_MERGE_REQUEST_IID:?}" --outcome "$outcome" --from build/admitted --shown "$shown"
