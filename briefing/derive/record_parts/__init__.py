"""The pages of the long lists of a record: its incidents by year, and what stands beside it."""
