from assurance.promises import Area, Promise

AREA = Area(
    "Limits",
    "What is larger than the program is made for is refused with a clear problem, before anything is built.",
    (
        Promise("limits-of-records", "texts, lists, languages and numbers of every kind of record, at their limit and one beyond it"),
        Promise("limits-of-what-is-made", "files, folders, names, pages and sites, at their limit and one beyond it"),
        Promise("limits-of-time", "files that were made to take long, checked in the time of a few hundred readings of a plain one"),
        Promise("limits-at-once", "records full of texts, lists and languages at their limits, checked in bounded time and memory"),
        Promise("defences-limits", "defences of this part, each with a test that fails without it"),
    ),
)
