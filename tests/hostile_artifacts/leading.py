"""Pages that would load something from elsewhere, or lead there."""

from __future__ import annotations

from collections.abc import Mapping

from hostile_artifacts.spoiling import (
    LOGO,
    MOVED,
    NOT_WRITTEN,
    Case,
    body,
    head,
)

LEADING: Mapping[str, Case] = {
    # What loads or leads elsewhere by itself.
    "an image from elsewhere": body(
        '<img src="https://evil.example/x.png" alt="">', "has a <img> from https://evil.example/x.png, which is no image of the preview"
    ),
    "an image of data": body(
        '<img src="data:image/svg+xml,x" alt="">', "has a <img> from data:image/svg+xml,x, which is no image of the preview"
    ),
    "images to choose from": body(
        f'<img src="../{LOGO}" srcset="https://evil.example/x.png 2x" alt="">',
        "has a <img> with the attribute srcset, which ours never has",
    ),
    "a frame": body('<iframe src="map.html"></iframe>', "has a <iframe> where our pages have none"),
    "a frame with its page": body('<iframe srcdoc="x"></iframe>', "has a <iframe> where our pages have none"),
    "an object": body('<object data="map.html"></object>', "has a <object> where our pages have none"),
    "something embedded": body(
        '<embed src="map.html">', "has a <embed> where our pages have none", "closes an element that is not the last one opened: </body>"
    ),
    "a video": body('<video src="x"></video>', "has a <video> where our pages have none"),
    "a base": head(
        '<base href="https://evil.example/">',
        "has a <base> where our pages have none",
        "closes an element that is not the last one opened: </head>",
    ),
    "a template": body("<template><p>x</p></template>", "has a <template> where our pages have none"),
    "an element of its own": body("<x-y>x</x-y>", NOT_WRITTEN + "<x-y>x</x-y>\\u000a</body>\\u000a</html>\\u000a"),
    "formulas": body("<math><mi>x</mi></math>", "has a <math> where our pages have none", "has a <mi> where our pages have none"),
    "a page that leads away": head(
        '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
        "has a <meta> that acts as refresh: 0; url=https://evil.example/",
    ),
    "a page that leads away without scripts": head(
        '<noscript><meta http-equiv="refresh" content="0; url=https://evil.example/"></noscript>',
        "has a <meta> that acts as refresh: 0; url=https://evil.example/",
    ),
    "a page that lets browsers look up hosts": head(
        '<meta http-equiv="x-dns-prefetch-control" content="on">', "has a <meta> that acts as x-dns-prefetch-control: on"
    ),
    "a page that leads away by our script": head(
        f'<script src="../{MOVED}" data-to="https://evil.example/"></script>',
        "has a <script> that leads to https://evil.example/, which is no file of the preview",
    ),
    "a page that leads away by its body": body(
        '<p data-to="https://evil.example/">x</p>', "has a <p> with the attribute data-to, which ours never has"
    ),
    # A form of that name would be taken for the script that is running.
    "a form in the place of a script": body(
        '<form name="currentScript"></form>', 'has a <form> with name="currentScript", which ours never has'
    ),
    "a form that sends elsewhere": body(
        '<form action="https://evil.example/"></form>', "has a <form> that leads to https://evil.example/, which is no file of the preview"
    ),
    "a form that asks to be sent": body('<form method="post"></form>', "has a <form> with the attribute method, which ours never has"),
    "a button that sends elsewhere": body(
        '<button type="submit" formaction="https://evil.example/">x</button>',
        "has a <button> with the attribute formaction, which ours never has",
    ),
    "a field for a password": body('<input type="password">', 'has a <input> with type="password", which ours never has'),
    # Styles.
    "a style": head("<style>p{}</style>", "has a <style> where our pages have none"),
    "a style of an element": body('<p style="color:red">x</p>', "has a <p> with the attribute style, which ours never has"),
    "a sheet from elsewhere": head(
        '<link rel="stylesheet" href="https://evil.example/x.css">',
        "has a <link> to https://evil.example/x.css, which is not what it links to in our pages",
    ),
    "a sheet that is a page": head(
        '<link rel="stylesheet" href="map.html">', "has a <link> to map.html, which is not what it links to in our pages"
    ),
    "a link that loads ahead": head('<link rel="preload" href="map.html">', "has a <link> of the kind preload, which ours never has"),
    "a link that asks a name server": head(
        '<link rel="dns-prefetch" href="https://evil.example">',
        "has a <link> of the kind dns-prefetch, which ours never has",
        "has a <link> to https://evil.example, which is not what it links to in our pages",
    ),
    "a manifest of an app": head('<link rel="manifest" href="map.html">', "has a <link> of the kind manifest, which ours never has"),
    # Drawings.
    "a script in a drawing": body('<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>', "has a <script> where our pages have none"),
    "a page in a drawing": body(
        '<svg viewBox="0 0 1 1"><foreignObject><p>x</p></foreignObject></svg>',
        "has a <foreignObject> where our pages have none",
        "has a <p> where our pages have none",
    ),
    "a use in a drawing": body('<svg viewBox="0 0 1 1"><use href="#x"/></svg>', "has a <use> where our pages have none"),
    "an animation of a link": body(
        '<svg viewBox="0 0 1 1"><a href="map.html"><set attributeName="href" to="javascript:x"/></a></svg>',
        "has a <set> where our pages have none",
    ),
    "a link in a drawing that runs": body(
        '<svg viewBox="0 0 1 1"><a href="javascript:x"><path d="M0 0"/></a></svg>',
        "has a <a> that leads to javascript:x, which is no file of the preview and no address of the web",
    ),
    "an old link in a drawing": body(
        '<svg viewBox="0 0 1 1"><a href="map.html" xlink:href="javascript:x"></a></svg>',
        "has a <a> with the attribute xlink:href, which ours never has",
    ),
    "a pattern from elsewhere": body(
        '<svg viewBox="0 0 1 1"><path d="M0 0" fill="url(https://evil.example/x)"/></svg>',
        'has a <path> with fill="url(https://evil.example/x)", which ours never has',
    ),
}
