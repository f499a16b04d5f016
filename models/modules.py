"""Finds the modules of a network: groups of layers that fold into one box of the drawing.

Three sources, in this order: nested models, the names of layers (models/module_names.py), and forks with their joins
(models/module_regions.py). Folding never makes a cycle, and a module never is most of the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from models.layer_graph import Edge, Layer, LayerGraph, Module, is_acyclic
from models.layer_kinds import LINEAR
from models.module_names import innermost_joining, named_groups, title_of
from models.module_regions import cells, regions
from models.reachability import Reachability

FEW_NODES = 120  # with more boxes the drawing gives no overview, so stages are put around the modules
SMALL_NETWORK = 12
LARGEST_SHARE = 0.5
LARGEST_SHARE_OF_STAGE = 0.8
CHAINS_FROM = 60  # layers; in larger networks even a convolution with its normalization and activation is a module
CHAIN = 3
BRANCHES_OF_CELL = 3

Groups = dict[str, frozenset[str]]


def find_modules(
    layers: Sequence[Layer], edges: Sequence[Edge], nested: Mapping[str, tuple[str, ...]] | None = None
) -> tuple[list[Module], dict[str, str]]:
    """Find the modules of a graph, and the innermost module of each layer: {layer: module}.

    layers: in topological order. nested: {layer: names of the nested models around it, outermost first}.
    """
    return _ModuleFinder(layers, edges, nested or {}).find()


class _ModuleFinder:
    """The search, with the facts about the graph that its steps share."""

    def __init__(self, layers: Sequence[Layer], edges: Sequence[Edge], nested: Mapping[str, tuple[str, ...]]) -> None:
        self._layers = {layer.name: layer for layer in layers}
        self._edges = tuple(edges)
        self._nested = nested
        self._paths = Reachability(list(self._layers), edges)
        self._free = {layer.name for layer in layers if layer.kind not in {"input", "output"}}
        by_name = named_groups(name for name in self._paths.names if name in self._free)
        self._by_name = {group: self._closed(members) for group, members in by_name.items()}
        parts = regions(self._paths, self._follows_along)
        self._parts = {join: members for join, members in parts.items() if self._is_rich(members)}

    def find(self) -> tuple[list[Module], dict[str, str]]:
        """Combine all sources; add stages only where there are too many boxes without them."""
        modules, stages_by_name = self._named()
        modules = self._with_regions(modules)
        if not modules and len(self._layers) > CHAINS_FROM:
            modules = self._chains()
        if self._boxes(modules) > FEW_NODES:
            modules = min(modules, self._with_regions(self._cells()), key=self._boxes)
        modules = self._without_cycles(modules)
        stages: Groups = {}
        if self._boxes(modules) > FEW_NODES:
            stages = self._stages(modules, stages_by_name)
        return self._presented(modules, stages)

    def _named(self) -> tuple[Groups, list[str]]:
        """Modules by nested models and by names, and the names of possible stages around them."""
        nested: dict[tuple[str, ...], list[str]] = {}
        for layer, models in self._nested.items():
            for depth in range(len(models)):
                nested.setdefault(models[: depth + 1], []).append(layer)
        found: Groups = {}
        self._take(found, {"_".join(models): self._closed(nested[models]) for models in sorted(nested, key=len)})
        modules, stages = innermost_joining(
            list(self._by_name), self._joins, lambda name: self._is_rich(self._by_name[name])
        )
        self._take(found, {name: self._by_name[name] for name in modules})
        return found, stages

    def _with_regions(self, named: Groups) -> Groups:
        """Add the regions between forks and joins; where a region contains one named module, that module grows instead.

        A named module that crosses the border of a region is dropped.
        """
        parts = self._parts.values()
        found = {name: group for name, group in named.items() if not any(_cross(group, part) for part in parts)}
        for join, members in sorted(self._parts.items(), key=lambda part: -len(part[1])):
            touched = [name for name in found if found[name] & members]
            if not touched:
                found[join] = members
            elif len(touched) == 1 and found[touched[0]] <= members:
                found[touched[0]] = members
        return found

    def _chains(self) -> Groups:
        """Modules of a network that is one long chain: a convolution with the layers behind it, by their names."""
        found: Groups = {}
        long_enough = {name: members for name, members in self._by_name.items() if len(members) >= CHAIN}
        self._take(found, {name: members for name, members in long_enough.items() if self._linear(members) > 0})
        return found

    def _cells(self) -> Groups:
        ends = [
            layer.name
            for layer in self._layers.values()
            if layer.kind == "concatenation" and len(self._paths.predecessors[layer.name]) >= BRANCHES_OF_CELL
        ]
        found: Groups = {}
        self._take(found, cells(self._paths, ends))
        return found

    def _stages(self, modules: Groups, by_name: Sequence[str]) -> Groups:
        """Put stages around modules: by name where that leaves few boxes, else by the size of their outputs."""
        named: Groups = {}
        self._take(named, {name: self._by_name[name] for name in by_name}, LARGEST_SHARE_OF_STAGE)
        named = {name: layers for name, layers in named.items() if self._keeps_whole(layers, modules)}
        if named and self._boxes(modules, named) <= FEW_NODES:
            return self._without_cycles(named)
        by_size: dict[str, set[str]] = {}
        for members in modules.values():
            last = max(members, key=self._paths.names.index)
            size = " × ".join(str(length) for length in self._layers[last].output_shape[:-1])
            by_size.setdefault(f"stage {size}", set()).update(members)
        sized: Groups = {}
        self._take(sized, {name: self._closed(layers) for name, layers in by_size.items()}, LARGEST_SHARE_OF_STAGE)
        whole = {name: layers for name, layers in sized.items() if self._keeps_whole(layers, modules)}
        return self._without_cycles(whole)

    def _take(self, found: Groups, groups: Mapping[str, frozenset[str]], share: float = LARGEST_SHARE) -> None:
        for name, members in groups.items():
            if self._fits(members, share) and not any(members & others for others in found.values()):
                found[name] = members

    def _closed(self, members: Sequence[str] | set[str]) -> frozenset[str]:
        return self._paths.between(self._free.intersection(members))

    def _fits(self, members: frozenset[str], share: float = LARGEST_SHARE) -> bool:
        everything = len(self._layers)
        most = everything - 2 if everything <= SMALL_NETWORK else share * everything
        return 1 < len(members) <= most and members <= self._free and self._paths.is_connected(members)

    def _is_rich(self, members: frozenset[str]) -> bool:
        """Tell whether a group is worth folding: two layers with weights, or a join and a layer with weights."""
        return self._fits(members) and self._linear(members) > (0 if self._has_join(members) else 1)

    def _linear(self, members: frozenset[str]) -> int:
        return sum(self._layers[name].kind in LINEAR for name in members)

    def _follows_along(self, layer: str, part: frozenset[str]) -> bool:
        """Tell whether a layer belongs to the region before it: it does unless its name is that of another module."""
        groups = [members for members in self._by_name.values() if layer in members]  # outer ones first
        is_of_another = bool(groups) and not groups[-1] & part
        return self._layers[layer].kind in {"activation", "normalization"} and not is_of_another

    def _joins(self, group: str) -> bool:
        """Tell whether branches meet in a group, or in a region around it that contains no other group."""
        members = self._by_name[group]
        return self._is_rich(members) and (self._has_join(members) or self._is_alone_in_a_part(group))

    def _is_alone_in_a_part(self, group: str) -> bool:
        around = [part for part in self._parts.values() if self._by_name[group] <= part]
        others = [
            members
            for name, members in self._by_name.items()
            if not group.startswith(name) and not name.startswith(group)
        ]
        return any(not any(part & members for members in others) for part in around)

    def _has_join(self, members: frozenset[str]) -> bool:
        return any(len(self._paths.predecessors[name]) > 1 for name in members)

    def _keeps_whole(self, stage: frozenset[str], modules: Groups) -> bool:
        inside = [members for members in modules.values() if members & stage]
        return len(inside) > 1 and all(members <= stage for members in inside)

    def _boxes(self, modules: Groups, stages: Groups | None = None) -> int:
        groups = [*(stages or {}).values(), *modules.values()]
        hidden = frozenset[str]().union(*groups)
        outermost = [one for one in groups if not any(one < other for other in groups)]
        return len(self._layers) - len(hidden) + len(outermost)

    def _without_cycles(self, groups: Groups) -> Groups:
        """Leave out later groups whose folding makes a cycle."""
        kept: Groups = {}
        if self._is_acyclic(groups):
            return groups
        for name, members in groups.items():
            if self._is_acyclic({**kept, name: members}):
                kept[name] = members
        return kept

    def _is_acyclic(self, groups: Groups) -> bool:
        graph = self._graph(groups, {})
        return is_acyclic(*graph.folded(groups))

    def _graph(self, modules: Groups, stages: Groups) -> LayerGraph:
        listed, module_of = self._presented(modules, stages)
        drawn = [Layer(name, "other", "", (), 0, module=module_of.get(name)) for name in self._layers]
        return LayerGraph("", tuple(drawn), self._edges, tuple(listed))

    def _presented(self, modules: Groups, stages: Groups) -> tuple[list[Module], dict[str, str]]:
        listed = [Module(name, title_of(name)) for name in stages]
        listed += [Module(name, title_of(name), parent=_around(members, stages)) for name, members in modules.items()]
        module_of = dict(_layers_of(stages)) | dict(_layers_of(modules))
        position = {name: number for number, name in enumerate(self._paths.names)}
        last = {name: max(position[layer] for layer in members) for name, members in {**stages, **modules}.items()}

        def place(module: Module) -> tuple[int, bool, int]:
            """Sort by the last layer of a module; a stage comes before its modules."""
            return last[module.parent or module.name], module.parent is not None, last[module.name]

        return sorted(listed, key=place), module_of


def _around(members: frozenset[str], stages: Groups) -> str | None:
    return next((name for name, stage in stages.items() if members <= stage), None)


def _cross(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) and not one <= other and not other <= one


def _layers_of(groups: Groups) -> Iterator[tuple[str, str]]:
    for name, members in groups.items():
        for layer in members:
            yield layer, name
