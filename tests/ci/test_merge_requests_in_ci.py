"""A merge request on GitLab: the lines of `.gitlab-ci.yml`, run as a runner would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from forge import TOKEN, Forge

from ci.actions import git, installed
from ci.repositories import ROOT, THREE_LINES, proposed, replacing
from ci.runner import bare_python, read

FILE = read(ROOT / ".gitlab-ci.yml")
NUMBER = 31
ADDRESS = "https://group.pages.example/-/archive/-/jobs/77/artifacts/build/preview/report.html"
SETTINGS = {
    "CI_JOB_ID": "77",
    "CI_JOB_URL": "https://gitlab.example/group/archive/-/jobs/77",
    "CI_MERGE_REQUEST_IID": str(NUMBER),
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
    "CI_PAGES_DOMAIN": "pages.example",
    "CI_PAGES_URL": "https://archive-1f.pages.example",
    "CI_PIPELINE_URL": "https://gitlab.example/group/archive/-/pipelines/5",
    "CI_PROJECT_PATH": "group/archive",
    "CI_PROJECT_ROOT_NAMESPACE": "group",
    "SITE_ADDRESS": "https://harbour.example/",
}
"""What GitLab gives every job (docs.gitlab.com, «Predefined CI/CD variables»), and what the project sets."""


@dataclass
class Pipeline:
    folder: Path
    upstream: Path
    settings: Mapping[str, str]
    head: str

    def run(self, name: str, artifacts: Path | None = None, **more: str) -> tuple[Path, subprocess.CompletedProcess[str]]:
        """Runs a job in a fresh folder; gives that and what became of it."""
        job = with_extended(FILE[name])
        work = self.folder / f"{name.replace(' ', '-')}-{len(list(self.folder.iterdir()))}"
        work.mkdir()
        git(work, "clone", "--quiet", "--no-checkout", "--depth=1", self.upstream.as_uri(), ".")
        git(work, "fetch", "--quiet", "--depth=20", "origin", self.head)
        installed(work / ".venv")
        for kept in FILE["preview"]["artifacts"]["paths"] if artifacts else ():
            source, target = artifacts / kept, work / kept
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
        assert job["variables"]["GIT_CHECKOUT"] == "false"
        script = "\n".join([*job["before_script"], "touch .venv/.site", *job["script"]])
        environment = {"PATH": f"{bare_python(self.folder / 'tools')}:{os.environ['PATH']}", "HOME": str(work), "LANG": "C.UTF-8"}
        told = subprocess.run(  # noqa: S603 - our own pipeline
            ["/bin/bash", "-e", "-o", "pipefail", "-c", script],
            cwd=work,
            env={**environment, **self.settings, **more},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return work, told


def with_extended(job: Mapping[str, Any]) -> dict[str, Any]:
    return {**FILE[job["extends"]], **job}


@pytest.fixture(scope="module")
def pipeline(upstream: Path, tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    proposal = proposed(upstream, NUMBER, replacing(THREE_LINES))
    address = upstream.as_uri().removesuffix(".git")
    settings = {
        **SETTINGS,
        "CI_COMMIT_SHA": proposal.head,
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": proposal.base,
        "CI_MERGE_REQUEST_PROJECT_URL": address,
        "CI_PROJECT_URL": "https://gitlab.example/stranger/archive",
    }
    return Pipeline(tmp_path_factory.mktemp("gitlab"), upstream, settings, proposal.head)


@pytest.fixture(scope="module")
def built(pipeline: Pipeline) -> Path:
    """In a project that only the runner's own remote may read."""
    private = "https://gitlab.invalid/group/archive"
    work, told = pipeline.run("preview", CI_PROJECT_URL=private, CI_MERGE_REQUEST_PROJECT_URL=private)
    assert told.returncode == 0, told.stdout
    return work


@pytest.fixture
def forge() -> Iterator[Forge]:
    with Forge(merge_requests={NUMBER: "opened"}) as serving:
        yield serving


def commented(pipeline: Pipeline, built: Path, forge: Forge, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in forge.gitlab_environment.items() if name != "GITLAB_TOKEN"}
    return pipeline.run("comment", built, **{**environment, "PREVIEW_TOKEN": TOKEN, **more})[1]


def test_the_preview_can_be_opened_where_gitlab_shows_artifacts(built: Path) -> None:
    assert (built / "build/preview.env").read_text(encoding="utf-8") == f"PREVIEW_URL={ADDRESS}\n"
    assert FILE["preview"]["environment"]["url"] == "$PREVIEW_URL"
    assert "two to six members" in (built / "build/preview/site/en/incidents/hb-0001.html").read_text(encoding="utf-8")
    assert "two to five members" in (built / "build/preview/before/en/incidents/hb-0001.html").read_text(encoding="utf-8")


def test_the_report_that_is_kept_leads_to_nothing_that_is_not(built: Path) -> None:
    kept = FILE["preview"]["artifacts"]["paths"]
    report = (built / "build/preview/report.html").read_text(encoding="utf-8")
    links = {link for link in re.findall(r'href="([^"#]+)', report) if not re.match("https?:|data:", link)}
    assert "site/en/incidents/hb-0001.html" in links
    assert [link for link in links if not f"build/preview/{link}".startswith(tuple(kept))] == []
    assert [link for link in links if not (built / "build/preview" / link).exists()] == []


def test_the_note_is_kept_up_to_date(pipeline: Pipeline, built: Path, forge: Forge) -> None:
    for _ in range(2):
        told = commented(pipeline, built, forge, PREVIEW_URL=ADDRESS)
        assert told.returncode == 0, told.stdout
    (note,) = forge.texts(NUMBER)
    assert "<ins>ستة</ins>" in note
    assert f'href="{ADDRESS.removesuffix("report.html")}site/en/incidents/hb-0001.html"' in note
    assert 'href="https://harbour.example/en/incidents/hb-0001.html"' in note
    assert TOKEN not in told.stdout


def test_a_preview_that_is_none_is_refused(pipeline: Pipeline, built: Path, forge: Forge, tmp_path: Path) -> None:
    shutil.copytree(built / "build/preview", tmp_path / "build/preview")
    (tmp_path / "build/preview/artifact/evil.sh").write_text("said by a stranger")
    told = commented(pipeline, tmp_path, forge, PREVIEW_URL=ADDRESS)
    assert told.returncode == 0, told.stdout
    (note,) = forge.texts(NUMBER)
    assert "was not published" in note
    assert "stranger" not in note


def test_under_a_prefix_it_shows_what_was_admitted_kept_from_search_engines(pipeline: Pipeline, built: Path) -> None:
    work, told = pipeline.run("preview on pages", built, PREVIEW_PAGES="parallel", CI_PAGES_URL=f"{SETTINGS['CI_PAGES_URL']}/mr-{NUMBER}")
    assert told.returncode == 0, told.stdout
    assert FILE["preview on pages"]["pages"]["path_prefix"] == "mr-$CI_MERGE_REQUEST_IID"
    pages = list((work / "public").rglob("*.html"))
    assert work / "public/site/ar/index.html" in pages
    assert [page for page in pages if '<meta name="robots" content="noindex">' not in page.read_text(encoding="utf-8")] == []


def test_never_on_the_site_s_own_origin(pipeline: Pipeline, built: Path) -> None:
    work, told = pipeline.run("preview on pages", built, CI_PAGES_URL=f"https://harbour.example/mr-{NUMBER}")
    assert told.returncode == 1
    assert "own origin" in told.stdout
    assert not (work / "public").exists()


def test_where_the_site_has_the_host_of_the_artifacts_gitlab_lists_them() -> None:
    environment = {**SETTINGS, "SITE_ADDRESS": "https://group.pages.example/archive/", "PATH": os.environ["PATH"]}
    text = (ROOT / "scripts/merge_request.sh").read_text(encoding="utf-8")
    function = text[text.index("address() {") : text.index("mkdir -p")]
    told = subprocess.run(["/bin/sh", "-c", f"{function}\naddress"], env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert told.stdout == f"{SETTINGS['CI_JOB_URL']}/artifacts/browse/build/preview/\n"


def test_only_jobs_of_the_default_branch_publish() -> None:
    published = {name for name, job in FILE.items() if isinstance(job, dict) and "pages" in job}
    assert published == {"preview on pages", "pages"}
    assert [rule["if"] for rule in FILE["pages"]["rules"]] == ["$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"]
    assert all('$PREVIEW_PAGES == "parallel"' in rule["if"] for rule in FILE["preview on pages"]["rules"])
    assert FILE["stages"].index(FILE["pages"]["stage"]) > FILE["stages"].index(FILE["test"]["stage"])
