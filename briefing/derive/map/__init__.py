"""The map: its page, its marks, its names and what lies beneath them."""
