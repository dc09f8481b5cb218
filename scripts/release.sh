#!/bin/sh
# usage: release.sh TAG FOLDER
# Makes the release TAG on GitHub, with every file of FOLDER attached. Fails if it is there already: what is released does not change.
set -eu
tag=$1 folder=$2
notes="The files of this release, their sums (\`SHA256SUMS\`), and an attestation of where they were built:
\`gh attestation verify FILE --repo ${GITHUB_REPOSITORY:?}\`. Whoever builds this commit gets the same bytes:
\`make reproduce RELEASE=$tag FILES=FOLDER\` in a clone of this repository builds it and compares."
exec gh release create "$tag" "$folder"/* --repo "$GITHUB_REPOSITORY" --verify-tag --title "$tag" --notes "$notes"
