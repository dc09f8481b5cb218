"""The change report: two states of the content → what changes for readers, in words, in every language of the site.

`whole.py` puts it together of its parts, each of which is asked of what `reading/` has read (`compared.py`):
`records.py` (field by field: `fields/`), `attention/`, `effects/`, `pages.py`, `translations.py`, `problems.py`, `gaps.py`,
`size.py`, `summary.py`. `writing/` and `page/` write it.
"""
