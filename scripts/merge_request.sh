#!/bin/sh
# usage: merge_request.sh, in a job of GitLab for a merge request
# Builds the preview into build/preview/ with the program that is checked out; of the merge request only the content is taken.
# TARGET: the remote that has the target branch. build/preview.env says where the preview can be seen.
set -eu
commit=${CI_COMMIT_SHA:?}
head=${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-$commit}
base=${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-${CI_MERGE_REQUEST_DIFF_BASE_SHA:?}}

# GitLab shows the artifacts of all jobs on the host of the namespace. Where the site has that host too, only GitLab's own pages list them.
address() {
  host=${CI_PROJECT_ROOT_NAMESPACE:?}.${CI_PAGES_DOMAIN:?}
  site=${SITE_ADDRESS:-${CI_PAGES_URL:?}}/
  site=${site#*://}
  if [ "${site%%/*}" = "$host" ]; then
    echo "${CI_JOB_URL:?}/artifacts/browse/build/preview/"
  else
    echo "${CI_PAGES_URL%%://*}://$host/-/${CI_PROJECT_PATH#*/}/-/jobs/${CI_JOB_ID:?}/artifacts/build/preview/report.html"
  fi
}

mkdir -p build
echo "PREVIEW_URL=$(address)" >build/preview.env
git fetch --quiet --no-tags --no-write-fetch-head --depth=1 "${TARGET:?}" "$base"
sh scripts/take_content.sh "$commit" build/merge-request
status=0
sh scripts/without_network.sh .venv/bin/python build.py preview --base "$base" --content build/merge-request/content \
  --pull-request "${CI_MERGE_REQUEST_IID:?}" --commit "$head" || status=$?

# The site as it was stays here. So the report that is shown leads to the other one alone, as the one that is published does.
if [ -f build/preview/artifact/report.html ]; then cp build/preview/artifact/report.html build/preview/report.html; fi
exit "$status"
