"""What a text says in numbers, dates, negations and reservations, in Arabic and in English.

Pure functions over plain texts: they know no record and report no problem.
"""
