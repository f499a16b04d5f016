"""What may fold into one box of the drawing of a network, and what a folding does to the drawing.

A group is a set of layers that may become one box. Which groups a network has is found in models/modules.py.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from models.layer_graph import Edge, Layer, is_acyclic
from models.layer_kinds import LINEAR
from models.reachability import Reachability

SMALL_NETWORK = 12
LARGEST_SHARE = 0.5

Group = frozenset[str]
Groups = dict[str, Group]  # by name; no layer is in two of them


class FoldableGraph:
    """A graph of layers that folds. layers: in topological order. Input and output never fold."""

    def __init__(self, layers: Sequence[Layer], edges: Sequence[Edge]) -> None:
        self.layers = {layer.name: layer for layer in layers}
        self.paths = Reachability(list(self.layers), edges)
        self._edges = tuple(edges)
        self._free = {layer.name for layer in layers if layer.kind not in {"input", "output"}}

    @property
    def free_names(self) -> list[str]:
        """Names of the layers that may fold, in topological order."""
        return [name for name in self.paths.names if name in self._free]

    def closed(self, members: Collection[str]) -> Group:
        """Add all layers that lie on a path from one member to another, so that folding makes no circle."""
        return self.paths.between(self._free.intersection(members))

    def fits(self, group: Group, share: float = LARGEST_SHARE) -> bool:
        """Tell whether a group may be one box: connected, and no more than a share of the network."""
        everything = len(self.layers)
        most = everything - 2 if everything <= SMALL_NETWORK else share * everything
        return 1 < len(group) <= most and group <= self._free and self.paths.is_connected(group)

    def is_rich(self, group: Group) -> bool:
        """Tell whether folding hides enough: two layers with weights, or a fork, a layer with weights and a join."""
        return self.fits(group) and self.count_linear(group) > (0 if self.has_join(group) else 1)

    def count_linear(self, group: Group) -> int:
        """Count the dense layers and convolutions."""
        return sum(self.layers[name].kind in LINEAR for name in group)

    def has_join(self, group: Group) -> bool:
        """Tell whether branches meet in a group."""
        return any(len(self.paths.predecessors[name]) > 1 for name in group)

    def add(self, groups: Groups, more: Mapping[str, Group], share: float = LARGEST_SHARE) -> Groups:
        """Give the groups with those of some more, in their order, that fit and share no layer with one before."""
        found = dict(groups)
        for name, group in more.items():
            if self.fits(group, share) and not any(group & other for other in found.values()):
                found[name] = group
        return found

    def count_boxes(self, modules: Groups, stages: Groups | None = None) -> int:
        """Count the boxes of the drawing where all modules and the stages around them are folded."""
        groups = [*(stages or {}).values(), *modules.values()]
        hidden = Group().union(*groups)
        outermost = [one for one in groups if not any(one < other for other in groups)]
        return len(self.layers) - len(hidden) + len(outermost)

    def without_circles(self, groups: Groups) -> Groups:
        """Leave the latest groups out until the folded graph has no circle."""
        if self._folds_without_circle(groups):
            return groups
        kept: Groups = {}
        for name, group in groups.items():
            if self._folds_without_circle({**kept, name: group}):
                kept[name] = group
        return kept

    def _folds_without_circle(self, groups: Groups) -> bool:
        box_of = {name: name for name in self.layers} | {
            layer: f"module {name}" for name, group in groups.items() for layer in group
        }
        between = dict.fromkeys((box_of[start], box_of[end]) for start, end in self._edges)
        return is_acyclic(list(dict.fromkeys(box_of.values())), [edge for edge in between if edge[0] != edge[1]])
