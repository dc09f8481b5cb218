"""The data, and what the search looks in, composed of parts: what each incident brings to each file.

A file of the data holds all incidents, and one that changed changes it. So that it costs little to make, the parts of an incident are
made once, and kept from build to build as long as nothing that they were made of has changed (`briefing.kept.watch` notes that).

1. `period`: the incidents of a year are one period; those of a year with many are one a month. A job a period makes the parts of its
   incidents, or takes them from the former build, and puts them into a file (`box`).
2. When all are there, a job a file puts the file together.

The feeds of actors are kept in the same manner, one part an actor (`feeds`).

Whether parts are made or taken, and by how many processes, changes no byte: a part depends on what it read and on nothing else.
"""
