"""Catalog + locale → the files of the index, in which the pages' search looks up words.

Each file is a classic script of one call, so that it loads over http and from the disk alike:

    searchShelf.put("<name>", <JSON>);

The root is `<locale>`, and stands at `search/<locale>.js`: the one address that pages know. All others, `<locale>/terms-3` and so on,
are assets at `assets/search/<locale>/terms-3.<digest>.js`, and the root has their digests. So no cache mixes two builds, a file that
a change did not reach keeps its name, and of all that is published the root alone has another content when one of them changes.

**Pages** are numbered from 0, by kind in the order briefing, incident, actor, place, source, outlet, page; briefings and
incidents newest first and undated last, the others as their lists have them.

**Numbers** are base64 VLQ as in source maps (ECMA-426; Source Map Revision 3), without the sign bit: five bits a letter,
the lowest first, and a sixth bit where another letter follows.

**Postings** are such numbers, `4 × (page − page before) + field`, in the order of the pages; each page stands once, with
the best field in which it has the word. Fields: 0 title, 1 names (labels, place, headings, date), 2 summary, 3 all other text.

The root
    An object of these members:

    - format: 2; pages: how many there are.
    - kinds, years: `[[kind, how many], …]` and `[[year, how many], …]`, runs over all pages. The year is that of the first
      possible day, or "".
    - actors: the ids of the pages of that kind, in their order.
    - terms: for each shard `terms-0`, `terms-1` … the first key in it; links, texts: of each of theirs the first page.
    - version: of the whole; the same for the same files.
    - files: name without the locale → digest.
    - words: the lengths of which there are files `words-<length>`.

`terms-<n>`
    The dictionary, sorted by the keys' UTF-16 code units, as JavaScript compares texts. Five texts:
    `[keys, words, postings, names, others]`. Each has a section for every key and a blank between two sections; the members
    of a section have commas between them.

    - keys: a digit of base 36 and a rest. The key begins with so many letters of the key before it.
    - words: the words of texts whose key this is, in the search's spelling, `~` standing for the key itself. A stop word counts
      only in titles. A date is a word too: `2024`, `2024-01`, `2024-01-10`, of any year `--01`, `--01-10`.
    - postings: of each of these words.
    - names: of the names that have a word of this key, triples `page − page before, alias, 2 × different words in the alias +
      whole`. Stop words of a name do not count, unless it has no others.
      Alias 0 is the page's title, 1 the first in its list of aliases; what comes behind the last of that list is never
      shown. With `whole` set the alias is found only by all of its words: a record's id, a pejorative name. Titles of
      actors, places and outlets stand here alone, and not among the words.
    - others: keys under which more is found: other forms of the word.

    `~` and a skeleton is a key too; it has names only.

`links-<n>`
    `{page of an actor or a place: postings, …}`: the pages that concern it. Field 1: incidents in which the actor takes
    part, speaks or is spoken of, or that an account puts in the place or in what lies in it; field 3: incidents that only
    mention the place, and briefings over the incidents of field 1. No file has both actors and places.

`texts-<n>`
    `[[path, title, date, place, summary, [text, …], [alias, …]], …]`, a page each, to be shown. The path is from the site's
    root; "" stands for what there is not, and empty members at the end are left out. A text in the page's language is a
    string, any other `[string, language]`. Place: where it happened; of a place what it lies in; of a source its outlet.

`words-<length>`
    All keys that are words of that length (in UTF-16 code units), written as the keys of the dictionary are: for words that are
    found nowhere. Where the shards of the dictionary are few, they serve as well, and there are no such files.
"""
