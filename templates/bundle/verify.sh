#!/bin/sh
# Tells whether the files of this folder are those that SHA256SUMS lists: sh verify.sh
# Needs sha256sum, shasum or openssl. Ends with 0 if all is well, 1 if not, 2 if it could not tell.

LC_ALL=C
export LC_ALL
CDPATH='' cd "$(dirname "$0")" || exit 2

sums() {
  if command -v sha256sum >/dev/null; then
    xargs sha256sum
  elif command -v shasum >/dev/null; then
    xargs shasum -a 256
  else
    xargs openssl dgst -sha256 -r
  fi
}

told() {
  echo "$1" >&2
  exit 2
}

[ -s SHA256SUMS ] || told "verify.sh: SHA256SUMS is not here"
command -v sha256sum >/dev/null || command -v shasum >/dev/null || command -v openssl >/dev/null ||
  told "verify.sh: neither sha256sum nor shasum nor openssl is here"

# Each line gets a first word that says whether the file is listed, what its sum is, or that it is there.
{
  sed 's/^/listed /' SHA256SUMS
  cut -c 67- SHA256SUMS | sums 2>/dev/null | sed 's/^/is /'
  find . ! -type d | sort | sed 's/^/there /'
} | awk '
  { kind = $1; rest = substr($0, length(kind) + 2) }
  kind == "there" { sub(/^\.\//, "", rest); there[rest] = 1; found[++all] = rest; next }
  { sum = substr(rest, 1, 64); name = substr(rest, 67) }
  kind == "listed" && (length(sum) != 64 || name !~ /^[A-Za-z0-9._\/-]+$/) { damaged = 1 }
  kind == "listed" { listed[name] = sum; order[++count] = name }
  kind == "is" { is[name] = sum }
  END {
    if (damaged) { print "SHA256SUMS is damaged | القائمة SHA256SUMS نفسها تالفة"; exit 2 }
    for (i = 1; i <= count; i++) {
      name = order[i]
      if (!(name in there)) { print "MISSING | مفقود | " name; faults++ }
      else if (is[name] != listed[name]) { print "CHANGED | متغيّر | " name; faults++ }
    }
    for (i = 1; i <= all; i++) {
      name = found[i]
      if (!(name in listed) && name != "SHA256SUMS") { print "ADDED | مضاف | " name; faults++ }
    }
    if (faults) { print "Not as listed: " faults "\nملفات ليست كما في القائمة: " faults; exit 1 }
    print "All " count " files are as SHA256SUMS lists them.\nالملفات كلها كما في القائمة، وعددها " count "."
  }'
