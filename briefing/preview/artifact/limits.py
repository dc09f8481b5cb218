"""How much of a preview is looked at, at the most. Whoever needs more has another use for it than to be read."""

from __future__ import annotations

from briefing.report.writing.json import LARGEST

MEBIBYTE = 1 << 20

ARTIFACT_BYTES = 512 * MEBIBYTE
"""Of the artifact as it comes: an archive of ten thousand incidents, zipped, has about 380."""
SITE_BYTES = 2048 * MEBIBYTE
"""Of a site, unpacked: ten thousand incidents make 2.1 GB."""
FILE_BYTES = 192 * MEBIBYTE
"""Of one file: the database of ten thousand incidents has 143 MB. (GitHub takes no file of more than 100 MiB into a repository: a host of
previews for so large an archive must be another one.)"""
PAGE_BYTES = 8 * MEBIBYTE
"""Of one page, feed or script: it is read as a whole, and a browser would be slow with more."""
DEEPEST = 100
"""Elements that stand in one another: our pages have 20, and a browser lays out no more than 512."""
LINE = MEBIBYTE
"""Characters of a line of a table: a spreadsheet takes 16,384 columns."""
REPORT_BYTES = LARGEST
"""Of the report, as a page and as JSON."""
COMMENT_BYTES = 256 * 1024
"""Of the comment: GitHub takes 65,536 characters, of at most four bytes each."""
MANIFEST_BYTES = 16 * 1024
"""Of the manifest, which names four files."""
PARTS = 100
"""Files of the artifact itself: it has five, and what else is in it is told by name."""
FILES = 60_000
"""Of one archive. From 65,535 on a zip needs its ZIP64 records, and these are refused; ten thousand incidents make 50,935."""
RATIO = 200
"""How many times a file may grow when it is unpacked. Deflate can give 1,032 times (zlib, "Maximum Compression Factor"),
and our pages grow 11 times."""
SMALL = MEBIBYTE
"""Files up to that size may grow as they will: a small page may well be one letter over and over."""
SECONDS = 420
"""That a bundle may take to be looked through, on the clock of our own work; the job has ten minutes. A gibibyte of our pages takes
three, but one of the shortest rows or elements that there are would take more than the job has, and nobody would be told why."""
TOLD = 100
"""Refusals that are printed: the log of a job is read by people."""
TOLD_OF_ONE = 10
"""Refusals of one page, feed or table: the first ones say what sort of file it is."""
SHOWN = 120
"""Characters of a hostile name or text that a refusal repeats."""
