"""The report as a page that needs no other file."""
