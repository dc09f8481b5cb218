"""GitHub's expressions (docs.github.com, «Evaluate expressions in workflows and actions»), as far as our workflows need them.

What is not known here is an error, so that nothing passes that was not understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

TOKEN = re.compile(r"\s*(?:'((?:[^']|'')*)'|([A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z_][A-Za-z0-9_-]*)*)|(==|!=|&&|\|\||[!(),]))")
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
STATUS = ("always", "cancelled", "failure", "success")
"""Functions that ask how the job went; a condition with none of them is only asked after success."""
EMPTY = ("event", "outputs", "vars")
"""Where a name may be missing, and is empty then."""

Names = Mapping[str, Any]
"""The contexts by name; of the functions what they give."""


class ExpressionError(Exception):
    pass


def filled(text: str, names: Names) -> str:
    """The text with its expressions replaced by their values."""
    return EXPRESSION.sub(lambda match: as_text(value(match[1], names)), text)


def holds(condition: str | None, names: Names) -> bool:
    """Whether a job or step with this `if` is run."""
    text = condition.strip() if condition else "success()"
    whole = EXPRESSION.fullmatch(text)
    inner = whole[1] if whole else text
    asks = any(f"{name}()" in inner for name in STATUS)
    return is_true(value(inner, names)) and (asks or bool(names["success"]))


def value(text: str, names: Names) -> Any:
    reader = Reader(list(_tokens(text)), names)
    found = reader.either()
    if reader.tokens:
        raise ExpressionError(f"{text}: {reader.tokens[0]} is not expected")
    return found


def is_true(found: Any) -> bool:
    return found not in (None, "", False, 0)


def as_text(found: Any) -> str:
    if isinstance(found, bool):
        return "true" if found else "false"
    if isinstance(found, dict | list):
        raise ExpressionError(f"{found} is no text")
    return "" if found is None else str(found)


def _tokens(text: str) -> Any:
    at = 0
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise ExpressionError(f"{text[at:]}: not known here")
        at = match.end()
        yield ("text", match[1].replace("''", "'")) if match[1] is not None else ("name", match[2]) if match[2] else ("sign", match[3])


@dataclass
class Reader:
    tokens: list[tuple[str, str]]
    names: Names

    def either(self) -> Any:
        return self._joined("||", self.both, lambda left, right: left if is_true(left) else right)

    def both(self) -> Any:
        return self._joined("&&", self.compared, lambda left, right: right if is_true(left) else left)

    def _joined(self, sign: str, part: Callable[[], Any], joined: Callable[[Any, Any], Any]) -> Any:
        left = part()
        while self._takes(sign):
            left = joined(left, part())
        return left

    def compared(self) -> Any:
        left = self.single()
        for sign in ("==", "!="):
            if self._takes(sign):
                return _same(left, self.single()) is (sign == "==")
        return left

    def single(self) -> Any:
        if self._takes("!"):
            return not is_true(self.single())
        if self._takes("("):
            inner = self.either()
            self._expects(")")
            return inner
        sort, word = self.tokens.pop(0) if self.tokens else ("sign", "the end")
        if sort == "sign":
            raise ExpressionError(f"{word} is not expected")
        return word if sort == "text" else self._named(word)

    def _named(self, word: str) -> Any:
        if self._takes("("):
            return self._called(word)
        found: Any = self.names
        parts = word.split(".")
        for index, part in enumerate(parts):
            if not isinstance(found, Mapping) or (part not in found and not set(EMPTY) & set(parts[:index])):
                raise ExpressionError(f"{word}: there is no {part}")
            found = found.get(part)
            if found is None:
                return None
        return found

    def _called(self, name: str) -> Any:
        given = []
        while not self._takes(")"):
            given.append(as_text(self.either()))
            if not self._takes(",") and self.tokens[:1] != [("sign", ")")]:
                raise ExpressionError(f"{name}: ) is missing")
        if name == "format":
            return given[0].format(*given[1:])
        if name not in STATUS or given:
            raise ExpressionError(f"the function {name} is not known here")
        return self.names[name]

    def _takes(self, sign: str) -> bool:
        if self.tokens and self.tokens[0] == ("sign", sign):
            self.tokens.pop(0)
            return True
        return False

    def _expects(self, sign: str) -> None:
        if not self._takes(sign):
            raise ExpressionError(f"{sign} is missing")


def _same(left: Any, right: Any) -> bool:
    """Texts are compared without regard to case; what is not there equals the empty text."""
    return as_text(left).casefold() == as_text(right).casefold()
