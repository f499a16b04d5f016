"""Finds the layer of a network in which values stop being finite, and names it in an error."""

from __future__ import annotations

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.errors import UnsuitableNetwork
from models.forward import run_layers
from models.image_input import Images
from models.network import Network


def refuse_overflow(values: NDArray[np.floating], network: Network, images: Images, what: str) -> None:
    """Raise UnsuitableNetwork where any value is NaN or Infinity, naming the first such layer.

    values: the result. images: (batch, height, width, 3), 0..1, from which it was computed. what: name of the result.
    """
    if np.isfinite(values).all():
        return
    layer = first_overflow(network, images)
    where = f"From the layer {layer} on its values" if layer else "Its values are finite, but products of them"
    raise UnsuitableNetwork(
        f"{what} of {network.description.id} is not finite for this photograph. {where} are NaN or Infinity.",
        hint="Check the range of its input, in the network's load report, and its weights; "
        "networks of half precision may need to be saved as float32.",
        field="network",
    )


def first_overflow(network: Network, images: Images) -> str | None:
    """Name the first layer whose output has NaN or Infinity; None where all is finite. images: as refuse_overflow."""
    inputs = tf.convert_to_tensor(network.description.image_input.to_input_range(images))
    names = [use.name for use in network.layers]
    outputs = run_layers(network.layers, names, inputs)
    return next((name for name in names if not _is_finite(outputs[name])), None)


def _is_finite(output: tf.Tensor) -> bool:
    return not output.dtype.is_floating or bool(tf.reduce_all(tf.math.is_finite(tf.cast(output, tf.float32))))
