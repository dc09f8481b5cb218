"""Text of content → what may be printed: a terminal takes some characters for commands, and the runner of a forge some lines of a log.

GitHub's runner knows a command by `::` at the start of a line, blanks aside, and by `##[` anywhere in it (actions/runner,
`ActionCommand.cs`); what GitLab's folds lines by, or colours them, begins with a control as it does for a terminal.
"""

from __future__ import annotations

import json

UNSEEN = "\N{REPLACEMENT CHARACTER}"
LONGEST = 1000
"""Characters of a text that are printed; of a longer one its start and its end."""
START = 800


def one_line(text: str) -> str:
    """Without ends of lines, controls, marks of direction and what a runner obeys within a line; as many characters as before."""
    shown = text if text.isprintable() else "".join(one if one.isprintable() else UNSEEN for one in text)
    return shown.replace("##[", f"#{UNSEEN}[")


def short_line(text: str) -> str:
    """The same; of a long text the middle is left out."""
    return one_line(text if len(text) <= LONGEST else f"{text[:START]} … {text[START - LONGEST :]}")


def lines(text: str) -> str:
    """A text of our own that may have several lines, in which texts of content stand: none of its lines is a command."""
    return "\n".join(_no_command(short_line(line)) for line in text.split("\n"))


def json_lines(written: str) -> str:
    """JSON that says the same, and may be printed: what `one_line` leaves out is escaped, which JSON allows in texts alone."""
    shown = written if written.isprintable() else "".join(one if one.isprintable() or one == "\n" else _escaped(one) for one in written)
    return shown.replace("##[", r"##\u005b")


def _no_command(line: str) -> str:
    return line.replace("::", f":{UNSEEN}", 1) if line.lstrip().startswith("::") else line


def _escaped(one: str) -> str:
    return f"\\u{ord(one):04x}" if ord(one) < 0x10000 else json.dumps(one)[1:-1]
