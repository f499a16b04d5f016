import pickle
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from models.errors import WeightsDamaged
from models.readers.graph_def import read_constants
from tests.support.tf_files import graph_of, write_graph

ARRAYS = {
    "conv_w": np.arange(24, dtype=np.float32).reshape(1, 2, 3, 4),
    "conv_b": np.array([0.5, -1.0, 2.0, 0.0], dtype=np.float32),
    "concat_dim": np.array(3, dtype=np.int32),
}


def write(file: Path, graph: tf.compat.v1.GraphDef) -> Path:
    file.write_bytes(graph.SerializeToString())
    return file


@pytest.mark.parametrize("as_content", [True, False])
def test_both_ways_to_write_a_constant_are_read(as_content: bool, tmp_path: Path) -> None:
    file = write_graph(tmp_path / "graph.pb", ARRAYS, as_content)
    stored = ARRAYS["conv_w"].tobytes()
    assert (stored in file.read_bytes()) or not as_content
    read = read_constants(file)
    assert list(read) == list(ARRAYS)
    for name, array in ARRAYS.items():
        assert read[name].dtype == array.dtype
        np.testing.assert_array_equal(read[name], array)


def test_one_number_stands_for_all_of_a_constant_that_is_everywhere_the_same(tmp_path: Path) -> None:
    graph = graph_of({"b": np.zeros((2, 3), dtype=np.float32)}, as_content=False)
    tensor = graph.node[1].attr["value"].tensor
    tensor.float_val[:] = [0.25]
    np.testing.assert_array_equal(read_constants(write(tmp_path / "graph.pb", graph))["b"], np.full((2, 3), 0.25))


def test_operations_are_not_run(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    graph = graph_of(ARRAYS | {"content": np.array(1.0)})
    names = {"name": str(trace), "text": "written"}
    for name, text in names.items():
        node = graph.node.add(name=name, op="Const")
        node.attr["dtype"].type = tf.string.as_datatype_enum
        node.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(text))
    graph.node.add(name="write", op="WriteFile", input=list(names))
    assert "name" not in read_constants(write(tmp_path / "graph.pb", graph))
    assert not trace.exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is a graph without constants"),
        (b"hello" * 30, "is not a TensorFlow graph, or is cut off or damaged"),
        (pickle.dumps({"conv_w": [1.0] * 50}), "is not a TensorFlow graph, or is cut off or damaged"),
    ],
    ids=["empty", "text", "pickle"],
)
def test_what_is_no_graph_is_refused(content: bytes, reason: str, tmp_path: Path) -> None:
    file = tmp_path / "graph.pb"
    file.write_bytes(content)
    with pytest.raises(WeightsDamaged, match=rf"graph\.pb {reason}"):
        read_constants(file)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.99])
def test_a_file_that_is_cut_off_is_refused(share: float, tmp_path: Path) -> None:
    content = write_graph(tmp_path / "graph.pb", ARRAYS).read_bytes()
    (tmp_path / "graph.pb").write_bytes(content[: int(len(content) * share)])
    with pytest.raises(WeightsDamaged, match="cut off or damaged"):
        read_constants(tmp_path / "graph.pb")


def test_a_constant_with_too_few_numbers_is_refused(tmp_path: Path) -> None:
    graph = graph_of(ARRAYS)
    tensor = graph.node[1].attr["value"].tensor
    tensor.tensor_content = tensor.tensor_content[:-4]
    with pytest.raises(WeightsDamaged, match="cut off or damaged"):
        read_constants(write(tmp_path / "graph.pb", graph))


def test_one_number_with_a_huge_shape_takes_no_memory(tmp_path: Path) -> None:
    graph = graph_of({"bomb": np.zeros(1, dtype=np.float32)}, as_content=False)
    graph.node[1].attr["value"].tensor.tensor_shape.dim[0].size = 10**12
    with pytest.raises(WeightsDamaged, match="take 4000000000000 bytes, more than the 2147483648 that are allowed"):
        read_constants(write(tmp_path / "graph.pb", graph))


@pytest.mark.parametrize("unknown", ["rank", "size"])
def test_a_constant_of_unknown_shape_is_refused(unknown: str, tmp_path: Path) -> None:
    graph = graph_of(ARRAYS)
    shape = graph.node[1].attr["value"].tensor.tensor_shape
    if unknown == "rank":
        shape.unknown_rank = True
    else:
        shape.dim[0].size = -1
    with pytest.raises(WeightsDamaged, match="constant conv_w has an unknown shape"):
        read_constants(write(tmp_path / "graph.pb", graph))


def test_two_constants_of_one_name_are_refused(tmp_path: Path) -> None:
    graph = graph_of(ARRAYS)
    graph.node.add().CopyFrom(graph.node[1])
    with pytest.raises(WeightsDamaged, match="it has the constant conv_w twice"):
        read_constants(write(tmp_path / "graph.pb", graph))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsDamaged, match=r"gone\.pb is not there"):
        read_constants(tmp_path / "gone.pb")
