"""`docs/hosting/nginx.conf`: how nginx serves the site, with the fields of `briefing.hosting.headers`."""

from __future__ import annotations

from pathlib import Path

from briefing import urls
from briefing.atomic_write import write_atomically
from briefing.hosting import headers

NAME = "hosting/nginx.conf"
TEXTS = "text/css text/csv text/plain text/xml text/javascript application/javascript application/json application/geo+json image/svg+xml"
"""What is sent compressed, beside `text/html`, which always is."""


def configuration() -> str:
    """The file, for a site at the root of its host; a comment in it says what differs for one below a path."""
    sent = "".join(f'    add_header {name} "{value}" always;\n' for name, value in headers.FIELDS.items())
    return f"""\
# How nginx serves the site. Written by `build.py schema` from briefing/hosting/headers.py.
# Put it into /etc/nginx/conf.d/ as briefings.conf, with your names in place of the two that are marked, then: nginx -t

# An asset that is not there may be there soon: only what was found is kept.
map $status$uri $briefing_kept {{
    default "{headers.SHORT}";
    "~^(200|206|304)/(.*/)?{headers.LASTING}" "{headers.LONG}";
}}

server {{
    listen 80;
    listen [::]:80;
    server_name www.example.org;   # yours
    root /srv/briefings/site;      # what `build.py --base-url http://www.example.org/` wrote
    index index.html;
    charset utf-8;
    charset_types {TEXTS};
    error_page 404 /{urls.NOT_FOUND};  # below a path: /path/{urls.NOT_FOUND}
    server_tokens off;

    # Addresses of readers are kept by nobody: below emerg, errors name them (a failed TLS handshake is crit).
    access_log off;
    error_log /var/log/nginx/briefings.log emerg;

{sent}    add_header Cache-Control $briefing_kept always;

    gzip on;
    gzip_vary on;
    gzip_min_length 1000;
    gzip_types {TEXTS};

    location ~ /(\\.|{urls.HEADERS}$) {{ return 404; }}
    location ~ \\.csv$ {{ types {{}} default_type text/csv; }}
    location ~ \\.geojson$ {{ types {{}} default_type application/geo+json; }}
    location ~ \\.sqlite$ {{ types {{}} default_type application/vnd.sqlite3; }}
}}
"""


def write(folder: Path) -> None:
    """Writes the file into the folder of the documentation."""
    path = folder / NAME
    write_atomically(path.parent, {path.name: configuration()})
