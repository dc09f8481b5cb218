"""The templates: those of the pages become functions; those that are written once are Jinja's own."""
