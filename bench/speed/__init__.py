"""How long builds take, and how much memory: ours, and those of other generators with the same archive."""
