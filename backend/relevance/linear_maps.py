"""Linear layers as linear maps, without bias, each with its transpose; any kernel can be put in.

A rule uses the map of a layer's own kernel, of its positive part, of its squares; linear_weights.py makes these.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
import tensorflow as tf

from models.convolutions import ConvolutionGeometry


class LinearMap(Protocol):
    """A linear map from inputs to weighted sums."""

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Compute the weighted sums, without bias. inputs: (batch, …). Result: the layer's output shape."""

    def transpose(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Apply the transposed map, as the gradient does.

        upstream: of the output's shape. inputs: only their shape matters. Result: of the inputs' shape.
        """


@dataclass(frozen=True)
class ConvolutionMap:
    """A convolution or depthwise convolution over (batch, rows, columns, channels)."""

    kernel: tf.Tensor | tf.Variable
    geometry: ConvolutionGeometry

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Convolve."""
        return self.geometry.convolve(inputs, self.kernel)

    def transpose(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Convolve with the flipped kernel, or apply TensorFlow's gradient."""
        return self.geometry.transpose(upstream, tf.shape(inputs), self.kernel, self._flipped)

    @cached_property
    def _flipped(self) -> tf.Tensor | None:
        with tf.init_scope():  # it lives longer than the function being traced
            flipped = self.geometry.flipped(np.asarray(self.kernel))
            return None if flipped is None else tf.constant(flipped)


@dataclass(frozen=True)
class GroupedMap:
    """A grouped convolution: each group has its own input and output channels. kernel: their outputs concatenated."""

    kernel: tf.Tensor | tf.Variable
    geometry: ConvolutionGeometry
    groups: int

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Convolve each group separately, because TensorFlow has no grouped convolution on CPUs."""
        parts = zip(self._split(inputs), self._split(self.kernel), strict=True)
        return tf.concat([self.geometry.convolve(part, kernel) for part, kernel in parts], axis=-1)

    def transpose(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Transpose each group separately."""
        shape = tf.shape(self._split(inputs)[0])
        parts = zip(self._split(upstream), self._split(self.kernel), self._flipped, strict=True)
        groups = [self.geometry.transpose(part, shape, kernel, flipped) for part, kernel, flipped in parts]
        return tf.concat(groups, axis=-1)

    def _split(self, values: tf.Tensor) -> list[tf.Tensor]:
        return list(tf.split(values, self.groups, axis=-1))

    @cached_property
    def _flipped(self) -> list[tf.Tensor | None]:
        with tf.init_scope():  # it lives longer than the function being traced
            flipped = [self.geometry.flipped(part) for part in np.split(np.asarray(self.kernel), self.groups, axis=-1)]
            return [None if kernel is None else tf.constant(kernel) for kernel in flipped]


@dataclass(frozen=True)
class DenseMap:
    """A product with a matrix over the last axis. kernel: (inputs, outputs)."""

    kernel: tf.Tensor

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Multiply: (…, inputs) → (…, outputs)."""
        rows = tf.reshape(inputs, (-1, self.kernel.shape[0]))  # one large product is faster than one per image row
        return _like(inputs, tf.linalg.matmul(rows, self.kernel))

    def transpose(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:  # noqa: ARG002 - the shape follows
        """Multiply with the transposed matrix: (…, outputs) → (…, inputs)."""
        rows = tf.reshape(upstream, (-1, self.kernel.shape[1]))
        return _like(upstream, tf.linalg.matmul(rows, self.kernel, transpose_b=True))


@dataclass(frozen=True)
class WholeMap:
    """A convolution whose kernel is as large as its input, computed as a product with one large matrix.

    kernel: (rows, columns, inputs, outputs). TensorFlow's convolution would rearrange it at every call.
    """

    kernel: tf.Tensor | tf.Variable

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Multiply: (batch, rows, columns, inputs) → (batch, 1, 1, outputs)."""
        matrix = self._matrix()
        sums = tf.linalg.matmul(tf.reshape(inputs, (-1, matrix.shape[0])), matrix)
        return tf.reshape(sums, (-1, 1, 1, matrix.shape[1]))

    def transpose(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Multiply with the transposed matrix: (batch, 1, 1, outputs) → (batch, rows, columns, inputs)."""
        matrix = self._matrix()
        products = tf.linalg.matmul(tf.reshape(upstream, (-1, matrix.shape[1])), matrix, transpose_b=True)
        return tf.reshape(products, tf.shape(inputs))

    def _matrix(self) -> tf.Tensor:
        return tf.reshape(self.kernel, (-1, self.kernel.shape[-1]))


@dataclass(frozen=True)
class AnyMap:
    """Any linear map that TensorFlow can compute and differentiate. compute: linear, without a constant term."""

    compute: Callable[[tf.Tensor], tf.Tensor]

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Compute."""
        return self.compute(inputs)

    def transpose(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Take the gradient; as the map is linear, it does not depend on the values of the inputs."""
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(inputs)
            outputs = self.compute(inputs)
        return tape.gradient(outputs, inputs, output_gradients=tf.reshape(upstream, tf.shape(outputs)))


def _like(values: tf.Tensor, rows: tf.Tensor) -> tf.Tensor:
    """Reshape rows to the leading axes of other values: (rows, units) → (…, units)."""
    shape = tf.concat([tf.shape(values)[:-1], [rows.shape[-1]]], axis=0)
    return tf.ensure_shape(tf.reshape(rows, shape), (*values.shape[:-1], rows.shape[-1]))
