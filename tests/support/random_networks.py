"""Small functional networks drawn at random by hypothesis: branches, shared layers, tensors used twice, nested models.

Every network takes (9, 8, 3) images and puts out a row of five numbers. Weights are random, and so are the signs of
the scales of norms.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import keras
import numpy as np
from hypothesis import strategies as st
from keras import layers

SHAPE = (9, 8, 3)
UNITS = 5
MOST_STEPS = 6
POLICIES = ["float32", "float32", "float32", "mixed_float16", "mixed_bfloat16", "float64"]
ACTIVATIONS = ["linear", "relu", "relu6", "leaky_relu", "elu", "tanh", "silu", "softmax"]
SEED = 12

Draw = Callable[[st.SearchStrategy[object]], object]


def draw_network(draw: Draw) -> keras.Model:
    """Draw a network, of whatever precision. draw: that of hypothesis' st.data()."""
    keras.mixed_precision.set_global_policy(draw(st.sampled_from(POLICIES)))
    try:
        return _filled(_Drawing(draw).network())
    finally:
        keras.mixed_precision.set_global_policy("float32")


@dataclass
class _Drawing:
    """A network that grows. tensors: maps that later layers may take. used: layers that may be called again."""

    draw: Draw
    tensors: list[keras.KerasTensor] = field(default_factory=list)
    used: list[tuple[layers.Layer, tuple[int, ...]]] = field(default_factory=list)

    def network(self) -> keras.Model:
        image = keras.Input(SHAPE, name="image")
        self.tensors.append(image)
        for _ in range(self._number(1, MOST_STEPS)):
            step = self._one_of([self._linear, self._linear, self._value_by_value, self._window, self._joined])
            self.tensors.append(step())
        if self._one_of([True, False]):
            self.tensors.append(self._again(self.tensors[-1]))
        ends = [self._one_of([layers.GlobalAveragePooling2D, layers.GlobalMaxPooling2D])()(self.tensors[-1])]
        if self._one_of([True, False]):
            ends.append(layers.GlobalAveragePooling2D()(self._any()))
        joined = layers.Concatenate()(ends) if len(ends) > 1 else ends[0]
        end = layers.Dense(UNITS, name="end", dtype="float32")(joined)
        return keras.Model(image, end, name="drawn")

    def _one_of(self, things: list) -> object:
        return self.draw(st.sampled_from(things))

    def _number(self, least: int, most: int) -> int:
        return self.draw(st.integers(least, most))

    def _any(self) -> keras.KerasTensor:
        return self._one_of(self.tensors[-3:])

    def _linear(self) -> keras.KerasTensor:
        x = self._any()
        strides, dilation = self._one_of([(1, 1), (2, 1), (1, 2)])
        kernel = (self._number(1, 3), self._number(1, 3))
        reach = max((side - 1) * dilation + 1 for side in kernel)
        options = {
            "padding": "same" if reach > min(x.shape[1:3]) else self._one_of(["same", "valid"]),
            "activation": self._one_of(ACTIVATIONS),
            "use_bias": self._one_of([True, False]),
        }
        sliding = options | {"kernel_size": kernel, "strides": strides}
        channels = x.shape[-1]
        groups = self._one_of([count for count in (1, 2, 3) if channels % count == 0])
        kind = self._one_of(["convolution", "depthwise", "separable", "transposed", "dense", "einsum", "nested"])
        layer = {
            "convolution": lambda: layers.Conv2D(2 * groups, groups=groups, dilation_rate=dilation, **sliding),
            "depthwise": lambda: layers.DepthwiseConv2D(
                depth_multiplier=self._number(1, 2), dilation_rate=dilation, **sliding
            ),
            "separable": lambda: layers.SeparableConv2D(3, dilation_rate=dilation, **sliding),
            "transposed": lambda: layers.Conv2DTranspose(2, **sliding),
            "dense": lambda: layers.Dense(4, activation=options["activation"], use_bias=options["use_bias"]),
            "einsum": lambda: layers.EinsumDense(
                "bhwc,cd->bhwd", (*x.shape[1:3], 4), bias_axes="d", activation=options["activation"]
            ),
            "nested": lambda: self._nested(channels),
        }[kind]()
        self.used.append((layer, x.shape))
        return layer(x)

    def _nested(self, channels: int) -> keras.Sequential:
        body = [layers.Conv2D(channels, 3, padding="same", use_bias=False), layers.BatchNormalization(), layers.ReLU()]
        return keras.Sequential([keras.Input((None, None, channels)), *body])

    def _value_by_value(self) -> keras.KerasTensor:
        x = self._any()
        layer = self._one_of(
            [
                layers.BatchNormalization,
                lambda: layers.BatchNormalization(scale=False),
                lambda: layers.BatchNormalization(axis=1),
                layers.ReLU,
                lambda: layers.ReLU(max_value=2.0),
                lambda: layers.ReLU(negative_slope=0.2, threshold=0.1),
                lambda: layers.Activation("relu6"),
                layers.LeakyReLU,
                layers.LayerNormalization,
                lambda: layers.Dropout(0.5),
            ]
        )()
        self.used.append((layer, x.shape))
        return layer(x)

    def _window(self) -> keras.KerasTensor:
        x = self._any()
        pooling = self._one_of([layers.MaxPooling2D, layers.AveragePooling2D, layers.UpSampling2D])
        return layers.UpSampling2D(2)(x) if pooling is layers.UpSampling2D else pooling(2, padding="same")(x)

    def _joined(self) -> keras.KerasTensor:
        x = self._any()
        same_size = [other for other in self.tensors if other.shape[1:3] == x.shape[1:3]]
        same_shape = [other for other in same_size if other.shape == x.shape]  # x itself is one of them
        return self._one_of(
            [
                lambda: layers.Add()([x, self._one_of(same_shape)]),
                lambda: layers.Multiply()([x, self._one_of(same_shape)]),
                lambda: layers.Concatenate()([x, self._one_of(same_size)]),
                lambda: keras.ops.relu(x - 0.5 * self._one_of(same_shape)),
                lambda: x[..., :1] * 2 + x[..., -1:],
            ]
        )()

    def _again(self, x: keras.KerasTensor) -> keras.KerasTensor:
        """Call a layer for another time, if one suits."""
        suiting = [layer for layer, shape in self.used if shape == x.shape]
        return self._one_of(suiting)(x) if suiting else x


def _filled(model: keras.Model) -> keras.Model:
    random = np.random.default_rng(SEED)
    for weight in model.weights:
        if weight.path.endswith("seed_generator_state"):
            continue
        values = random.normal(scale=1 / np.sqrt(max(1, np.prod(weight.shape[:-1]))), size=weight.shape)
        if weight.name in {"gamma", "moving_variance"}:
            values = random.uniform(0.5, 1.5, weight.shape)
        if weight.name == "gamma":
            values = values * random.choice([-1, 1], weight.shape)
        weight.assign(values)
    return model
