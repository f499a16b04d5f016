"""Linear layers whose weights are fixed, each with its bias, its ReLU and a quick way back for gradients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
class FrozenConvolution:
    """A convolution, or one of each channel by itself.

    kernel: (rows, columns, inputs, outputs), or (rows, columns, inputs, multiplier) if depthwise. bias: (outputs,).
    way_back: the kernel turned by 180° with inputs and outputs exchanged, where the gradient is a convolution with it:
    with stride 1, odd sides and borders filled with zeros. Convolutions are quicker than gradient kernels.
    """

    kernel: tf.Tensor
    bias: tf.Tensor
    way_back: tf.Tensor | None
    strides: tuple[int, int]
    dilations: tuple[int, int]
    padding: str
    depthwise: bool

    @classmethod
    def of(
        cls,
        kernel: NDArray[np.float32],
        bias: NDArray[np.float32],
        *,
        strides: tuple[int, int],
        dilations: tuple[int, int],
        padding: str,
        depthwise: bool,
    ) -> FrozenConvolution:
        """Take over the arrays. padding: "same" or "valid"."""
        is_mirrored = set(strides) == {1} and padding == "same" and all(side % 2 for side in kernel.shape[:2])
        if depthwise:
            turned = kernel[::-1, ::-1] if kernel.shape[-1] == 1 else None
        else:
            turned = kernel[::-1, ::-1].transpose(0, 1, 3, 2)
        return cls(
            kernel=tf.constant(kernel),
            bias=tf.constant(bias),
            way_back=tf.constant(turned.copy()) if is_mirrored and turned is not None else None,
            strides=(int(strides[0]), int(strides[1])),
            dilations=(int(dilations[0]), int(dilations[1])),
            padding=padding.upper(),
            depthwise=depthwise,
        )

    def __call__(self, inputs: tf.Tensor, rectifier: Rectifier | None, gradient: RectifierGradient) -> tf.Tensor:
        """Compute the layer."""

        @tf.custom_gradient  # type: ignore[untyped-decorator]
        def convolve(images: tf.Tensor) -> tuple[tf.Tensor, Callable[[tf.Tensor], tf.Tensor]]:
            sums = tf.nn.bias_add(self._convolve(images, self.kernel, self.strides), self.bias)
            outputs = sums if rectifier is None else rectifier.rectify(sums)

            def back(upstream: tf.Tensor) -> tf.Tensor:
                passed = upstream if rectifier is None else gradient(upstream, outputs, rectifier)
                return self._back(passed, tf.shape(images))

            return outputs, back

        return convolve(inputs)

    def _convolve(self, images: tf.Tensor, kernel: tf.Tensor, strides: tuple[int, int]) -> tf.Tensor:
        if self.depthwise:
            return tf.nn.depthwise_conv2d(images, kernel, strides=[1, *strides, 1], padding=self.padding)
        return tf.nn.conv2d(images, kernel, strides=strides, padding=self.padding, dilations=self.dilations)

    def _back(self, upstream: tf.Tensor, shape: tf.Tensor) -> tf.Tensor:
        if self.way_back is not None:
            return self._convolve(upstream, self.way_back, strides=(1, 1))
        options = {"strides": [1, *self.strides, 1], "padding": self.padding, "dilations": [1, *self.dilations, 1]}
        if self.depthwise:
            kernel_gradient = tf.raw_ops.DepthwiseConv2dNativeBackpropInput
        else:
            kernel_gradient = tf.raw_ops.Conv2DBackpropInput
        return kernel_gradient(input_sizes=shape, filter=self.kernel, out_backprop=upstream, **options)
