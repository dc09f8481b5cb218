"""Claims: the accounts side by side, how far they agree, their numbers."""
