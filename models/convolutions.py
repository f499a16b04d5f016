"""Linear layers whose weights are fixed, each with its bias, its ReLU and a quick way back for gradients."""

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
        """Compute the layer. gradient: how gradients come back past the ReLU."""


@dataclass(frozen=True)
class FrozenDense:
    """inputs · kernel + bias over the last axis. kernel: (inputs, outputs). bias: (outputs,)."""

    kernel: tf.Tensor
    bias: tf.Tensor

    def __call__(self, inputs: tf.Tensor, rectifier: Rectifier | None, gradient: RectifierGradient) -> tf.Tensor:
        """Compute the layer."""
        sums = tf.tensordot(inputs, self.kernel, axes=1) + self.bias
        return sums if rectifier is None else rectifier(sums, gradient)


@dataclass(frozen=True)
class Sliding:
    """How a kernel goes over images, or over each channel by itself, whatever the kernel's numbers are.

    Kernels are (rows, columns, inputs, outputs), or (rows, columns, inputs, multiplier) if depthwise.
    """

    strides: tuple[int, int]
    dilations: tuple[int, int]
    padding: str
    depthwise: bool

    @classmethod
    def of(cls, strides: Sequence[int], dilations: Sequence[int], *, padding: str, depthwise: bool) -> Sliding:
        """Take over a Keras layer's options. padding: "same" or "valid"."""
        down, across = map(int, strides)
        return cls((down, across), (int(dilations[0]), int(dilations[1])), padding.upper(), depthwise)

    def convolve(self, images: tf.Tensor, kernel: tf.Tensor) -> tf.Tensor:
        """Compute the sums, without bias: (batch, rows, columns, outputs)."""
        if self.depthwise:
            return tf.nn.depthwise_conv2d(images, kernel, strides=[1, *self.strides, 1], padding=self.padding)
        return tf.nn.conv2d(images, kernel, strides=self.strides, padding=self.padding, dilations=self.dilations)

    def turned(self, kernel: NDArray[np.float32]) -> NDArray[np.float32] | None:
        """Turn a kernel by 180° with inputs and outputs exchanged, where the way back is a convolution with it.

        It is with stride 1. Convolutions are quicker than gradient kernels, which know no dilation on processors.
        """
        if set(self.strides) != {1} or (self.depthwise and kernel.shape[-1] != 1):
            return None
        turned = kernel[::-1, ::-1]
        return (turned if self.depthwise else turned.transpose(0, 1, 3, 2)).copy()

    def back(self, upstream: tf.Tensor, shape: tf.Tensor, kernel: tf.Tensor, turned: tf.Tensor | None) -> tf.Tensor:
        """Go back as a gradient does. upstream: like outputs. shape: of the images. turned: what turned() gave."""
        if turned is not None:
            borders = [
                self._border(side, dilation) for side, dilation in zip(kernel.shape, self.dilations, strict=False)
            ]
            if self.padding == "SAME" and all(before == behind for before, behind in borders):
                return self.convolve(upstream, turned)
            bordered = tf.pad(upstream, [(0, 0), *borders, (0, 0)])
            return replace(self, padding="VALID").convolve(bordered, turned)
        options = {"strides": [1, *self.strides, 1], "padding": self.padding, "dilations": [1, *self.dilations, 1]}
        if self.depthwise:
            kernel_gradient = tf.raw_ops.DepthwiseConv2dNativeBackpropInput
        else:
            kernel_gradient = tf.raw_ops.Conv2DBackpropInput
        return kernel_gradient(input_sizes=shape, filter=kernel, out_backprop=upstream, **options)

    def _border(self, side: int, dilation: int) -> tuple[int, int]:
        """How many zeros the way back needs before and behind one axis."""
        beyond = (side - 1) * dilation
        return (beyond, beyond) if self.padding == "VALID" else (beyond - beyond // 2, beyond // 2)


@dataclass(frozen=True)
class FrozenConvolution:
    """A convolution, or one of each channel by itself.

    kernel, way_back: as Sliding has them, plain and turned. bias: (outputs,).
    """

    kernel: tf.Tensor
    bias: tf.Tensor
    way_back: tf.Tensor | None
    sliding: Sliding

    @classmethod
    def of(cls, kernel: NDArray[np.float32], bias: NDArray[np.float32], sliding: Sliding) -> FrozenConvolution:
        """Take over the arrays."""
        turned = sliding.turned(kernel)
        way_back = None if turned is None else tf.constant(turned)
        return cls(kernel=tf.constant(kernel), bias=tf.constant(bias), way_back=way_back, sliding=sliding)

    def __call__(self, inputs: tf.Tensor, rectifier: Rectifier | None, gradient: RectifierGradient) -> tf.Tensor:
        """Compute the layer."""

        def convolve(images: tf.Tensor) -> tuple[tf.Tensor, Callable[[tf.Tensor], tf.Tensor]]:
            sums = tf.nn.bias_add(self.sliding.convolve(images, self.kernel), self.bias)
            outputs = sums if rectifier is None else rectifier.rectify(sums)

            def back(upstream: tf.Tensor) -> tf.Tensor:
                passed = upstream if rectifier is None else gradient(upstream, outputs, rectifier)
                return self.sliding.back(passed, tf.shape(images), self.kernel, self.way_back)

            return outputs, back

        return tf.custom_gradient(convolve)(inputs)
