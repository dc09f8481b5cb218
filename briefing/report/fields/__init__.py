"""Two states of one record → its fields that differ, and each of them in words."""
