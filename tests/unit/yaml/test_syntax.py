"""What the parser finds malformed is told for what it is, at its own place."""

from __future__ import annotations

import pytest

from briefing.problems import Place
from briefing.yaml.nodes import NodeError, read


def test_an_escape_that_is_no_character_is_told_where_it_stands_and_not_as_a_fault_of_the_lines_around() -> None:
    with pytest.raises(NodeError) as caught:
        read('key_points:\n-\n  text: "a \\ud800 b"\n')
    [fault] = caught.value.faults
    assert fault.place == Place(3, 14)
    assert fault.message.startswith("this escape stands for no character")
