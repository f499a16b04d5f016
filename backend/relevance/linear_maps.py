"""Linear layers as maps without bias: forwards, and back as a gradient goes. The numbers in them can be exchanged.

A rule takes a map made of a layer's own kernel, of its positive part, of its squares. Which part is parts.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
import tensorflow as tf

from models.convolutions import Sliding


class LinearMap(Protocol):
    """Sums of inputs by weights."""

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Compute the sums, without bias. inputs: (batch, …). Result: the layer's output shape."""

    def back(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Give each input the sum of what comes by its weights.

        upstream: of the output's shape. inputs: only their shape matters. Result: of that shape.
        """


@dataclass(frozen=True)
class ConvolutionMap:
    """A convolution over (batch, rows, columns, channels), also of each channel by itself."""

    kernel: tf.Tensor | tf.Variable
    sliding: Sliding

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Convolve."""
        return self.sliding.convolve(inputs, self.kernel)

    def back(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Convolve with the kernel turned, or with the kernel's gradient."""
        return self.sliding.back(upstream, tf.shape(inputs), self.kernel, self._turned)

    @cached_property
    def _turned(self) -> tf.Tensor | None:
        with tf.init_scope():  # it outlives the program that is being traced
            turned = self.sliding.turned(np.asarray(self.kernel))
            return None if turned is None else tf.constant(turned)


@dataclass(frozen=True)
class GroupedMap:
    """A convolution in groups: each takes its own channels and puts out its own. kernel: their outputs side by side."""

    kernel: tf.Tensor | tf.Variable
    sliding: Sliding
    groups: int

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Convolve each group by itself; TensorFlow cannot do it in one go on processors."""
        parts = zip(self._split(inputs), self._split(self.kernel), strict=True)
        return tf.concat([self.sliding.convolve(part, kernel) for part, kernel in parts], axis=-1)

    def back(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Go back in each group by itself."""
        shape = tf.shape(self._split(inputs)[0])
        parts = zip(self._split(upstream), self._split(self.kernel), self._turned, strict=True)
        back = [self.sliding.back(part, shape, kernel, turned) for part, kernel, turned in parts]
        return tf.concat(back, axis=-1)

    def _split(self, values: tf.Tensor) -> list[tf.Tensor]:
        return list(tf.split(values, self.groups, axis=-1))

    @cached_property
    def _turned(self) -> list[tf.Tensor | None]:
        with tf.init_scope():  # it outlives the program that is being traced
            turned = [self.sliding.turned(part) for part in np.split(np.asarray(self.kernel), self.groups, axis=-1)]
            return [None if kernel is None else tf.constant(kernel) for kernel in turned]


@dataclass(frozen=True)
class DenseMap:
    """A product with a matrix over the last axis. kernel: (inputs, outputs)."""

    kernel: tf.Tensor

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Multiply: (…, inputs) → (…, outputs)."""
        rows = tf.reshape(inputs, (-1, self.kernel.shape[0]))  # one large product is quicker than one per image row
        return _like(inputs, tf.linalg.matmul(rows, self.kernel))

    def back(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:  # noqa: ARG002 - the shape follows
        """Multiply with the matrix turned: (…, outputs) → (…, inputs)."""
        rows = tf.reshape(upstream, (-1, self.kernel.shape[1]))
        return _like(upstream, tf.linalg.matmul(rows, self.kernel, transpose_b=True))


@dataclass(frozen=True)
class WholeMap:
    """A convolution whose kernel is as large as its input, which is a product with one large matrix.

    kernel: (rows, columns, inputs, outputs). Convolutions would rearrange it at every call.
    """

    kernel: tf.Tensor | tf.Variable

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Multiply: (batch, rows, columns, inputs) → (batch, 1, 1, outputs)."""
        matrix = self._matrix()
        sums = tf.linalg.matmul(tf.reshape(inputs, (-1, matrix.shape[0])), matrix)
        return tf.reshape(sums, (-1, 1, 1, matrix.shape[1]))

    def back(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Multiply with the matrix turned: (batch, 1, 1, outputs) → (batch, rows, columns, inputs)."""
        matrix = self._matrix()
        back = tf.linalg.matmul(tf.reshape(upstream, (-1, matrix.shape[1])), matrix, transpose_b=True)
        return tf.reshape(back, tf.shape(inputs))

    def _matrix(self) -> tf.Tensor:
        return tf.reshape(self.kernel, (-1, self.kernel.shape[-1]))


@dataclass(frozen=True)
class AnyMap:
    """Whatever TensorFlow can compute and differentiate. compute: linear in what it is given, without a constant."""

    compute: Callable[[tf.Tensor], tf.Tensor]

    def forward(self, inputs: tf.Tensor) -> tf.Tensor:
        """Compute."""
        return self.compute(inputs)

    def back(self, upstream: tf.Tensor, inputs: tf.Tensor) -> tf.Tensor:
        """Take the gradient; the values in it are never computed, as they do not matter."""
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(inputs)
            outputs = self.compute(inputs)
        return tape.gradient(outputs, inputs, output_gradients=tf.reshape(upstream, tf.shape(outputs)))


def _like(values: tf.Tensor, rows: tf.Tensor) -> tf.Tensor:
    """Arrange rows as others are: (rows, units) → (…, units)."""
    shape = tf.concat([tf.shape(values)[:-1], [rows.shape[-1]]], axis=0)
    return tf.ensure_shape(tf.reshape(rows, shape), (*values.shape[:-1], rows.shape[-1]))
