"""The copies that are read without a network and passed on.

`narrow` the archive to one language; the `guide` explains a copy and lets its reader verify it;
`pack` puts site and guide into one `zip`, if every disk can hold the `names`, with their `sums`;
`distribute` the files that are finished.
"""
