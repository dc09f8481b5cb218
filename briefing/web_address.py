"""The form of a web address in records and pages: whom it leads to can be read in it. Standard library alone.

The host is a name of at least two labels (RFC 1123, section 2.1) whose last one begins with a letter: so it is no number, in whichever
form a browser would take it for one (WHATWG URL, «ends in a number checker»), and no machine of the reader's own network by its bare name.
No user, no letter beyond ASCII in the host, no port that there is not.
"""

from __future__ import annotations

LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
TOP = "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
PORT = "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
WEB_ADDRESS = rf"^https?://({LABEL}\.)+{TOP}(:({PORT}))?([/?#][!-~]*)?$"
