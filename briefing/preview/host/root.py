"""What stands at the root of the preview host, beside the previews: nothing that lists them."""

from __future__ import annotations

from functools import cache

from briefing.hosting import headers, policy
from briefing.preview.host.noindex import with_noindex

STYLE = """\
:root { color-scheme: light dark; font: 1.125rem/1.7 system-ui, sans-serif; }
main { max-inline-size: 36rem; margin: 4rem auto; padding-inline: 1.5rem; }
h1, h2 { font-size: 1.375rem; }
section + section { margin-block-start: 3rem; }
"""
PAGE = """\
<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>معاينات – Previews</title>
<style>{style}</style>
</head>
<body>
<main>
<section>
<h1>معاينات</h1>
<p>هنا تُعرض تعديلات مقترحة قبل أن يُبتّ فيها. وليست هذه الصفحات هي الموقع المنشور، وكل معاينة تُحذف متى أُغلق
اقتراحها. ورابطها في صفحة الاقتراح نفسه.</p>
</section>
<section lang="en" dir="ltr">
<h2>Previews</h2>
<p>Proposed changes are shown here before they are decided on. These pages are not the published site, and are removed once the proposal
is closed. The link to each preview stands with its proposal.</p>
</section>
</main>
</body>
</html>
"""
ROBOTS = (
    b"# Nothing here may be listed: each page and the header X-Robots-Tag say so, and have to be read for that.\nUser-agent: *\nAllow: /\n"
)


@cache
def root_files() -> dict[str, bytes]:
    """Name → bytes."""
    page = PAGE.format(policy=policy.without_scripts(STYLE, "'none'"), style=STYLE)
    return {
        ".nojekyll": b"",
        "404.html": with_noindex(page.encode(), "404.html"),
        "_headers": headers.as_file({"/*": FIELDS}).encode(),
        "index.html": with_noindex(page.encode(), "index.html"),
        "robots.txt": ROBOTS,
    }


FIELDS = {**headers.FIELDS, "Content-Security-Policy": "frame-ancestors 'none'", "X-Robots-Tag": "noindex"}
"""Each page brings its own policy: those of the site's and the report's differ."""
