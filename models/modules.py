"""Finds the modules of a network: parts that fold into one box of the drawing.

Three sources, in this order: models that are nested in the model, the names of layers (models/module_names.py), and
forks with their joins (models/module_regions.py). What folds never makes a circle and never is most of the network
(models/foldable.py). Where too many boxes remain, stages are put around the modules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from models.foldable import FoldableGraph, Group, Groups
from models.layer_graph import Edge, Layer, Module
from models.module_names import innermost_joining, named_groups, title_of
from models.module_regions import cells, regions

FEW_BOXES = 120  # more boxes than these are no overview any more
LARGEST_SHARE_OF_STAGE = 0.8
CHAINS_FROM = 60  # layers from which on even a convolution with its normalization and activation is a module
CHAIN = 3
BRANCHES_OF_CELL = 3


def find_modules(
    layers: Sequence[Layer], edges: Sequence[Edge], nested: Mapping[str, tuple[str, ...]] | None = None
) -> tuple[list[Module], dict[str, str]]:
    """Find the modules of a graph, and the innermost module of each layer: {layer: module}.

    layers: in topological order. nested: {layer: names of the nested models around it, outermost first}.
    """
    graph = FoldableGraph(layers, edges)
    by_name = {name: graph.closed(members) for name, members in named_groups(graph.free_names).items()}
    parts = _parts_between_forks_and_joins(graph, by_name)

    module_names, stage_names = _choose_names(graph, by_name, parts)
    modules = graph.add({}, _nested_models(graph, nested or {}))
    modules = graph.add(modules, {name: by_name[name] for name in module_names})
    modules = _with_parts(modules, parts)
    if not modules and len(layers) > CHAINS_FROM:
        modules = _chains(graph, by_name)
    if graph.count_boxes(modules) > FEW_BOXES:
        modules = min(modules, _with_parts(_cells(graph), parts), key=graph.count_boxes)
    modules = graph.without_circles(modules)

    stages: Groups = {}
    if graph.count_boxes(modules) > FEW_BOXES:
        stages = _named_stages(graph, modules, {name: by_name[name] for name in stage_names})
        stages = stages or _stages_by_size(graph, modules)
    return _in_order(graph, modules, stages), dict(_layers_of(stages)) | dict(_layers_of(modules))


def _parts_between_forks_and_joins(graph: FoldableGraph, by_name: Groups) -> Groups:
    """Find what lies between forks and joins, by the name of the join, where folding it hides enough."""

    def follows_along(layer: str, part: Group) -> bool:
        """Tell whether a layer belongs to the part before it: it does unless its name is that of another module."""
        groups = [group for group in by_name.values() if layer in group]  # outer ones first
        is_of_another = bool(groups) and not groups[-1] & part
        return graph.layers[layer].kind in {"activation", "normalization"} and not is_of_another

    return {join: part for join, part in regions(graph.paths, follows_along).items() if graph.is_rich(part)}


def _choose_names(graph: FoldableGraph, by_name: Groups, parts: Groups) -> tuple[list[str], list[str]]:
    """Choose which names are those of modules, and which could be those of stages around them."""

    def joins(name: str) -> bool:
        """Tell whether branches meet in a group, or right behind it with no other group among them."""
        group = by_name[name]
        return graph.is_rich(group) and (graph.has_join(group) or _is_alone_in_a_part(name, by_name, parts))

    return innermost_joining(list(by_name), joins, lambda name: graph.is_rich(by_name[name]))


def _is_alone_in_a_part(name: str, by_name: Groups, parts: Groups) -> bool:
    """Tell whether a group lies in a part between fork and join that no group of an unrelated name touches."""
    around = [part for part in parts.values() if by_name[name] <= part]
    others = [group for other, group in by_name.items() if not name.startswith(other) and not other.startswith(name)]
    return any(not any(part & group for group in others) for part in around)


def _nested_models(graph: FoldableGraph, nested: Mapping[str, tuple[str, ...]]) -> Groups:
    """Group the layers of each nested model, outer models first."""
    members: dict[tuple[str, ...], list[str]] = {}
    for layer, models in nested.items():
        for depth in range(len(models)):
            members.setdefault(models[: depth + 1], []).append(layer)
    return {"_".join(models): graph.closed(members[models]) for models in sorted(members, key=len)}


def _with_parts(named: Groups, parts: Groups) -> Groups:
    """Add what lies between forks and joins; where just one named module lies in it, that one grows instead.

    A name that runs across the border of such a part misleads and is dropped.
    """
    found = {name: group for name, group in named.items() if not any(_cross(group, part) for part in parts.values())}
    for join, part in sorted(parts.items(), key=lambda one: -len(one[1])):
        touched = [name for name in found if found[name] & part]
        if not touched:
            found[join] = part
        elif len(touched) == 1 and found[touched[0]] <= part:
            found[touched[0]] = part
    return found


def _cross(one: Group, other: Group) -> bool:
    return bool(one & other) and not one <= other and not other <= one


def _chains(graph: FoldableGraph, by_name: Groups) -> Groups:
    """Group a network that is one long chain: a convolution with what follows it, by their names."""
    return graph.add(
        {}, {name: group for name, group in by_name.items() if len(group) >= CHAIN and graph.count_linear(group) > 0}
    )


def _cells(graph: FoldableGraph) -> Groups:
    """Group what leads to each concatenation of several branches, as in NASNet."""
    ends = [
        layer.name
        for layer in graph.layers.values()
        if layer.kind == "concatenation" and len(graph.paths.predecessors[layer.name]) >= BRANCHES_OF_CELL
    ]
    return graph.add({}, cells(graph.paths, ends))


def _named_stages(graph: FoldableGraph, modules: Groups, named: Groups) -> Groups:
    """Put stages around modules by their names; none where that leaves too many boxes."""
    stages = graph.add({}, named, LARGEST_SHARE_OF_STAGE)
    stages = {name: stage for name, stage in stages.items() if _keeps_whole(stage, modules)}
    if not stages or graph.count_boxes(modules, stages) > FEW_BOXES:
        return {}
    return graph.without_circles(stages)


def _stages_by_size(graph: FoldableGraph, modules: Groups) -> Groups:
    """Put a stage around the modules whose outputs have the same height and width."""
    by_size: dict[str, set[str]] = {}
    for group in modules.values():
        last = max(group, key=graph.paths.names.index)
        size = " × ".join(str(length) for length in graph.layers[last].output_shape[:-1])
        by_size.setdefault(f"stage {size}", set()).update(group)
    stages = graph.add({}, {name: graph.closed(group) for name, group in by_size.items()}, LARGEST_SHARE_OF_STAGE)
    return graph.without_circles({name: stage for name, stage in stages.items() if _keeps_whole(stage, modules)})


def _keeps_whole(stage: Group, modules: Groups) -> bool:
    """Tell whether a stage holds several modules, and none of them in part."""
    inside = [group for group in modules.values() if group & stage]
    return len(inside) > 1 and all(group <= stage for group in inside)


def _in_order(graph: FoldableGraph, modules: Groups, stages: Groups) -> list[Module]:
    """List stages and modules by where they end, a stage in front of what is in it."""
    listed = [Module(name, title_of(name)) for name in stages]
    listed += [Module(name, title_of(name), parent=_around(group, stages)) for name, group in modules.items()]
    position = {name: number for number, name in enumerate(graph.paths.names)}
    last = {name: max(position[layer] for layer in group) for name, group in {**stages, **modules}.items()}
    return sorted(
        listed,
        key=lambda module: (last[module.parent or module.name], module.parent is not None, last[module.name]),
    )


def _around(group: Group, stages: Groups) -> str | None:
    return next((name for name, stage in stages.items() if group <= stage), None)


def _layers_of(groups: Groups) -> Iterator[tuple[str, str]]:
    for name, group in groups.items():
        for layer in group:
            yield layer, name
