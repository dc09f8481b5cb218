"""Long lists: the pages on which each stands, worked out once for the whole site and asked by key."""
