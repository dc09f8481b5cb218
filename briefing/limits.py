"""How much there may be of everything: of what editors write, and of what is made of it. `docs/limits.md` is made of this.

Each limit is far beyond what a record needs, and low enough for an archive that is full everywhere to be read, checked and built in a
time that can be told beforehand. Of the standard library alone.
"""

from __future__ import annotations

KIBIBYTE, MEBIBYTE, GIBIBYTE = 1 << 10, 1 << 20, 1 << 30

RECORD_BYTES = 256 * KIBIBYTE
"""Of the file of a record: the largest of ours has 38 KB."""
WRITTEN_PAGE_BYTES = 64 * KIBIBYTE
"""Of the file of a hand-written page."""
EVIDENCE_BYTES = 5 * MEBIBYTE
"""Of the text of a source, with which records are compared."""
FILES = 100_000
"""In the content folder: ten thousand incidents come with some 17,000."""
FOLDERS_DEEP = 10
"""Folders of the content folder that lie in one another; records need two."""
NESTING = 20
"""Lists and mappings of a record that stand in one another: records need eight."""

ID = 80
"""Characters. It stands in the name of a file: see `PATH`."""
NAME = 200
TITLE = 300
TEXT = 2_000
LONG_TEXT = 40_000
ADDRESS = 2_000
"""Of the web: longer ones are not followed by every browser and server."""
LINE_OF_MAP = 60_000
WORD = 100
"""Characters of a date, a term, the id of a claim or whatever else is one word."""
LANGUAGES = 50
"""In which one text is given."""
TEXT_NESTING = 20
"""Lists, quotations, links and stress of a text that stand in one another. The parser drops, without a word, what stands deeper than a
hundred of its levels; and what brackets in brackets cost it grows with both their number and their depth."""

FEW, SOME, MANY = 20, 100, 500
"""Items of a list: of what a record has a few, some, or many of."""

SLUG = 30
RELEASE = 16
"""Characters. Both stand in the names of files: see `PATH`."""
PATH = 180
"""Characters of the name of a file in a bundle, with its folders. Of 260 that Windows allows to a whole path, what is left for the
folder into which somebody unpacks."""
AUTHORITY = 200
BASE_URL = 200
"""Characters of the public address: some pages have it many times."""

NUMBER = 999_999_999
REVIEW_MONTHS = 120
SHIFT = 1_000
"""Pixels by which a name on a map is moved aside."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Wide enough for whatever we record, and narrow enough to catch most slips of a digit (2204, 0224, 1024)."""
FIRST_YEAR_OF_ACTOR = 1000
"""States and parties are older than their conflicts."""
CLAIMS_A_MONTH = 1 << 16
"""Of all incidents that began in it. The database keeps so many numbers for the rows of a month, so that they fit in four bytes."""

ACCOUNTS = 10_000
"""Originators of an incident times the matters on which they speak: each place in that table takes up to 400 bytes of the page."""

PAGE_BYTES = 8 * MEBIBYTE
"""Of a page, a feed, a script, a single file: a browser would be slow with more."""
DATA_BYTES = GIBIBYTE
"""Of a file of the data: the database of ten thousand incidents has 143 MB."""
SITE_FILES = 500_000
SITE_BYTES = 16 * GIBIBYTE
"""Of a whole site: ten thousand incidents make 51,000 files and 2.1 GB."""
BUNDLE_BYTES = 4 * GIBIBYTE - 1
"""Of a bundle: what a zip can hold that every program opens."""
SINGLE_BYTES = 150_000
"""Of a single file that passes through any chat; beyond it the file is told in fewer words, and then its weight is told."""
