"""The briefing site: YAML records in, a static bilingual site out.

One way through: load → validate → resolve → derive → render → publish.
"""
