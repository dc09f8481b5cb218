"""What of an incident stands at hand when its record does not, and the records that are read when they are asked for."""
