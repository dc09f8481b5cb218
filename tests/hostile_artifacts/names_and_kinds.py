"""Files in a zip by names that lead elsewhere, and files that are none."""

from __future__ import annotations

from collections.abc import Mapping

from hostile_artifacts.artifact import TOP
from hostile_artifacts.spoiling import (
    INNER,
    LINK,
    Case,
    inner,
    more,
    named,
    one,
    outer,
)
from hostile_artifacts.zips import Member

NAMES: Mapping[str, Case] = {
    "zip-slip": named("../../outside.html", f"{TOP}/../../outside.html: a name that leaves its folder"),
    "zip-slip in the artifact": outer(more(Member("../outside.html")), "../outside.html: a name that leaves its folder"),
    "an absolute name": outer(more(Member("/etc/cron.d/x")), "/etc/cron.d/x: an absolute name"),
    "an absolute name in the bundle": inner(more(Member("/srv/x")), "/srv/x: an absolute name"),
    "a drive": outer(more(Member("C:/x.html")), "C:/x.html: a name as Windows writes it, with a drive or backslashes"),
    "backslashes": inner(more(Member("..\\..\\x.html")), "..\\..\\x.html: a name as Windows writes it, with a drive or backslashes"),
    "a share of a network": inner(
        more(Member("\\\\host\\share")), "\\\\host\\share: a name as Windows writes it, with a drive or backslashes"
    ),
    "an empty part": named("en//x.html", f"{TOP}/en//x.html: a name with an empty part, or of a folder alone"),
    "a point as a part": named("en/./map.html", f"{TOP}/en/./map.html: a name with an empty part, or of a folder alone"),
    "a folder alone": named("en/new/", f"{TOP}/en/new/: a name with an empty part, or of a folder alone"),
    "NUL in a name": named(
        "en/x.html\0.png", f"{TOP}/en/x.html\\u0000.png: a name with other characters than Latin letters, digits and . _ -"
    ),
    "a line's end in a name": named(
        "en/x\n::stop-commands::x.html",
        f"{TOP}/en/x\\u000a\\u003a:stop-commands\\u003a:x.html: a name with other characters than Latin letters, digits and . _ -",
    ),
    "a name that turns its direction": named(
        "en/x\u202elmth.html",
        f"{TOP}/en/x\\u202elmth.html: a name with other characters than Latin letters, digits and . _ -",
    ),
    "a letter that looks Latin": named(
        "en/m\u0430p.html", f"{TOP}/en/m\\u0430p.html: a name with other characters than Latin letters, digits and . _ -"
    ),
    "a name that is no UTF-8": inner(
        more(Member(b"x/\xff.html")), "x/\\ufffd.html: a name with other characters than Latin letters, digits and . _ -"
    ),
    "a device of Windows": named("en/aux.html", f"{TOP}/en/aux.html: the name of a device of Windows"),
    "a dot at the end": named("en/map.html.", f"{TOP}/en/map.html.: a name that ends with a dot, which Windows drops"),
    "a blank at the end": named("en/map.html ", f"{TOP}/en/map.html : a name with other characters than Latin letters, digits and . _ -"),
    "an alternate stream": named(
        "en/map.html:x", f"{TOP}/en/map.html:x: a name with other characters than Latin letters, digits and . _ -"
    ),
    "a name twice": inner(more(Member(INNER, b"<script>")), f"{INNER}: stands twice"),
    "a name twice in the artifact": outer(more(Member("comment.md", b"x")), "comment.md: stands twice"),
    "a name in capitals": inner(more(Member(f"{TOP}/EN/map.html")), f"{TOP}/EN/map.html: is the same name as {INNER} on some disks"),
    "a file that is a folder": inner(more(Member(f"{INNER}/x")), f"{INNER}: is a file and a folder at once"),
    "a long name": named("en/" + "x" * 200 + ".html", f"{TOP}/en/{'x' * 102}...: a name of 223 characters: no more than 180"),
    "a very deep name": inner(more(Member("a/" * 32_000 + "x.html")), f"{'a/' * 60}...: a name of 64,006 characters: no more than 180"),
    "a deep name": named("a/" * 90 + "x.html", f"{TOP}/{'a/' * 52}a...: a name of 201 characters: no more than 180"),
}


KINDS: Mapping[str, Case] = {
    "a link": inner(one(INNER, attributes=LINK, content=b"/etc/passwd"), f"{INNER}: is a link"),
    "a link in the artifact": outer(one("comment.md", attributes=LINK, content=b"/proc/self/environ"), "comment.md: is a link"),
    "a device": inner(one(INNER, attributes=0o020666 << 16), f"{INNER}: is a folder, device or socket, and no file"),
    "a disk": inner(one(INNER, attributes=0o060666 << 16), f"{INNER}: is a folder, device or socket, and no file"),
    "a pipe": inner(one(INNER, attributes=0o010666 << 16), f"{INNER}: is a folder, device or socket, and no file"),
    "a socket": inner(one(INNER, attributes=0o140666 << 16), f"{INNER}: is a folder, device or socket, and no file"),
    "a folder as a file": inner(one(INNER, attributes=0o040755 << 16), f"{INNER}: is a folder, device or socket, and no file"),
    "a folder of DOS": inner(one(INNER, attributes=0x10), f"{INNER}: is no plain file of DOS or UNIX"),
    "rights of another": inner(one(INNER, attributes=0o104755 << 16), f"{INNER}: is to be run with the rights of another"),
    "a system that we do not know": inner(one(INNER, made_by=10 << 8 | 20), f"{INNER}: is no plain file of DOS or UNIX"),
    "encrypted": inner(one(INNER, flags=1), f"{INNER}: is encrypted"),
    "strongly encrypted": inner(one(INNER, flags=0x40), f"{INNER}: has flags that no program of ours sets (0x0040)"),
    "an unusual compression": inner(one(INNER, method=14), f"{INNER}: is compressed in an unusual way (method 14)"),
    "a newer format": inner(one(INNER, needed=45), f"{INNER}: needs a reader of version 4.5 of the format"),
    "an extra field": inner(one(INNER, extra=b"\x75\x70\x05\0\1abcd"), f"{INNER}: has an extra field, a comment or a part elsewhere"),
    "a comment of a file": inner(one(INNER, comment=b"x"), f"{INNER}: has an extra field, a comment or a part elsewhere"),
    "a part on another disk": inner(one(INNER, disk=1), f"{INNER}: has an extra field, a comment or a part elsewhere"),
}
