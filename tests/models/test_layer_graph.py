"""The drawing of models with known graphs, and properties of any graph."""

import keras
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keras import Input, Model, layers

from models.efficientnet_lite0 import build
from models.errors import UnsupportedNetwork
from models.graph_reader import read_layer_graph
from models.layer_graph import Layer, LayerGraph, Module, branch_after_branch, is_acyclic, topological_order
from tests.support import keras_models


def names_of(graph: LayerGraph) -> list[str]:
    return [layer.name for layer in graph.layers]


def layer_of(graph: LayerGraph, name: str) -> Layer:
    return next(layer for layer in graph.layers if layer.name == name)


def test_branches_stand_one_after_the_other_in_the_order_of_their_join() -> None:
    graph = read_layer_graph(keras_models.fork_and_join(), "f")
    assert names_of(graph) == ["image", "stem", "left1", "left2", "right", "joined", "flat", "predictions"]
    assert set(graph.edges) == {
        ("image", "stem"),
        ("stem", "left1"),
        ("left1", "left2"),
        ("stem", "right"),
        ("left2", "joined"),
        ("right", "joined"),
        ("joined", "flat"),
        ("flat", "predictions"),
    }


def test_a_layer_tells_its_kind_shape_window_and_parameters() -> None:
    graph = read_layer_graph(keras_models.fork_and_join(), "f")
    stem, right = layer_of(graph, "stem"), layer_of(graph, "right")
    assert (stem.kind, stem.keras_class, stem.output_shape) == ("convolution", "Conv2D", (8, 8, 4))
    assert (stem.kernel, stem.strides, stem.padding, stem.parameters) == ((3, 3), (1, 1), "same", 3 * 3 * 3 * 4 + 4)
    assert (right.kind, right.kernel, right.parameters) == ("pooling", (3, 3), 0)
    assert [layer.kind for layer in graph.layers[-3:]] == ["concatenation", "pooling", "output"]
    assert layer_of(graph, "flat").kernel is None


def test_a_sequential_model_is_a_chain() -> None:
    graph = read_layer_graph(keras_models.chain(), "c")
    assert [layer.kind for layer in graph.layers] == ["input", "convolution", "other", "reshape", "output"]
    assert graph.edges == (("image", "conv"), ("conv", "drop"), ("drop", "flat"), ("flat", "scores"))
    conv = layer_of(graph, "conv")
    assert (conv.padding, conv.strides, conv.output_shape) == ("valid", (2, 2), (2, 2, 2))
    assert layer_of(graph, "drop").parameters == 0


def test_nested_models_are_flattened_with_the_outer_name_in_front() -> None:
    graph = read_layer_graph(keras_models.nested(), "n")
    inside = [f"{body}_{name}" for body in ("body", "body_2") for name in ("core_conv", "core_relu", "last")]
    assert set(names_of(graph)) == {"image", "positive", "sum", "end", *inside}
    assert ("image", "body_core_conv") in graph.edges
    assert ("positive", "body_2_core_conv") in graph.edges
    assert ("body_last", "sum") in graph.edges
    assert ("body_2_last", "sum") in graph.edges


def test_weights_that_are_used_twice_are_counted_once() -> None:
    model = keras_models.nested()
    graph = read_layer_graph(model, "n")
    assert sum(layer.parameters for layer in graph.layers) == model.count_params()
    assert layer_of(graph, "body_2_core_conv").parameters == 0


def test_several_inputs_and_outputs_and_a_shared_layer_are_all_there() -> None:
    graph = read_layer_graph(keras_models.two_eyes(), "e")
    assert {layer.name for layer in graph.layers if layer.kind == "input"} == {"left", "right"}
    assert {layer.name for layer in graph.layers if layer.kind == "output"} == {"depth", "scores"}
    assert {("left", "eye"), ("right", "eye_2"), ("eye", "depth"), ("eye_2", "depth")} <= set(graph.edges)


def test_an_operator_is_a_layer_and_one_that_takes_a_tensor_twice_has_one_edge() -> None:
    image = Input((4, 4, 1), name="image")
    doubled = image + image
    graph = read_layer_graph(Model(image, layers.ReLU(name="relu")(doubled)), "o")
    assert [(layer.kind, layer.keras_class) for layer in graph.layers][1] == ("sum", "Add")
    assert len(graph.edges) == 2


def test_a_convolution_at_the_end_stays_a_convolution() -> None:
    image = Input((None, None, 3), name="image")
    graph = read_layer_graph(Model(image, layers.Conv2D(2, 1, name="map")(image)), "m")
    assert layer_of(graph, "map").kind == "convolution"
    assert layer_of(graph, "map").output_shape == (None, None, 2)


def test_a_subclassed_model_is_refused_wherever_it_stands() -> None:
    model = keras_models.Subclassed()
    with pytest.raises(UnsupportedNetwork, match="by_hand is of the class Subclassed") as refusal:
        read_layer_graph(model, "s")
    assert "functional" in refusal.value.hint
    image = Input((8, 8, 3))
    with pytest.raises(UnsupportedNetwork, match="by_hand"):
        read_layer_graph(Model(image, model(image)), "s")


def test_a_model_without_a_known_input_is_refused() -> None:
    with pytest.raises(UnsupportedNetwork, match="does not know the size of its input"):
        read_layer_graph(keras.Sequential([layers.Dense(2)], name="unbuilt"), "u")


def test_efficientnet_lite0_has_16_blocks_and_every_weight_in_one_of_its_layers() -> None:
    model = build()
    graph = read_layer_graph(model, "efficientnet_lite0")
    nodes, _ = graph.folded([module.name for module in graph.modules])
    assert [module.name for module in graph.modules] == [f"block{number}" for number in range(16)]
    assert graph.modules[3].title == "Block 3"
    assert len(nodes) == 27
    assert sum(layer.parameters for layer in graph.layers) == model.count_params()
    assert names_of(graph)[0] == "image"
    assert names_of(graph)[-1] == "probabilities"


def graph_of_nested_modules() -> LayerGraph:
    members = {"a": None, "b": "inner", "c": "inner", "d": "outer", "e": None}
    return LayerGraph(
        network="small",
        layers=tuple(Layer(name, "other", "Identity", (), 0, module=module) for name, module in members.items()),
        edges=(("a", "b"), ("b", "c"), ("c", "d"), ("a", "d"), ("d", "e")),
        modules=(Module("outer", "Outer"), Module("inner", "Inner", parent="outer")),
    )


def test_a_closed_module_hides_what_is_in_it_and_a_closed_parent_hides_the_module() -> None:
    graph = graph_of_nested_modules()
    assert graph.folded([]) == (["a", "b", "c", "d", "e"], list(graph.edges))
    inner = (["a", "module inner", "d", "e"], [("a", "module inner"), ("module inner", "d"), ("a", "d"), ("d", "e")])
    assert graph.folded(["inner"]) == inner
    outer = (["a", "module outer", "e"], [("a", "module outer"), ("module outer", "e")])
    assert graph.folded(["outer"]) == graph.folded(["outer", "inner"]) == outer


@st.composite
def edges_forwards(draw: st.DrawFn) -> tuple[list[str], list[tuple[str, str]]]:
    names = [f"layer{number}" for number in range(draw(st.integers(2, 12)))]
    pairs = st.tuples(st.sampled_from(range(len(names))), st.sampled_from(range(len(names))))
    drawn = draw(st.lists(pairs, max_size=30))
    return names, [(names[min(pair)], names[max(pair)]) for pair in drawn if pair[0] != pair[1]]


@given(edges_forwards(), st.randoms(use_true_random=False))
@settings(derandomize=True)
def test_in_topological_order_every_edge_points_forwards(graph, shuffled) -> None:
    names, edges = graph
    shuffled.shuffle(names)
    inputs = {name: [start for start, end in edges if end == name] for name in names}
    for order in (topological_order(names, edges), branch_after_branch(names, inputs)):
        assert sorted(order) == sorted(names)
        assert all(order.index(start) < order.index(end) for start, end in edges)


def test_a_circle_is_noticed() -> None:
    assert is_acyclic(["a", "b"], [("a", "b")])
    assert not is_acyclic(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "b")])
    assert not is_acyclic(["a"], [("a", "a")])
