"""TensorFlow's weight files in their true formats, written by TensorFlow itself; and the runs in tests/reference/."""

from collections.abc import Mapping
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf

from tests.support.seeded_weights import REFERENCE


def write_v1(file: Path, arrays: Mapping[str, np.ndarray]) -> Path:
    """Write a checkpoint of format V1: one file."""
    tf.raw_ops.Save(filename=str(file), tensor_names=list(arrays), data=[tf.constant(a) for a in arrays.values()])
    return file


def write_v2(prefix: Path, arrays: Mapping[str, np.ndarray]) -> Path:
    """Write a checkpoint of format V2: an index and a data file."""
    tf.raw_ops.SaveV2(
        prefix=str(prefix),
        tensor_names=list(arrays),
        shape_and_slices=[""] * len(arrays),
        tensors=[tf.constant(array) for array in arrays.values()],
    )
    return prefix


def graph_of(arrays: Mapping[str, np.ndarray], as_content: bool = True) -> tf.compat.v1.GraphDef:
    """A graph of a placeholder and constants. as_content: as bytes, else as a list of numbers."""
    graph = tf.compat.v1.GraphDef()
    graph.node.add(name="input", op="Placeholder")
    for name, array in arrays.items():
        node = graph.node.add(name=name, op="Const")
        node.attr["dtype"].type = tf.as_dtype(array.dtype).as_datatype_enum
        tensor = tf.make_tensor_proto(array)
        if not as_content:
            tensor.ClearField("tensor_content")
            field = "float_val" if array.dtype.kind == "f" else "int_val"
            getattr(tensor, field)[:] = array.ravel().tolist()
        node.attr["value"].tensor.CopyFrom(tensor)
    return graph


def write_graph(file: Path, arrays: Mapping[str, np.ndarray], as_content: bool = True) -> Path:
    """Write a frozen graph."""
    file.write_bytes(graph_of(arrays, as_content).SerializeToString())
    return file


class ReferenceRun:
    """One run of the original code: a photograph, and what came out at its end points."""

    def __init__(self, name: str) -> None:
        with np.load(REFERENCE / f"{name}.npz") as stored:
            self.arrays = dict(stored)

    def __getitem__(self, name: str) -> np.ndarray:
        return self.arrays[name]

    def end_points(self) -> list[str]:
        """Names of the end points, as the original calls them."""
        names = [name for name in self.arrays if name.startswith("act/") and name.endswith("|shape")]
        return [name.removeprefix("act/").removesuffix("|shape") for name in names]

    def error_of(self, end_point: str, found: np.ndarray) -> float:
        """Largest difference at the stored places and in the stored statistics, by the largest reference value."""
        assert found.size == np.prod(self[f"act/{end_point}|shape"])
        statistics = self[f"act/{end_point}|stat"]  # mean, standard deviation, largest magnitude, share above 0
        values = found.ravel()[self[f"act/{end_point}|idx"]] - self[f"act/{end_point}|val"]
        summary = np.array([found.mean(dtype=np.float64), found.std(dtype=np.float64), np.abs(found).max()])
        differences = np.concatenate([values, summary - statistics[:3]])
        return float(np.abs(differences).max() / statistics[2])


def relative_error(found: np.ndarray, expected: np.ndarray) -> float:
    """Largest difference by the largest expected magnitude."""
    return float(np.abs(found - expected).max() / np.abs(expected).max())


def outputs_of(model: keras.Model, layer_names: list[str], inputs: np.ndarray) -> dict[str, np.ndarray]:
    """Run a network once: the outputs of some of its layers. inputs: (batch, height, width, 3), in its own range."""
    inspector = keras.Model(model.input, [model.get_layer(name).output for name in layer_names])
    outputs = inspector(inputs, training=False)
    return {name: np.asarray(output) for name, output in zip(layer_names, outputs, strict=True)}
