"""YAML as we read it: strictly, with the place of each value; quickly, where it is in the usual style."""
