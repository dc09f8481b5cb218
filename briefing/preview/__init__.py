"""What the trusted job does with a preview that an untrusted one built: look it through, publish it, comment on it, take it away.

Of the standard library alone: the job installs nothing, and runs nothing of the pull request. A module here is a command
(`__main__.py`), or what several of them need; `artifact/` is what is looked through, `forge/` whom it asks and answers,
`host/` where previews stand.
"""
