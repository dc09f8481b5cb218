"""Pages that would run something."""

from __future__ import annotations

from collections.abc import Mapping

from hostile_artifacts.spoiling import (
    COPY,
    LOGO,
    NOT_WRITTEN,
    Case,
    body,
    head,
    page,
)

RUNNING: Mapping[str, Case] = {
    # Scripts, by every way that a page has.
    "a script": body("<script>alert(1)</script>", "has a <script> where our pages have none"),
    "a script in the head": head("<script>alert(1)</script>", "has a <script> without a source, which is no block of data either"),
    "a script from elsewhere": head(
        '<script src="https://evil.example/x.js"></script>', "has a <script> from https://evil.example/x.js, which is no script of ours"
    ),
    "a script from another host by the same scheme": head(
        '<script src="//evil.example/x.js"></script>', "has a <script> from //evil.example/x.js, which is no script of ours"
    ),
    "a script from data": head('<script src="data:,alert(1)"></script>', "has a <script> from data:,alert(1), which is no script of ours"),
    "a script that is a page": head('<script src="map.html"></script>', "has a <script> from map.html, which is no script of ours"),
    "a script from above the site": head(
        '<script src="../../x.js"></script>', "has a <script> from ../../x.js, which is no script of ours"
    ),
    "a script of a module": head(
        f'<script type="module" src="../{COPY}"></script>',
        'has a <script> with type="module", which ours never has',
        f"has a <script> from ../{COPY}, which is no script of ours",
    ),
    "a map of imports": head(
        '<script type="importmap">{}</script>',
        'has a <script> with type="importmap", which ours never has',
        "has a <script> without a source, which is no block of data either",
    ),
    "rules of speculation": head(
        '<script type="speculationrules">{}</script>',
        'has a <script> with type="speculationrules", which ours never has',
        "has a <script> without a source, which is no block of data either",
    ),
    "a block of data that is none": head(
        '<script type="application/ld+json">alert(1)</script>', "has a <script> without a source, which is no block of data either"
    ),
    "a block of data that ends early": head(
        '<script type="application/ld+json">{"a": "</script><script>alert(1)</script>"}</script>',
        "has a <script> without a source, which is no block of data either",
        "closes an element that is not the last one opened: </script>",
    ),
    "a comment in a block of data": head(
        '<script type="application/ld+json">{"a": "<!--<script>"}</script>',
        NOT_WRITTEN + '<!--<script>"}</script>\\u000a</head>\\u000a<body>\\u000a<',
    ),
    "a text in a script that has a source": head(f'<script src="../{COPY}">x</script>', "has a <script> with a text beside its source"),
    "a script in capitals": head("<SCRIPT>alert(1)</SCRIPT>", "has a <SCRIPT> where our pages have none"),
    "a handler": body('<p onclick="alert(1)">x</p>', "has a <p> with the attribute onclick, which ours never has"),
    "a handler in capitals": body('<p onClick="alert(1)">x</p>', "has a <p> with the attribute onClick, which ours never has"),
    "a handler of the body": page("<body>", '<body onload="alert(1)">', "has a <body> where our pages have none"),
    "a handler of an image": body(
        f'<img src="../{LOGO}" alt="" onerror="alert(1)">', "has a <img> with the attribute onerror, which ours never has"
    ),
    "a link that runs": body(
        '<a href="javascript:alert(1)">x</a>',
        "has a <a> that leads to javascript:alert(1), which is no file of the preview and no address of the web",
    ),
    "a link that runs, with a tab": body(
        '<a href="java\tscript:alert(1)">x</a>',
        "has a <a> that leads to java\\u0009script:alert(1), which is no file of the preview and no address of the web",
    ),
    "a link that runs, by references": body(
        '<a href="&#106;avascript:alert(1)">x</a>', NOT_WRITTEN + '<a href="&#106;avascript:alert(1)">x</a>'
    ),
    "a link that runs, by a named reference": body(
        '<a href="javascript&colon;alert(1)">x</a>', NOT_WRITTEN + '<a href="javascript&colon;alert(1)">x</a'
    ),
    "a link that runs, by a reference without an end": body(
        '<a href="&#0000106avascript:alert(1)">x</a>', NOT_WRITTEN + '<a href="&#0000106avascript:alert(1)">x<'
    ),
    "a link that runs another language": body(
        '<a href="vbscript:x">x</a>', "has a <a> that leads to vbscript:x, which is no file of the preview and no address of the web"
    ),
    "a link that is a page": body(
        '<a href="data:text/html,x">x</a>',
        "has a <a> that leads to data:text/html,x, which is no file of the preview and no address of the web",
    ),
    "a link to a disk": body(
        '<a href="file:///etc/passwd">x</a>',
        "has a <a> that leads to file:///etc/passwd, which is no file of the preview and no address of the web",
    ),
    "a link with a user": body(
        '<a href="https://bank.example@evil.example/" rel="noopener noreferrer">x</a>',
        "has a <a> that leads to https://bank.example@evil.example/, which is no file of the preview and no address of the web",
    ),
    "a link with letters that look Latin": body(
        '<a href="https://b\u0430nk.example/" rel="noopener noreferrer">x</a>',
        "has a <a> that leads to https://b\\u0430nk.example/, which is no file of the preview and no address of the web",
    ),
    "a link by the host alone": body(
        '<a href="//evil.example/">x</a>',
        "has a <a> that leads to //evil.example/, which is no file of the preview and no address of the web",
    ),
    "a link with a backslash": body(
        '<a href="\\\\evil.example">x</a>',
        "has a <a> that leads to \\\\evil.example, which is no file of the preview and no address of the web",
    ),
    "a link above the preview": body(
        '<a href="../../pr-11/site/index.html">x</a>',
        "has a <a> that leads to ../../pr-11/site/index.html, which is no file of the preview and no address of the web",
    ),
    "a link with escaped points": body(
        '<a href="%2e%2e/%2e%2e/x">x</a>',
        "has a <a> that leads to %2e%2e/%2e%2e/x, which is no file of the preview and no address of the web",
    ),
    "a dead link": body(
        '<a href="nowhere.html">x</a>', "has a <a> that leads to nowhere.html, which is no file of the preview and no address of the web"
    ),
    "a link that leaves its window open": body(
        '<a href="https://evil.example/">x</a>', "has a <a> that leads to https://evil.example/ without noopener"
    ),
    "a link into another window": body(
        '<a href="https://evil.example/" rel="noopener" target="_blank">x</a>', "has a <a> with the attribute target, which ours never has"
    ),
    "a link that tells another": body(
        '<a href="map.html" ping="https://evil.example/">x</a>', "has a <a> with the attribute ping, which ours never has"
    ),
    "a download under another name": body(
        '<a href="map.html" download="x.exe">x</a>', 'has a <a> with download="x.exe", which ours never has'
    ),
}
