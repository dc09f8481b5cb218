"""What stands in an offline copy beside the site: the page that explains it, the programs that verify it, the licences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from briefing.assets import stripped
from briefing.assets.shipped import shipped_paths
from briefing.derive.readme import README
from briefing.hosting.policy import without_scripts
from briefing.templating.compiled import TEMPLATES
from briefing.templating.environment import environment
from briefing.views.readme import Readme

FOLDER = TEMPLATES / "bundle"
FONT = re.compile(r'(?<=url\(")\.\./([^"]+)')
LICENCES = {"LICENSE.txt": "LICENSE", "LICENSE-CONTENT.md": "LICENSE-CONTENT.md", "NOTICE.md": "NOTICE.md"}
"""What each file in the folder of licences is called in the project."""


def guide(parts: Sequence[Readme]) -> dict[str, bytes]:
    """Path → content. `parts` explain the copy, each in a language."""
    return {README: _readme(parts).encode(), **fixed_guide()}


def fixed_guide() -> dict[str, bytes]:
    """Path → content of what is the same beside every site."""
    shell, command = ((FOLDER / name).read_bytes() for name in ("verify.sh", "verify.cmd"))
    licences = {f"licences/{name}": (TEMPLATES.parent / own).read_bytes() for name, own in LICENCES.items()}
    return {"verify.cmd": command.replace(b"\n", b"\r\n"), "verify.sh": shell, **licences}


def readme_style() -> str:
    """The style sheet that the page brings with it."""
    return stripped(_fonts() + (FOLDER / "readme.css").read_text(encoding="utf-8"))


def _readme(parts: Sequence[Readme]) -> str:
    """The page in all its languages."""
    style = readme_style()
    policy = without_scripts(style, "'self' file:")
    texts = [Markup(_part(part)) for part in parts]  # noqa: S704 - its template escapes
    page = environment(parts[0].lang).get_template("bundle/README.html.jinja")
    return page.render(parts=parts, texts=texts, style=Markup(style), policy=policy, icon=shipped_paths()["icons/favicon.svg"])  # noqa: S704 - our own sheet


def _fonts() -> str:
    """The site's, as seen from the page: it stands at the site's root."""
    css = (TEMPLATES.parent / "site_src/css/fonts.css").read_text(encoding="utf-8")
    return FONT.sub(lambda found: shipped_paths()[found[1]], css)


def _part(part: Readme) -> str:
    return environment(part.lang).get_template("bundle/part.html.jinja").render(page=part)
