"""The drawing of maps: projection, clipping, the widths of names and where they find room. Pure functions, no records."""
