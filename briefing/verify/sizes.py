"""Whether a built site keeps within the limits of what is made (`limits`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing import limits, urls


def too_large(sizes: Mapping[str, int]) -> Iterator[str]:
    """A line for each file of the site that is too large, and for too many or too much. `sizes`: path → bytes."""
    for name, size in sizes.items():
        most = limits.DATA_BYTES if name.startswith(urls.DATA) else limits.PAGE_BYTES
        if size > most:
            yield f"{name}: has {size:,} bytes: no more than {most:,}"
    if len(sizes) > limits.SITE_FILES:
        yield f"the site has {len(sizes):,} files: no more than {limits.SITE_FILES:,}"
    if (whole := sum(sizes.values())) > limits.SITE_BYTES:
        yield f"the site has {whole:,} bytes: no more than {limits.SITE_BYTES:,}"
