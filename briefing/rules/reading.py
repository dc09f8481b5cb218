"""What makes a file unreadable. `load`, `nodes` and `syntax` find these faults; here they are explained."""

from __future__ import annotations

from briefing.rules.rule import Rule

E001 = Rule(
    code="E001",
    title="a file cannot be read as text",
    why="""
A record is a file of its own, no link to one, no larger than 256 KB (a page 64 KB), saved as UTF-8.
Old Arabic encodings (Windows-1256) and “Unicode” (UTF-16) cannot be read: save the file again and
choose UTF-8.
""",
    wrong="""
# actors/hill-guard.yml
id: hill-guard
names:
  en: Hill Guard\\xe9
""",
    right="""
# actors/hill-guard.yml
names:
  en: Hill Guard
""",
)
E002 = Rule(
    code="E002",
    title="the YAML is malformed",
    why="""
The form of the file is broken, so nothing in it could be checked. Most often a text that holds a
colon stands without quotation marks, a quotation mark is not closed, or a line is indented by a tab
or by the wrong number of blanks. Mend the place that is shown and check again.
""",
    wrong="""
# sources/src-2031-05-gazette.yml
id: src-2031-05-gazette
title: Tamsil: shots at the bridge
""",
    right="""
# sources/src-2031-05-gazette.yml
title: 'Tamsil: shots at the bridge'
""",
)
E003 = Rule(
    code="E003",
    title="a YAML feature that records may not use",
    why="""
YAML can do more than a record needs: anchors (&), aliases (*), tags (!), merge keys (<<), several
documents in one file (---), lists as keys, and nesting without end. They hide what a record says from
those who read it, so they are refused. If a text begins with one of these signs, put it in quotation
marks.
""",
    wrong="""
# outlets/blue-gazette.yml
id: blue-gazette
kind: *newspaper
""",
    right="""
# outlets/blue-gazette.yml
kind: newspaper
""",
)
E004 = Rule(
    code="E004",
    title="a key stands twice",
    why="""
Of two values for one key only one could count, and nobody could tell which was meant. Take one away;
if both belong to the record, put them into one list.
""",
    wrong="""
# outlets/blue-gazette.yml
id: blue-gazette
kind: newspaper
kind: agency
""",
    right="""
# outlets/blue-gazette.yml
kind: newspaper
""",
)
E005 = Rule(
    code="E005",
    title="a file that is no record",
    why="""
Everything in the content folder may be published, so nothing else may lie there: no notes, no backup
copies, no pictures. A record stands in the folder of its kind, an incident in the folder of its year,
and its name has lower-case Latin letters, digits and single hyphens, with `.yml` behind them. A page
stands in `pages/<language>/` and ends in `.md`.
""",
    wrong="""
# actors/hill-guard.yml.bak
id: hill-guard
""",
    right="""
# actors/hill-guard.yml
kind: armed_group
""",
)
E006 = Rule(
    code="E006",
    title="a character that may not stand in content",
    why="""
Invisible characters can change what a reader sees: marks of direction turn a sentence round, and
control characters break programs. The site isolates Latin letters and numbers in Arabic text by
itself, so such marks are never needed. They most often come with text that was pasted: type the words
anew. And a letter has ten marks above and below it at the most: more would cover the lines around it.
""",
    wrong="""
# actors/hill-guard.yml
id: hill-guard
names:
  en: Hill\\u202e Guard
""",
    right="""
# actors/hill-guard.yml
names:
  en: Hill Guard
""",
)
E007 = Rule(
    code="E007",
    title="a comment that cuts a text",
    why="""
In YAML a blank and a # begin a comment, which nobody reads: without quotation marks the text ends
before it. Put the whole text in quotation marks if what follows belongs to it; put a comment on a line
of its own if it was meant as one. Behind a single word two blanks before the # will do.
""",
    wrong="""
# sources/src-2031-05-gazette.yml
id: src-2031-05-gazette
title: Shots at the bridge #2
""",
    right="""
# sources/src-2031-05-gazette.yml
title: 'Shots at the bridge #2'
""",
)
RULES = (E001, E002, E003, E004, E005, E006, E007)
