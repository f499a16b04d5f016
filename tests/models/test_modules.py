"""Modules are found by names, nested models, forks and joins; folding never makes a cycle."""

from collections.abc import Sequence

import keras
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keras import Input, Model, layers

from models.graph_reader import read_layer_graph
from models.layer_graph import Layer, LayerGraph, is_acyclic
from models.module_names import named_groups, numbered_prefixes, title_of
from models.module_regions import END, cells, meeting_points, regions
from models.modules import FEW_BOXES, find_modules
from models.reachability import Reachability
from tests.support import keras_models


def modules_of(model: Model) -> dict[str, list[str]]:
    graph = read_layer_graph(model, "network")
    return {module.name: members(graph, module.name) for module in graph.modules}


def members(graph: LayerGraph, module: str) -> list[str]:
    return [layer.name for layer in graph.layers if layer.module == module]


def check_any_folding(graph: LayerGraph, closed: Sequence[str]) -> None:
    nodes, edges = graph.folded(closed)
    assert len(set(nodes)) == len(nodes)
    assert {end for edge in edges for end in edge} <= set(nodes)
    assert is_acyclic(nodes, edges)


@pytest.mark.parametrize(
    ("layer", "beginnings"),
    [
        ("block3_expand_conv", ["block3"]),
        ("block_3_expand", ["block_3"]),
        ("block2b_se_squeeze", ["block2b"]),
        ("Mixed_3b_Branch_0_Conv2d_0a_1x1", ["Mixed_3b", "Mixed_3b_Branch_0", "Mixed_3b_Branch_0_Conv2d_0a"]),
        ("mixed3a_3x3_bottleneck", ["mixed3a"]),
        ("conv2_block1_1_conv", ["conv2", "conv2_block1", "conv2_block1_1"]),
        ("features.0.conv", ["features.0"]),
        ("max_pooling2d", []),
        ("predictions", []),
    ],
)
def test_a_beginning_that_ends_in_a_number_may_be_a_module(layer: str, beginnings: list[str]) -> None:
    found = list(numbered_prefixes(layer))
    assert found[: len(beginnings)] == beginnings
    assert bool(found) == bool(beginnings)


def test_a_layer_that_is_called_like_a_module_is_in_it() -> None:
    assert named_groups(["mixed3a_1x1", "mixed3a", "mixed4a"]) == {"mixed3a": ["mixed3a_1x1", "mixed3a"]}


@pytest.mark.parametrize(
    ("name", "title"),
    [("block3", "Block 3"), ("Mixed_3b", "Mixed 3b"), ("conv2_block1", "Conv 2 block 1"), ("mixed3a", "Mixed 3a")],
)
def test_titles_are_for_people(name: str, title: str) -> None:
    assert title_of(name) == title


def test_a_named_block_takes_the_layers_without_a_name_that_lie_in_it() -> None:
    image = Input((8, 8, 4), name="image")
    x = image
    for number in range(4):
        y = layers.Conv2D(4, 3, padding="same", name=f"block_{number}_conv")(x)
        y = layers.ReLU()(y)
        y = layers.Conv2D(4, 1, name=f"block_{number}_project")(y)
        x = layers.Add()([x, y])
    found = modules_of(Model(image, layers.GlobalAveragePooling2D(name="end")(x)))
    assert list(found) == ["block_0", "block_1", "block_2", "block_3"]
    assert all(len(inside) == 4 for inside in found.values())


def test_branches_of_a_named_module_are_no_modules() -> None:
    image = Input((8, 8, 4), name="image")
    x = layers.Conv2D(4, 1, name="stem")(image)
    for block in ("Mixed_3b", "Mixed_3c"):
        ends = []
        for branch in range(2):
            y = layers.Conv2D(4, 1, name=f"{block}_Branch_{branch}_Conv2d_0a_1x1")(x)
            ends.append(layers.Conv2D(4, 3, padding="same", name=f"{block}_Branch_{branch}_Conv2d_0b_3x3")(y))
        x = layers.Concatenate(name=block)(ends)
    found = modules_of(Model(image, layers.GlobalAveragePooling2D(name="end")(x)))
    assert {name: len(inside) for name, inside in found.items()} == {"Mixed_3b": 5, "Mixed_3c": 5}


def test_without_names_that_help_forks_and_joins_tell_the_modules() -> None:
    found = modules_of(keras_models.residual())
    assert list(found) == ["a_sum", "b_sum", "c_sum"]
    assert found["b_sum"] == ["b_first", "b_norm", "b_active", "b_second", "b_sum", "b_out"]
    assert list(modules_of(keras_models.residual(named=True))) == ["unit0", "unit1", "unit2"]


def test_names_that_run_across_blocks_are_not_believed() -> None:
    image = Input((8, 8, 4), name="image")
    x = layers.Conv2D(4, 1, name="stem")(image)
    for number in range(4):
        y = layers.Conv2D(4, 3, padding="same", name=f"odd1_{number}" if number in {1, 2} else None)(x)
        y = layers.Conv2D(4, 3, padding="same")(y)
        x = layers.Add(name=f"{'wxyz'[number]}")([x, y])
    assert list(modules_of(Model(image, layers.GlobalAveragePooling2D(name="end")(x)))) == ["w", "x", "y", "z"]


def test_a_nested_model_is_a_module() -> None:
    found = modules_of(keras_models.nested())
    assert found == {
        "body": ["body_core_conv", "body_core_relu", "body_last"],
        "body_2": ["body_2_core_conv", "body_2_core_relu", "body_2_last"],
    }


def test_a_network_never_folds_as_a_whole() -> None:
    for model in (keras_models.residual(blocks=1), keras_models.fork_and_join(), keras_models.chain()):
        graph = read_layer_graph(model, "network")
        nodes, _ = graph.folded([module.name for module in graph.modules])
        assert len(nodes) >= 3


def test_input_and_output_never_fold() -> None:
    for model in (keras_models.two_eyes(), keras_models.residual(), keras_models.fork_and_join()):
        graph = read_layer_graph(model, "network")
        assert not [layer.name for layer in graph.layers if layer.kind in {"input", "output"} and layer.module]


def test_where_all_ways_meet_is_found() -> None:
    names = ["a", "b", "c", "d", "e", "f"]
    edges = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("c", "e"), ("d", "f"), ("e", "f")]
    found = meeting_points(Reachability(names, edges))
    assert found == {"a": "f", "b": "d", "c": "f", "d": "f", "e": "f", "f": END, END: END}


def test_a_part_that_something_else_flows_into_is_no_module() -> None:
    names, edges = ["a", "b", "c", "d"], [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]
    assert regions(Reachability(names, edges), lambda *_: False) == {"d": {"b", "c", "d"}}
    assert regions(Reachability(["x", *names], [*edges, ("x", "c")]), lambda *_: False) == {}


def test_cells_that_take_two_results_are_cut_behind_each_result() -> None:
    names = ["in", "a1", "A", "b1", "B", "c1", "C", "out"]
    edges = [("in", "a1"), ("in", "A"), ("a1", "A"), ("A", "b1"), ("a1", "B"), ("b1", "B")]
    edges += [("B", "c1"), ("A", "C"), ("c1", "C"), ("C", "out")]
    found = cells(Reachability(names, edges), ["A", "B", "C"])
    assert found == {"A": {"a1", "A"}, "B": {"b1", "B"}, "C": {"c1", "C"}}


def test_stages_are_put_around_the_modules_of_a_network_with_too_many() -> None:
    count = 130
    drawn, edges = [Layer("image", "input", "InputLayer", (64, 64, 3), 0)], []
    for number in range(count):
        size = 64 // 2 ** (number * 4 // count)
        last = drawn[-1].name
        drawn += [Layer(f"{part}{number}", "convolution", "Conv2D", (size, size, 4), 9) for part in ("l", "r")]
        drawn.append(Layer(f"sum{number}", "sum", "Add", (size, size, 4), 0))
        edges += [(last, f"l{number}"), (last, f"r{number}"), (f"l{number}", f"sum{number}")]
        edges.append((f"r{number}", f"sum{number}"))
    modules, module_of = find_modules(drawn, edges)
    stages = [module for module in modules if module.parent is None]
    assert [stage.title for stage in stages] == ["Stage 64 × 64", "Stage 32 × 32", "Stage 16 × 16", "Stage 8 × 8"]
    assert len(modules) == count + 4
    assert module_of["l7"] == "sum7"
    by_name = {module.name: place for place, module in enumerate(modules)}
    assert all(by_name[module.parent] < by_name[module.name] for module in modules if module.parent)


def test_of_two_modules_that_would_make_a_circle_only_one_is_kept() -> None:
    """Each group is convex alone, but each feeds the other."""
    names = ["in", "u1_a", "v1_a", "u1_b", "v1_b", "sum", "out"]
    edges = [("in", "u1_a"), ("in", "v1_a"), ("u1_a", "u1_b"), ("u1_a", "v1_b"), ("v1_a", "u1_b"), ("v1_a", "v1_b")]
    edges += [("u1_b", "sum"), ("v1_b", "sum"), ("sum", "out")]
    drawn = [Layer(name, "convolution" if "1" in name else "sum", "Conv2D", (4, 4, 1), 1) for name in names]
    modules, module_of = find_modules(drawn, edges)
    assert [module.name for module in modules] == ["u1"]
    assert module_of == {"u1_a": "u1", "u1_b": "u1"}


@st.composite
def networks(draw: st.DrawFn) -> LayerGraph:
    """Any acyclic graph, with names that are sometimes plausible for modules."""
    count = draw(st.integers(3, 30))
    kinds = st.sampled_from(["convolution", "sum", "concatenation", "activation", "pooling", "other"])
    names = [f"{draw(st.sampled_from(['a', 'b', 'c']))}{draw(st.integers(0, 3))}_{number}" for number in range(count)]
    edges = []
    for number in range(1, count):
        reach = st.integers(max(0, number - draw(st.sampled_from([1, 2, 6]))), number - 1)
        edges += [(names[start], names[number]) for start in draw(st.lists(reach, min_size=1, max_size=3, unique=True))]
    drawn = [Layer(name, draw(kinds), "Identity", (4, 4, 1), 1) for name in names]
    modules, module_of = find_modules(drawn, edges)
    placed = [Layer(each.name, each.kind, "Identity", (4, 4, 1), 1, module=module_of.get(each.name)) for each in drawn]
    return LayerGraph("drawn", tuple(placed), tuple(edges), tuple(modules))


@given(networks(), st.data())
@settings(derandomize=True, deadline=None, max_examples=300)
def test_folding_any_modules_of_any_network_makes_no_circle(graph: LayerGraph, data: st.DataObject) -> None:
    names = [module.name for module in graph.modules]
    check_any_folding(graph, data.draw(st.lists(st.sampled_from(names), unique=True)) if names else [])
    check_any_folding(graph, names)
    assert all(len(members(graph, name)) >= 2 for name in names if not [m for m in graph.modules if m.parent == name])


@pytest.mark.parametrize(
    ("application", "modules", "nodes"),
    [("MobileNetV2", 16, 30), ("ResNet50", 16, 25), ("InceptionV3", 11, 31), ("DenseNet121", 58, 79)],
)
def test_networks_that_people_know_fold_into_the_blocks_of_their_papers(
    application: str, modules: int, nodes: int
) -> None:
    graph = read_layer_graph(getattr(keras.applications, application)(weights=None), application)
    names = [module.name for module in graph.modules]
    assert (len(names), len(graph.folded(names)[0])) == (modules, nodes)
    assert nodes <= FEW_BOXES
    check_any_folding(graph, names)
    check_any_folding(graph, names[::2])
