"""The change report: two states of the content → what changes for readers, in words, in every language of the site."""
