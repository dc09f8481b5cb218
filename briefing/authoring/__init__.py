"""Writing records: what a field may hold, skeletons, and the questions that fill them."""
