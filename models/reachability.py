"""Which layers can be reached from which. A set of layers is one integer of bits, which is fast for large networks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from models.layer_graph import Edge, neighbours


class Reachability:
    """Paths in an acyclic graph. names: in topological order."""

    def __init__(self, names: Sequence[str], edges: Sequence[Edge]) -> None:
        self.names = tuple(names)
        self.successors, self.predecessors = neighbours(edges)
        self._bit = {name: 1 << position for position, name in enumerate(names)}
        self._before: dict[str, int] = {}
        self._after: dict[str, int] = {}
        for name in names:
            self._before[name] = self._bit[name] | _union(self._before[other] for other in self.predecessors[name])
        for name in reversed(names):
            self._after[name] = self._bit[name] | _union(self._after[other] for other in self.successors[name])

    def reaches(self, start: str, end: str) -> bool:
        """Tell whether a path leads from one layer to another; every layer reaches itself."""
        return bool(self._after[start] & self._bit[end])

    def between(self, members: Collection[str]) -> frozenset[str]:
        """Give the members and all layers on a path from one member to another."""
        after = _union(self._after[name] for name in members)
        before = _union(self._before[name] for name in members)
        return self._named(after & before)

    def is_connected(self, members: Collection[str]) -> bool:
        """Tell whether the members are connected by edges among themselves, in either direction."""
        found, ahead = set[str](), list(members)[:1]
        while ahead:
            name = ahead.pop()
            if name in members and name not in found:
                found.add(name)
                ahead += self.successors[name] + self.predecessors[name]
        return len(found) == len(members)

    def _named(self, bits: int) -> frozenset[str]:
        digits = bin(bits)[:1:-1]
        return frozenset(name for name, digit in zip(self.names, digits, strict=False) if digit == "1")


def _union(sets: Iterable[int]) -> int:
    bits = 0
    for one in sets:
        bits |= one
    return bits
