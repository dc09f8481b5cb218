"""A briefing's page and its parts."""
