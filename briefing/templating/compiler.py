"""Our templates → Python: each macro becomes one function that gives one string.

Jinja parses; what follows replaces its code for the parts of its language that our pages use. It is stricter: a name, filter or
test that is not known is an error when the template is compiled, a missing attribute or argument one when the page is made. All
that is printed is escaped, unless it is `Markup`. The code is the same for every language of the pages.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import CodeType

from jinja2 import Environment, TemplateSyntaxError, nodes
from markupsafe import escape

COMPARISONS: Mapping[str, type[ast.cmpop]] = {
    "eq": ast.Eq,
    "gt": ast.Gt,
    "gteq": ast.GtE,
    "in": ast.In,
    "lt": ast.Lt,
    "lteq": ast.LtE,
    "ne": ast.NotEq,
    "notin": ast.NotIn,
}
FILTERS = frozenset({"isolated", "join", "length", "lower", "replace"})
METHODS = frozenset({"items"})
PAGE = "page"
"""What the template of a page is given."""

Known = Mapping[str, str]
"""Variables of the template by the name that each has in Python; `loop` by the number of the loop."""


PARSER = Environment(trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - it only parses; what is compiled escapes all


def compiled(source: str, name: str, path: str) -> CodeType:
    """The code of a module: a function for each macro, `root` for the page, and what it needs, which depends on the language.

    `imported`: template, macro, and the name that it has here; `messages`: said_0, printed_0 and so on are to be their words, as
    they are and as they stand in a page. Raises TemplateSyntaxError for what is not known.
    """
    template = PARSER.parse(source, name)
    imported = [names for one in template.find_all(nodes.FromImport) for names in _imported(one, name)]
    macros = list(template.find_all(nodes.Macro))
    unit = _Unit(name, frozenset({*(one.name for one in macros), *(here for _, _, here in imported)}))
    rest = [one for one in template.body if not isinstance(one, nodes.Macro | nodes.FromImport)]
    functions = [*map(unit.macro, macros), unit.function("root", [PAGE], [], rest, template.lineno)]
    told = [_assigned("imported", tuple(imported)), _assigned("messages", tuple(unit.messages))]
    return compile(ast.fix_missing_locations(ast.Module([*functions, *told], [])), path, "exec")


def _imported(node: nodes.FromImport, name: str) -> Iterator[tuple[str, str, str]]:
    if not isinstance(node.template, nodes.Const):
        raise TemplateSyntaxError("the template is to be named by its path", node.lineno, name)
    for one in node.names:
        yield (node.template.value, *((one, one) if isinstance(one, str) else one))


def _assigned(name: str, value: tuple[object, ...]) -> ast.stmt:
    constant = ast.parse(repr(value), mode="eval").body
    return ast.Assign([ast.Name(name, ast.Store())], constant)


class _Unit:
    """One template. Each method gives the expression for a node; `known` are the variables that it may name."""

    def __init__(self, name: str, macros: frozenset[str]) -> None:
        self._name = name
        self._macros = macros
        self.messages: dict[str, int] = {}
        """Their numbers."""
        self._loops = 0
        self._counted: set[str] = set()
        """Numbers of the loops in which `loop` is asked."""

    def macro(self, node: nodes.Macro) -> ast.stmt:
        return self.function(f"macro_{node.name}", [one.name for one in node.args], node.defaults, node.body, node.lineno)

    def function(self, name: str, names: list[str], defaults: Sequence[nodes.Expr], body: Sequence[nodes.Node], line: int) -> ast.stmt:
        arguments = ast.arguments(
            [], [ast.arg(variable(one)) for one in names], None, [], [], None, [self.value(one, {}) for one in defaults]
        )
        return ast.FunctionDef(name, arguments, [ast.Return(self.text(body, _variables(names)))], [], lineno=line, end_lineno=line)

    # What is printed

    def text(self, body: Iterable[nodes.Node], known: Known) -> ast.expr:
        """One string of it all."""
        parts: list[ast.expr] = []
        for node in body:
            if isinstance(node, nodes.Assign):
                known = {**known, **_variables([_target(node.target)])}
            parts += self.parts(node, known)
        return _joined(parts)

    def parts(self, node: nodes.Node, known: Known) -> list[ast.expr]:
        match node:
            case nodes.Output():
                return [self.printed(one, known) for one in node.nodes]
            case nodes.If():
                return [self.choice(node, known)]
            case nodes.For():
                return [self.loop(node, known)]
            case nodes.Block():
                return [self.text(node.body, known)]
            case nodes.Assign():
                kept = ast.NamedExpr(ast.Name(variable(_target(node.target)), ast.Store()), self.value(node.node, known))
                return [_first(ast.Constant(""), kept)]
        raise self.unknown(node)

    def printed(self, node: nodes.Expr, known: Known) -> ast.expr:
        """The expression as it stands in the page."""
        match node:
            case nodes.TemplateData():
                return ast.Constant(node.data)
            case nodes.Const():
                return ast.Constant(str(escape(node.value)))
            case nodes.CondExpr():
                otherwise = self.printed(node.expr2, known) if node.expr2 else ast.Constant("")
                return ast.IfExp(self.value(node.test, known), self.printed(node.expr1, known), otherwise)
            case nodes.Filter(name="isolated"):
                return self.filtered(node, known)
            case nodes.Call(node=nodes.Name(name="_")):
                return self.said(node, "printed")
            case nodes.Call(node=nodes.Name()):
                return self.called(node, known)
        return _call("escaped", self.value(node, known))

    def choice(self, node: nodes.If, known: Known) -> ast.expr:
        otherwise = self.text(node.else_, known)
        for one in reversed([node, *node.elif_]):
            otherwise = ast.IfExp(self.value(one.test, known), self.text(one.body, known), otherwise)
        return otherwise

    def loop(self, node: nodes.For, known: Known) -> ast.expr:
        """All turns joined. What is gone through has a length, as all our tuples have."""
        self._loops += 1
        number = str(self._loops)
        everything = f"all_{number}"
        names = [_target(one) for one in (node.target.items if isinstance(node.target, nodes.Tuple) else [node.target])]
        within = {**known, **_variables(names), "loop": "" if node.test else number}
        turn = self.text(node.body, within)
        target: ast.expr = self.stored(node.target)
        through: ast.expr = ast.Name(everything, ast.Load())
        if number in self._counted:
            target, through = ast.Tuple([ast.Name(f"index_{number}", ast.Store()), target], ast.Store()), _call("enumerate", through)
        tests = [self.value(node.test, within)] if node.test else []
        turns = ast.ListComp(turn, [ast.comprehension(target, through, tests, 0)])
        joined = ast.Call(ast.Attribute(ast.Constant(""), "join", ast.Load()), [turns], [])
        kept = ast.NamedExpr(ast.Name(everything, ast.Store()), self.value(node.iter, known))
        return ast.IfExp(_call("len", kept), joined, self.text(node.else_, known))

    # What is worked with

    def value(self, node: nodes.Node, known: Known) -> ast.expr:
        match node:
            case nodes.Const():
                return ast.Constant(node.value)
            case nodes.Name():
                return self.named(node, known)
            case nodes.Getattr(node=nodes.Name(name="loop")):
                return self.of_loop(node, known)
            case nodes.Getattr():
                return ast.Attribute(self.value(node.node, known), node.attr, ast.Load(), lineno=node.lineno, end_lineno=node.lineno)
            case nodes.Getitem():
                return ast.Subscript(self.value(node.node, known), self.value(node.arg, known), ast.Load())
            case nodes.Call(node=nodes.Name(name="_")):
                return self.said(node, "said")
            case nodes.Call(node=nodes.Name()):
                return _call("Markup", self.called(node, known))
            case nodes.Call(node=nodes.Getattr(attr=method), args=[]) if method in METHODS:
                return ast.Call(self.value(node.node, known), [], [])
            case nodes.Filter(name="isolated"):
                return _call("Markup", self.filtered(node, known))
            case nodes.Filter():
                return self.filtered(node, known)
            case nodes.List():
                return ast.List([self.value(one, known) for one in node.items], ast.Load())
            case nodes.Tuple():
                return ast.Tuple([self.value(one, known) for one in node.items], ast.Load())
        return self.reckoned(node, known)

    def reckoned(self, node: nodes.Node, known: Known) -> ast.expr:
        match node:
            case nodes.Not():
                return ast.UnaryOp(ast.Not(), self.value(node.node, known))
            case nodes.And() | nodes.Or():
                both = [self.value(node.left, known), self.value(node.right, known)]
                return ast.BoolOp(ast.And() if isinstance(node, nodes.And) else ast.Or(), both)
            case nodes.CondExpr() if node.expr2:
                return ast.IfExp(self.value(node.test, known), self.value(node.expr1, known), self.value(node.expr2, known))
            case nodes.Compare() if all(one.op in COMPARISONS for one in node.ops):
                others = [self.value(one.expr, known) for one in node.ops]
                return ast.Compare(self.value(node.expr, known), [COMPARISONS[one.op]() for one in node.ops], others)
            case nodes.Test(name="none"):
                return ast.Compare(self.value(node.node, known), [ast.Is()], [ast.Constant(None)])
            case nodes.Add():
                return ast.BinOp(self.value(node.left, known), ast.Add(), self.value(node.right, known))
            case nodes.Concat():
                return _call("join", ast.Tuple([self.value(one, known) for one in node.nodes], ast.Load()))
        raise self.unknown(node)

    def named(self, node: nodes.Name, known: Known) -> ast.expr:
        if node.name not in known or node.name == "loop":
            raise self.unknown(node, f"{node.name} is not known here")
        return ast.Name(known[node.name], ast.Load())

    def of_loop(self, node: nodes.Getattr, known: Known) -> ast.expr:
        number = known.get("loop", "")
        self._counted.add(number)
        index = ast.Name(f"index_{number}", ast.Load())
        match node.attr if number else "":
            case "index0":
                return index
            case "first":
                return ast.UnaryOp(ast.Not(), index)
            case "last":
                following = ast.BinOp(index, ast.Add(), ast.Constant(1))
                return ast.Compare(following, [ast.Eq()], [_call("len", ast.Name(f"all_{number}", ast.Load()))])
        raise self.unknown(node)

    def called(self, node: nodes.Call, known: Known) -> ast.expr:
        """A macro's text."""
        assert isinstance(node.node, nodes.Name)
        if node.node.name not in self._macros or node.dyn_args or node.dyn_kwargs:
            raise self.unknown(node, f"{node.node.name} is no macro")
        named = [ast.keyword(variable(one.key), self.value(one.value, known)) for one in node.kwargs]
        found = ast.Name(f"macro_{node.node.name}", ast.Load())
        return ast.Call(found, [self.value(one, known) for one in node.args], named, lineno=node.lineno, end_lineno=node.lineno)

    def filtered(self, node: nodes.Filter, known: Known) -> ast.expr:
        if node.name not in FILTERS or node.node is None or node.kwargs:
            raise self.unknown(node, f"the filter {node.name} is not known")
        return _call(node.name, self.value(node.node, known), *(self.value(one, known) for one in node.args))

    def said(self, node: nodes.Call, how: str) -> ast.expr:
        match node.args:
            case [nodes.Const(value=str(message))]:
                return ast.Name(f"{how}_{self.messages.setdefault(message, len(self.messages))}", ast.Load())
        raise self.unknown(node, "a message stands in the template itself")

    def stored(self, node: nodes.Node) -> ast.expr:
        if isinstance(node, nodes.Tuple):
            return ast.Tuple([self.stored(one) for one in node.items], ast.Store())
        return ast.Name(variable(_target(node)), ast.Store())

    def unknown(self, node: nodes.Node, why: str = "") -> TemplateSyntaxError:
        return TemplateSyntaxError(why or f"{type(node).__name__} is not known", node.lineno, self._name)


def variable(name: str) -> str:
    """What Python calls the template's variable: it is then no word of Python, and none of ours."""
    return f"value_{name}"


def _variables(names: Iterable[str]) -> dict[str, str]:
    return {name: variable(name) for name in names}


def _target(node: nodes.Node) -> str:
    assert isinstance(node, nodes.Name)
    return node.name


def _call(name: str, *values: ast.expr) -> ast.expr:
    return ast.Call(ast.Name(name, ast.Load()), list(values), [])


def _joined(parts: Iterable[ast.expr]) -> ast.expr:
    """One string of these; what does not change is put together now."""
    whole: list[ast.expr] = []
    for one in parts:
        last = whole[-1] if whole else None
        if isinstance(one, ast.Constant) and isinstance(last, ast.Constant):
            whole[-1] = ast.Constant(str(last.value) + str(one.value))
        else:
            whole.append(one)
    if len(whole) < 2 and all(isinstance(one, ast.Constant) for one in whole):
        return whole[0] if whole else ast.Constant("")
    return ast.JoinedStr([one if isinstance(one, ast.Constant) else ast.FormattedValue(one, -1) for one in whole])


def _first(*values: ast.expr) -> ast.expr:
    """Works out all of them, and gives the first."""
    return ast.Subscript(ast.Tuple(list(values), ast.Load()), ast.Constant(0), ast.Load())
