"""The runner gives a step what GitHub would, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from forge import Forge

from ci.expressions import ExpressionError
from ci.runner import Machine, Run, Trigger

Ran = Callable[[str], Run]


@pytest.fixture
def ran(tmp_path: Path) -> Iterator[Ran]:
    """Runs the jobs that are written."""
    with Forge() as forge:
        machine = Machine(tmp_path / "machine", tmp_path, forge, {"NAME": "a name"}, {"preview": {"KEY": "a key"}})

        def run(jobs: str) -> Run:
            path = tmp_path / "workflow.yml"
            path.write_text(f"on: push\njobs:\n{jobs}", encoding="utf-8")
            return machine.run(path, Trigger("push", {}))

        yield run


def job(name: str, script: str, more: str = "", step: str = "") -> str:
    return f"  {name}:\n{more}    steps:\n      - name: one\n        id: one\n{step}        run: {script}\n"


def test_a_step_has_the_values_that_the_file_gives_it_and_no_other(ran: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OF_THIS_MACHINE", "seen")
    run = ran(job("a", 'echo "<$NAME><$OTHER><$OF_THIS_MACHINE>"', step="        env:\n          NAME: ${{ vars.NAME }}\n"))
    assert "<a name><><>" in run.log


def test_a_secret_is_there_in_its_environment_alone(ran: Ran) -> None:
    given = "        env:\n          KEY: ${{ secrets.KEY }}\n"
    assert "a key" in ran(job("a", 'echo "$KEY"', "    environment:\n      name: preview\n", given)).log
    without = job("a", 'echo "$KEY"', step=given)
    with pytest.raises(ExpressionError, match="no KEY"):
        ran(without)


def test_what_a_job_gives_arrives_in_those_that_need_it(ran: Ran) -> None:
    gives = "    outputs:\n      said: ${{ steps.one.outputs.said }}\n"
    takes = "        env:\n          SAID: ${{ needs.a.outputs.said }}\n"
    run = ran(job("b", 'echo "<$SAID>"', "    needs: a\n", takes) + job("a", 'echo said=this >> "$GITHUB_OUTPUT"', gives))
    assert "<this>" in run.log


def test_after_a_failure_only_what_asks_for_it_is_done(ran: Ran) -> None:
    after = job("b", "echo b", "    needs: a\n") + job("c", "echo c", "    needs: a\n    if: ${{ !cancelled() }}\n")
    run = ran(job("a", "exit 3") + after)
    assert {name: job.result for name, job in run.jobs.items()} == {"a": "failure", "b": "skipped", "c": "success"}
    assert run.conclusion == "failure"


def test_python_has_no_packages_there(ran: Ran) -> None:
    assert ran(job("a", "python3 -c 'import json; import yaml'")).conclusion == "failure"
    assert ran(job("a", "python3 -c 'import json'")).conclusion == "success"


def test_an_action_that_it_does_not_know_it_does_not_pass_over(ran: Ran) -> None:
    with pytest.raises(KeyError):
        ran("  a:\n    steps:\n      - name: one\n        uses: actions/cache@v1\n")
