"""Small random networks with batch norm, and the same networks with each norm folded into its layer by hand.

Both are built from one recipe: a list of blocks, each of plain numbers. Weights are drawn from the recipe's seed.
"""

from __future__ import annotations

from dataclasses import dataclass

import keras
import numpy as np
from hypothesis import strategies
from keras import Input, Model, layers

SIDE_PX = 8
CHANNELS = 4
CLASSES = 3
LINEAR = ("plain", "grouped", "depthwise", "separable", "transposed")
JOININGS = ("none", "twice", "past dropout", "sum", "product", "maximum", "average", "difference", "split")


@dataclass(frozen=True)
class Block:
    """A linear layer with a norm, an activation, a joining with what came before, and perhaps a pooling.

    nested: whether all of it is a model of its own. shared: whether its layer is called a second time behind it.
    """

    linear: str
    padding: str
    strides: int
    dilation: int
    joining: str
    activation: str
    pooling: str
    nested: bool
    shared: bool


@dataclass(frozen=True)
class Recipe:
    """All there is to say of a network. seed: of its weights."""

    blocks: tuple[Block, ...]
    seed: int


def recipes() -> strategies.SearchStrategy[Recipe]:
    """Draw recipes of one to three blocks."""
    block = strategies.builds(
        Block,
        linear=strategies.sampled_from(LINEAR),
        padding=strategies.sampled_from(("same", "valid")),
        strides=strategies.sampled_from((1, 1, 2)),
        dilation=strategies.sampled_from((1, 1, 2)),
        joining=strategies.sampled_from(JOININGS),
        activation=strategies.sampled_from(("relu", "relu6", "leaky_relu", "silu", "linear")),
        pooling=strategies.sampled_from(("none", "none", "maximum", "average")),
        nested=strategies.booleans(),
        shared=strategies.booleans(),
    )
    blocks = strategies.lists(block, min_size=1, max_size=3).map(tuple)
    return strategies.builds(Recipe, blocks=blocks, seed=strategies.integers(0, 1000))


def build(recipe: Recipe, *, folded: bool) -> Model:
    """Build the network. folded: without norms, their factors and offsets being in the weights."""
    keras.utils.clear_session()
    random = np.random.default_rng(recipe.seed)
    image = Input((SIDE_PX, SIDE_PX, 3), name="image")
    x = _filled(layers.Conv2D(CHANNELS, 1, name="stem"), image, random)
    for block in recipe.blocks:
        if block.nested:
            inner = Input(x.shape[1:])
            x = Model(inner, _add(block, inner, random, folded=folded))(x)
        else:
            x = _add(block, x, random, folded=folded)
    x = layers.GlobalAveragePooling2D()(x)
    return Model(image, _filled(layers.Dense(CLASSES, name="logits"), x, random), name="random")


def _add(block: Block, before: keras.KerasTensor, random: np.random.Generator, *, folded: bool) -> keras.KerasTensor:
    small = min(int(side) for side in before.shape[1:3])
    x = _normed(block, before, random, small, folded=folded)
    if block.shared:
        layer = layers.Conv2D(CHANNELS, 1)
        first = layers.ReLU()(_filled(layer, x, random))
        x = layer(first)
    x = layers.Activation(block.activation)(x)
    x = _joined(block.joining, x, random)
    if block.pooling == "none" or min(int(side) for side in x.shape[1:3]) < 2:
        return x
    pool = layers.MaxPooling2D if block.pooling == "maximum" else layers.AveragePooling2D
    return pool(2)(x)


def _normed(
    block: Block, before: keras.KerasTensor, random: np.random.Generator, small: int, *, folded: bool
) -> keras.KerasTensor:
    """A linear layer and the norm behind it, or the layer with the norm in its weights."""
    is_dilated = block.strides == 1 and small > 4 and block.linear != "transposed"  # TensorFlow has none on processors
    dilation = block.dilation if is_dilated else 1
    padding = block.padding if small > 2 * dilation else "same"
    options = {"padding": padding, "strides": block.strides, "dilation_rate": dilation}
    layer: layers.Layer = {
        "plain": lambda: layers.Conv2D(CHANNELS, 3, **options),
        "grouped": lambda: layers.Conv2D(CHANNELS, 3, groups=2, **options),
        "depthwise": lambda: layers.DepthwiseConv2D(3, **options),
        "separable": lambda: layers.SeparableConv2D(CHANNELS, 3, **options),
        "transposed": lambda: layers.Conv2DTranspose(CHANNELS, 3, **options),
    }[block.linear]()
    x = _filled(layer, before, random)
    scale = random.uniform(0.3, 1.5, CHANNELS) * random.choice([-1, 1], CHANNELS)  # gamma of both signs
    offset = random.uniform(-0.5, 0.5, CHANNELS)
    if not folded:
        norm = layers.BatchNormalization(epsilon=0.0)
        x = norm(layers.Dropout(0.5)(x))
        norm.set_weights([scale, offset, np.zeros(CHANNELS), np.ones(CHANNELS)])
        return x
    *first, kernel, bias = layer.get_weights()
    by_rows = block.linear in {"depthwise", "transposed"}  # (…, channels, others): their outputs are last but one
    kernel = kernel * (scale[:, np.newaxis] if by_rows else scale)
    layer.set_weights([*first, kernel, bias * scale + offset])
    return x


def _joined(joining: str, x: keras.KerasTensor, random: np.random.Generator) -> keras.KerasTensor:
    """Join a tensor with itself, or with a branch that comes of it; the same number of channels comes out."""
    if joining == "none":
        return x
    if joining in {"twice", "past dropout"}:
        wide = layers.Concatenate()([x, layers.Dropout(0.5)(x) if joining == "past dropout" else x])
        return _filled(layers.Conv2D(CHANNELS, 1), wide, random)
    if joining == "split":
        first, second = keras.ops.split(x, 2, axis=-1)
        return layers.Concatenate()([second, first])
    branch = layers.Dropout(0.5)(_filled(layers.Conv2D(CHANNELS, 1), x, random))
    joint = {
        "sum": layers.Add,
        "product": layers.Multiply,
        "maximum": layers.Maximum,
        "average": layers.Average,
        "difference": layers.Subtract,
    }[joining]
    return joint()([x, branch])


def _filled(layer: layers.Layer, x: keras.KerasTensor, random: np.random.Generator) -> keras.KerasTensor:
    """Call a layer, and give it random weights."""
    y = layer(x)
    layer.set_weights(
        [
            random.standard_normal(weight.shape) * (np.sqrt(2 / np.prod(weight.shape[:-1])) if weight.ndim > 1 else 0.1)
            for weight in layer.get_weights()
        ]
    )
    return y
