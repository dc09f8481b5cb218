"""One record laid over another of the same id: what it has counts, what it lacks stays."""

from __future__ import annotations

from briefing.yaml.nodes import Node


def merged(base: Node, over: Node) -> Node:
    """Keys are merged at every depth; lists whose items all have an `id`, by it, new items last; all else is replaced."""
    if isinstance(base.value, dict) and isinstance(over.value, dict):
        return _merged_keys(base, base.value, over, over.value)
    if isinstance(base.value, list) and isinstance(over.value, list):
        old, new = _by_id(base.value), _by_id(over.value)
        if old and new:
            items = {**old, **{name: merged(old[name], item) if name in old else item for name, item in new.items()}}
            return Node(list(items.values()), base.place, origin=base.origin)
    return over


def _merged_keys(base: Node, old: dict[str, Node], over: Node, new: dict[str, Node]) -> Node:
    values = {**old, **{key: merged(old[key], value) if key in old else value for key, value in new.items()}}
    return Node(values, base.place, {**over.keys, **base.keys}, base.origin)


def _by_id(items: list[Node]) -> dict[str, Node] | None:
    """The items by their ids; None if one has none, or two share one."""
    found: dict[str, Node] = {}
    for item in items:
        name = item.value.get("id") if isinstance(item.value, dict) else None
        if name is None or not isinstance(name.value, str) or name.value in found:
            return None
        found[name.value] = item
    return found
