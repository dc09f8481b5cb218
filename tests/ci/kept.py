"""What workflows and pipelines keep of a run, or publish: paths, as their files name them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ci.runner import read

ROOT = Path(__file__).parent.parent.parent
FILES = (*sorted((ROOT / ".github/workflows").iterdir()), ROOT / ".gitlab-ci.yml")
BUILD = "build/"


def kept(path: Path) -> set[str]:
    """The paths that the file's jobs keep, of GitHub or GitLab."""
    found = read(path)
    return set(_by_steps(found) if "jobs" in found else _by_jobs(found))


def kept_of_builds() -> set[str]:
    """Those of all files in which something lies that is built and not yet chosen for publication."""
    return {one for path in FILES for one in kept(path) if one.startswith(BUILD)}


def _by_steps(workflow: dict[str, Any]) -> Iterator[str]:
    for job in workflow["jobs"].values():
        for step in job.get("steps", []):
            if "upload" in step.get("uses", ""):
                yield from str(step["with"]["path"]).split()
            if "cache" in step.get("uses", ""):
                yield f"cache of {step.get('with')}"


def _by_jobs(pipeline: dict[str, Any]) -> Iterator[str]:
    for job in (job for job in pipeline.values() if isinstance(job, dict)):
        kept = job.get("artifacts", {})
        yield from kept.get("paths", [])
        yield from kept.get("reports", {}).values()
        if "pages" in job:
            yield job["pages"]["publish"]
        if "cache" in job:
            yield f"cache of {job['cache']}"
