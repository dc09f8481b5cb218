"""Pages that two programs would read in two ways, or without our policy."""

from __future__ import annotations

from collections.abc import Mapping

from hostile_artifacts.spoiling import (
    COPY,
    NOT_WRITTEN,
    PAGE,
    Case,
    body,
    file,
    head,
    page,
    policy_line,
    swapped,
)

from briefing.hosting import policy
from briefing.preview.artifact import limits

WRITING: Mapping[str, Case] = {
    # The policy, and what stands before it.
    "no policy": page(policy_line(), "", "does not begin as our pages do: document type, language, encoding, policy"),
    "an open policy": page("default-src 'none'", "default-src *", "has another policy than ours"),
    "a policy that comes late": page(
        policy_line(), f"<title>x</title>\n{policy_line()}", "does not begin as our pages do: document type, language, encoding, policy"
    ),
    "a second policy": head(policy_line().strip(), f"has a <meta> that acts as Content-Security-Policy: {policy.META[:120]}..."),
    "another encoding": page(
        'charset="utf-8"', 'charset="utf-7"', "does not begin as our pages do: document type, language, encoding, policy"
    ),
    "a second encoding": head('<meta charset="utf-7">', "has a <meta> that says : , which ours never says"),
    "another referrer": head(
        '<meta name="referrer" content="unsafe-url">', "has a <meta> that says referrer: unsafe-url, which ours never says"
    ),
    "an older document type": page(
        "<!doctype html>",
        "<!doctype html SYSTEM 'about:legacy-compat'>",
        "does not begin as our pages do: document type, language, encoding, policy",
    ),
    "a mark before the page": page("<!doctype", "\ufeff<!doctype", "has the character U+FEFF, which no page of ours has"),
    # What browsers and other readers read differently.
    "a comment": body("<!-- x -->", NOT_WRITTEN + "<!-- x -->\\u000a</body>\\u000a</html>\\u000a"),
    "a comment that ends at once": body(
        "<!--><script>alert(1)</script>-->", NOT_WRITTEN + "<!--><script>alert(1)</script>-->\\u000a</body"
    ),
    "a conditional comment": body("<!--[if IE]><script>x</script><![endif]-->", NOT_WRITTEN + "<!--[if IE]><script>x</script><![endif]-"),
    "a section of characters": body(
        "<svg><![CDATA[<script>alert(1)</script>]]></svg>", NOT_WRITTEN + "<![CDATA[<script>alert(1)</script>]]></s"
    ),
    "a processing instruction": body("<?php x ?>", NOT_WRITTEN + "<?php x ?>\\u000a</body>\\u000a</html>\\u000a"),
    "an end that is no end": body("</ p>", NOT_WRITTEN + "</ p>\\u000a</body>\\u000a</html>\\u000a"),
    "an attribute twice": body(
        '<a href="map.html" href="javascript:x">x</a>', 'gives an attribute twice: <a href="map.html" href="javascript:x">'
    ),
    "an attribute twice in capitals": body(
        '<a HREF="javascript:x" href="map.html">x</a>', 'gives an attribute twice: <a HREF="javascript:x" href="map.html">'
    ),
    "an attribute without quotes": body("<a href=javascript:x>x</a>", NOT_WRITTEN + "<a href=javascript:x>x</a>\\u000a</body>\\u000a</htm"),
    "an attribute in single quotes": body("<p class='x'>x</p>", NOT_WRITTEN + "<p class='x'>x</p>\\u000a</body>\\u000a</html>\\u000a"),
    "a stroke between attributes": body('<p/onclick="x">x</p>', NOT_WRITTEN + '<p/onclick="x">x</p>\\u000a</body>\\u000a</html>\\u000a'),
    "a tag in an attribute": body('<p title="</title><script>">x</p>', NOT_WRITTEN + '<p title="</title><script>">x</p>\\u000a</body'),
    "a tag in a title": head(
        "<title><script></script></title>",
        "has a <script> in what is no markup",
        "has a <script> without a source, which is no block of data either",
    ),
    "an area of text": body("<textarea></textarea>", "has a <textarea> where our pages have none"),
    "a page that is text from there on": body(
        "<plaintext>", "has a <plaintext> where our pages have none", "closes an element that is not the last one opened: </body>"
    ),
    "an element that closes itself": body("<div/>", "has a <div> that closes itself, which a browser would not see"),
    "a link that closes itself": body(
        '<p><a href="https://evil.example/" rel="noopener noreferrer"/></p>',
        "has a <a> that closes itself, which a browser would not see",
    ),
    # Each element knows those that it stands in: without a limit that would take hours.
    "elements in one another without an end": body("<b>" * 1_000_000, "has 101 elements in one another: no more than 100"),
    "an element that is never closed": body("<div>", "closes an element that is not the last one opened: </body>"),
    "a page that is cut off": page("</html>", "", "ends before its last element is closed: html"),
    "an element closed twice": body("</p>", "closes an element that is not the last one opened: </p>"),
    "a second body": page("</body>", "</body>\n<body>\n<p>x</p>\n</body>", "has not one head and one body"),
    "text that is no UTF-8": file(PAGE, lambda raw: raw.replace(b"Harbour", b"\xff"), "is not UTF-8"),
    "NUL in a page": body("<scr\0ipt>", "has the character U+0000, which no page of ours has"),
    "text that turns its direction": body("<p>\u202ex</p>", "has the character U+202E, which no page of ours has"),
    "an escape to another encoding": body("<p>\x1b(J</p>", "has the character U+001B, which no page of ours has"),
    "a page that is too large": body(f"<p>{'x' * limits.PAGE_BYTES}</p>", "has … bytes: no more than 8,388,608"),
    "the copy's page with a script": swapped(
        "README.html",
        "</head>",
        f'<script src="{COPY}"></script>\n</head>',
        "has a <script>, which this page never has",
    ),
    "the copy's page with another style": swapped(
        "README.html",
        "</style>",
        "p{background:url(https://evil.example/x)}</style>",
        "has another style sheet than ours",
        "has another policy than ours",
    ),
}
