"""Finds words that must not be published wherever this repository and what was built of it hold them: `make leaks WORDS=FILE`.

See "When something was published that must not be known" in SECURITY.md.
"""
