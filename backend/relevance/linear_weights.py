"""The weights of a linear layer and the parts of them that rules use: the positive part, the squares and so on.

Each part is computed once, at its first use, and kept with the layer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.relevance.linear_maps import LinearMap

Kernel = NDArray[np.float32]


class WeightPart(str, Enum):
    """A part of the weights, named as the rules' papers write it."""

    ALL = "w"
    POSITIVE = "w+"
    NEGATIVE = "w-"
    SQUARED = "w²"
    ONES = "1"


def _part_of(kernel: Kernel, part: WeightPart) -> Kernel:
    """Compute a part of a kernel; of its shape."""
    if part is WeightPart.POSITIVE:
        return np.maximum(kernel, 0)
    if part is WeightPart.NEGATIVE:
        return np.minimum(kernel, 0)
    if part is WeightPart.SQUARED:
        return np.square(kernel)
    return np.ones_like(kernel)


@dataclass(frozen=True)
class LinearWeights:
    """The weights of one linear layer, batch norm folded in.

    kernel: as its Keras layer has it, and shared with it where nothing was folded. bias: broadcasts to the output.
    make_map: makes the linear map of a kernel.
    """

    kernel: tf.Tensor | tf.Variable
    bias: tf.Tensor | tf.Variable | None
    make_map: Callable[[tf.Tensor | tf.Variable], LinearMap]
    _maps: dict[WeightPart, LinearMap] = field(default_factory=dict)

    def part(self, part: WeightPart) -> LinearMap:
        """Give the map with a part of the weights."""
        if part not in self._maps:
            with tf.init_scope():  # the weights live longer than the function being traced
                kernel = self.kernel if part is WeightPart.ALL else tf.constant(_part_of(np.asarray(self.kernel), part))
                self._maps[part] = self.make_map(kernel)
        return self._maps[part]

    @cached_property
    def turned(self) -> LinearWeights:
        """The weights of a layer whose outputs have the other sign."""
        with tf.init_scope():  # the weights outlive the program that is being traced
            bias = None if self.bias is None else tf.constant(-np.asarray(self.bias))
            return LinearWeights(tf.constant(-np.asarray(self.kernel)), bias, self.make_map)

    def compute(self, inputs: tf.Tensor) -> tf.Tensor:
        """Compute the layer, bias included."""
        products = self.part(WeightPart.ALL).forward(inputs)
        if self.bias is None:
            return products
        is_per_channel = len(self.bias.shape) == 1
        # TensorFlow fuses bias_add with the convolution
        return tf.nn.bias_add(products, self.bias) if is_per_channel else products + self.bias
