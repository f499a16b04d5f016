"""Reads the constants of a frozen TensorFlow graph (.pb) as arrays. The graph is parsed, never imported or run.

The network's own file says which constant is the weight of which layer.
Source: tensorflow/core/framework/graph.proto, node_def.proto, tensor.proto.
"""

from __future__ import annotations

from math import prod
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import tensorflow as tf
from google.protobuf.message import DecodeError
from numpy.typing import NDArray

from models.errors import WeightsDamaged

if TYPE_CHECKING:
    from tensorflow.core.framework.graph_pb2 import GraphDef
    from tensorflow.core.framework.tensor_pb2 import TensorProto

Arrays = dict[str, NDArray[np.generic]]

# a protocol buffer has at most 2 GiB, but a constant may be written as one number and a huge shape
LARGEST_BYTES = 2**31
REPAIR = "Fetch it again from its source; it must be a frozen graph, whose weights are constants."


def read_constants(file: Path, largest_bytes: int = LARGEST_BYTES) -> Arrays:
    """Read all constants of a graph that are numbers: {name of the node: array}, in the order of the file.

    largest_bytes: of all constants in memory. Text is left out: it is never a weight.
    Raises WeightsDamaged where the file is missing, cut off, not a graph, or has no constants.
    """
    try:
        graph = tf.compat.v1.GraphDef.FromString(file.read_bytes())
        constants = _numbers_of(graph)
        _check_declared(constants, largest_bytes)
        arrays = {name: tf.make_ndarray(constant) for name, constant in constants.items()}
    except FileNotFoundError as error:
        raise WeightsDamaged(f"The weight file {file.name} is not there.", hint=REPAIR) from error
    except (DecodeError, IndexError, OSError, OverflowError, TypeError, ValueError) as error:
        raise WeightsDamaged(
            f"The weight file {file.name} is not a TensorFlow graph, or is cut off or damaged: {error}.", hint=REPAIR
        ) from error
    if not arrays:
        raise WeightsDamaged(f"The weight file {file.name} is a graph without constants.", hint=REPAIR)
    return arrays


def _numbers_of(graph: GraphDef) -> dict[str, TensorProto]:
    """The constants that are numbers."""
    constants: dict[str, TensorProto] = {}
    for node in graph.node:
        if node.op != "Const" or node.attr["value"].tensor.dtype == tf.string.as_datatype_enum:
            continue
        if node.name in constants:
            raise ValueError(f"it has the constant {node.name} twice")
        constants[node.name] = node.attr["value"].tensor
    return constants


def _check_declared(constants: dict[str, TensorProto], largest_bytes: int) -> None:
    """Refuse unknown shapes, and more numbers than allowed, before memory is allocated for them."""
    declared = 0
    for name, constant in constants.items():
        sizes = [dimension.size for dimension in constant.tensor_shape.dim]
        if constant.tensor_shape.unknown_rank or any(size < 0 for size in sizes):
            raise ValueError(f"its constant {name} has an unknown shape")
        declared += prod(sizes) * tf.dtypes.as_dtype(constant.dtype).size
    if declared > largest_bytes:
        raise ValueError(f"its constants take {declared} bytes, more than the {largest_bytes} that are allowed")
