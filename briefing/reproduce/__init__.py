"""A published release, built anew from its commit and compared with what was downloaded, byte for byte.

`published` says what lies in the reader's folder, `rebuild` builds the commit where nothing else is, `compare` holds the two
against each other, and `told` says the outcome.
"""
