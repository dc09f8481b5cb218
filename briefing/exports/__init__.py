"""The archive as data: the files under `data/`, the feeds, the sitemap. One module a file, each from the catalog.

Only what is public is in any of them: the catalog holds nothing that is withheld,
and `briefing.public` leaves out what is the editors' own.
"""
