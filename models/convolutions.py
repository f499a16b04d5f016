"""Linear layers with fixed weights, each with its bias, its ReLU and a fast backward pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.rectifiers import Rectifier, RectifierGradient


class FrozenLinear(Protocol):
    """A linear layer, its bias, and the ReLU behind it if there is one."""

    def __call__(self, inputs: tf.Tensor, rectifier: Rectifier | None, gradient: RectifierGradient) -> tf.Tensor:
        """Compute the layer. gradient: the gradient of the ReLU."""


@dataclass(frozen=True)
class FrozenDense:
    """inputs · kernel + bias over the last axis. kernel: (inputs, outputs). bias: (outputs,)."""

    kernel: tf.Tensor
    bias: tf.Tensor

    def __call__(self, inputs: tf.Tensor, rectifier: Rectifier | None, gradient: RectifierGradient) -> tf.Tensor:
        """Compute the layer."""
        pre_activations = tf.tensordot(inputs, self.kernel, axes=1) + self.bias  # (…, outputs)
        return pre_activations if rectifier is None else rectifier(pre_activations, gradient)


@dataclass(frozen=True)
class ConvolutionGeometry:
    """How a kernel moves over images: everything of a convolution but its weights.

    Kernels are (rows, columns, inputs, outputs), or (rows, columns, inputs, multiplier) if depthwise.
    """

    strides: tuple[int, int]
    dilations: tuple[int, int]
    padding: str
    depthwise: bool

    @classmethod
    def of(
        cls, strides: Sequence[int], dilations: Sequence[int], *, padding: str, depthwise: bool
    ) -> ConvolutionGeometry:
        """Read a Keras layer's options. padding: "same" or "valid"."""
        down, across = map(int, strides)
        return cls((down, across), (int(dilations[0]), int(dilations[1])), padding.upper(), depthwise)

    def convolve(self, images: tf.Tensor, kernel: tf.Tensor) -> tf.Tensor:
        """Convolve, without bias: (batch, rows, columns, outputs)."""
        if self.depthwise:
            return tf.nn.depthwise_conv2d(images, kernel, strides=[1, *self.strides, 1], padding=self.padding)
        return tf.nn.conv2d(images, kernel, strides=self.strides, padding=self.padding, dilations=self.dilations)

    def flipped(self, kernel: NDArray[np.float32]) -> NDArray[np.float32] | None:
        """Rotate a kernel by 180° and exchange inputs and outputs: with stride 1, its convolution is the transpose.

        None where it is not. Convolutions are faster than gradient kernels, which cannot dilate on CPUs.
        """
        if set(self.strides) != {1} or (self.depthwise and kernel.shape[-1] != 1):
            return None
        flipped = kernel[::-1, ::-1]
        return (flipped if self.depthwise else flipped.transpose(0, 1, 3, 2)).copy()

    def transpose(
        self, upstream: tf.Tensor, shape: tf.Tensor, kernel: tf.Tensor, flipped: tf.Tensor | None
    ) -> tf.Tensor:
        """Apply the transposed convolution, as the gradient does.

        upstream: of the output's shape. shape: of the images, which is that of the result. flipped: from flipped().
        """
        if flipped is not None:
            borders = [
                self._border(side, dilation) for side, dilation in zip(kernel.shape, self.dilations, strict=False)
            ]
            if self.padding == "SAME" and all(before == behind for before, behind in borders):
                return self.convolve(upstream, flipped)
            bordered = tf.pad(upstream, [(0, 0), *borders, (0, 0)])
            return replace(self, padding="VALID").convolve(bordered, flipped)
        options = {"strides": [1, *self.strides, 1], "padding": self.padding, "dilations": [1, *self.dilations, 1]}
        if self.depthwise:
            kernel_gradient = tf.raw_ops.DepthwiseConv2dNativeBackpropInput
        else:
            kernel_gradient = tf.raw_ops.Conv2DBackpropInput
        return kernel_gradient(input_sizes=shape, filter=kernel, out_backprop=upstream, **options)

    def _border(self, side: int, dilation: int) -> tuple[int, int]:
        """Number of zeros that the transposed convolution needs before and behind one axis."""
        beyond = (side - 1) * dilation
        return (beyond, beyond) if self.padding == "VALID" else (beyond - beyond // 2, beyond // 2)


@dataclass(frozen=True)
class FrozenConvolution:
    """A convolution or depthwise convolution.

    kernel, flipped: as ConvolutionGeometry has them. bias: (outputs,).
    """

    kernel: tf.Tensor
    bias: tf.Tensor
    flipped: tf.Tensor | None
    geometry: ConvolutionGeometry

    @classmethod
    def of(
        cls, kernel: NDArray[np.float32], bias: NDArray[np.float32], geometry: ConvolutionGeometry
    ) -> FrozenConvolution:
        """Make constants of the arrays."""
        flipped = geometry.flipped(kernel)
        return cls(
            kernel=tf.constant(kernel),
            bias=tf.constant(bias),
            flipped=None if flipped is None else tf.constant(flipped),
            geometry=geometry,
        )

    def __call__(self, inputs: tf.Tensor, rectifier: Rectifier | None, gradient: RectifierGradient) -> tf.Tensor:
        """Compute the layer."""

        def convolve(images: tf.Tensor) -> tuple[tf.Tensor, Callable[[tf.Tensor], tf.Tensor]]:
            pre_activations = tf.nn.bias_add(self.geometry.convolve(images, self.kernel), self.bias)
            outputs = pre_activations if rectifier is None else rectifier.rectify(pre_activations)

            def backward(upstream: tf.Tensor) -> tf.Tensor:
                passed = upstream if rectifier is None else gradient(upstream, outputs, rectifier)
                return self.geometry.transpose(passed, tf.shape(images), self.kernel, self.flipped)

            return outputs, backward

        return tf.custom_gradient(convolve)(inputs)
