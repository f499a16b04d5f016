"""Networks made of Keras models for tests of relevance, and the small ones whose relevance is stored."""

from __future__ import annotations

from pathlib import Path

import keras
import numpy as np
from keras import Input, Model, layers

from models.classes import OutputActivation
from models.description import NetworkDescription, Paper
from models.image_input import ImageInput
from models.network import Network, wrap_model
from models.weights import DownloadedWeights

Three = tuple[float, float, float]
VGG_STEPS = ("conv1/conv1_1", "conv1/conv1_2", "pool1", "conv2/conv2_1", "conv2/conv2_2", "pool2", "fc6", "fc7", "fc8")
INCEPTION_BRANCHES = {
    "b0": "Branch_0/Conv2d_0a_1x1",
    "b1a": "Branch_1/Conv2d_0a_1x1",
    "b1b": "Branch_1/Conv2d_0b_3x3",
    "b2a": "Branch_2/Conv2d_0a_1x1",
    "b2b": "Branch_2/Conv2d_0b_3x3",
    "b3": "Branch_3/Conv2d_0b_1x1",
}


def network_of(
    model: Model,
    logits_layer: str,
    low: Three = (0.0, 0.0, 0.0),
    high: Three = (1.0, 1.0, 1.0),
    *,
    output_activation: OutputActivation = "softmax",
    reversed_channels: bool = False,
) -> Network:
    """Make a network of a model as it is. low, high: its input values of black and white."""
    size_px = model.input_shape[1] or 32
    classes = next(layer for layer in model.layers if layer.name == logits_layer).output.shape
    description = NetworkDescription(
        id=model.name,
        title=model.name,
        summary="",
        paper=Paper("", ""),
        licence="",
        parameters=model.count_params(),
        classes=classes[-1] if len(classes) == 2 else 0,
        image_input=ImageInput(size_px, size_px, "bicubic", low, high, reversed_channels),
        class_names_file="",
        weights=DownloadedWeights(file_name="", url=""),
        logits_layer=logits_layer,
        build=lambda: model,
        read_weights=lambda _model, _file: None,
        output_activation=output_activation,
    )
    return wrap_model(description, model)


def seeded(model: Model, *, bias: float = 0.3) -> Model:
    """Give every variable values of its own. bias: the largest bias."""
    random = np.random.default_rng(3)
    for variable in model.weights:
        if variable.name == "seed_generator_state":
            continue
        if variable.name in {"moving_variance", "gamma", "variance"}:
            variable.assign(random.uniform(0.5, 2.0, variable.shape))
        elif len(variable.shape) > 1:
            variable.assign(random.standard_normal(variable.shape) * np.sqrt(2 / np.prod(variable.shape[:-1])))
        else:
            variable.assign(random.uniform(-bias, bias, variable.shape))
    return model


def stored(file: Path) -> dict[str, np.ndarray]:
    """Read a file of reference arrays."""
    with np.load(file) as arrays:
        return dict(arrays)


def small_vgg(arrays: dict[str, np.ndarray]) -> Network:
    """The small VGG of the reference arrays; its layers are named as there, with _ for /."""
    image = Input(arrays["input"].shape[1:], name="image")
    x = image
    for step in VGG_STEPS:
        name = step.replace("/", "_")
        if step.startswith("pool"):
            x = layers.MaxPooling2D(2, name=name)(x)
            continue
        kernel, bias = (arrays[f"w/vgg_16/{step}/{variable}"] for variable in ("weights", "biases"))
        layer = layers.Conv2D(
            kernel.shape[-1],
            kernel.shape[0],
            padding="same" if step.startswith("conv") else "valid",
            activation=None if step == "fc8" else "relu",
            name=name,
        )
        x = layer(x)
        layer.set_weights([kernel, bias])
    logits = layers.Flatten(name="logits")(x)
    model = Model(image, layers.Softmax(name="probabilities")(logits), name="small_vgg")
    return network_of(model, "logits", *_range(arrays))


def small_inception(arrays: dict[str, np.ndarray]) -> Network:
    """The small Inception of the reference arrays; its layers are named as there, with _ for /."""

    def convolve(x: keras.KerasTensor, scope: str, name: str, stride: int = 1) -> keras.KerasTensor:
        kernel = arrays[f"w/InceptionV1/{scope}/weights"]
        beta, mean, variance = (
            arrays[f"w/InceptionV1/{scope}/BatchNorm/{variable}"]
            for variable in ("beta", "moving_mean", "moving_variance")
        )
        convolution = layers.Conv2D(kernel.shape[-1], kernel.shape[0], strides=stride, padding="same", use_bias=False)
        norm = layers.BatchNormalization(epsilon=1e-3, scale=False)
        x = norm(convolution(x))
        convolution.set_weights([kernel])
        norm.set_weights([beta, mean, variance])
        return layers.ReLU(name=name)(x)

    def module(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
        def branch(x: keras.KerasTensor, part: str) -> keras.KerasTensor:
            return convolve(x, f"{name}/{INCEPTION_BRANCHES[part]}", f"{name}_{part}")

        pool = layers.MaxPooling2D(3, strides=1, padding="same", name=f"{name}_pool")(x)
        branches = [branch(x, "b0"), branch(branch(x, "b1a"), "b1b"), branch(branch(x, "b2a"), "b2b")]
        return layers.Concatenate(name=name)([*branches, branch(pool, "b3")])

    def halve(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
        return layers.MaxPooling2D(3, strides=2, padding="same", name=name)(x)

    image = Input(arrays["input"].shape[1:], name="image")
    x = halve(convolve(image, "Conv2d_1a_7x7", "Conv2d_1a_7x7", stride=2), "MaxPool_2a_3x3")
    for name in ("Conv2d_2b_1x1", "Conv2d_2c_3x3"):
        x = convolve(x, name, name)
    x = module(halve(module(x, "Mixed_3b"), "MaxPool_4a_3x3"), "Mixed_3c")
    x = layers.GlobalAveragePooling2D(keepdims=True, name="AvgPool_0a_7x7")(x)
    weights = [arrays[f"w/InceptionV1/Logits/Conv2d_0c_1x1/{variable}"] for variable in ("weights", "biases")]
    last = layers.Conv2D(weights[1].size, 1, name="Logits")
    logits = layers.Flatten(name="logits")(last(x))
    last.set_weights(weights)
    model = Model(image, layers.Softmax(name="probabilities")(logits), name="small_inception")
    return network_of(model, "logits", *_range(arrays))


def _range(arrays: dict[str, np.ndarray]) -> tuple[Three, Three]:
    low, high = (np.broadcast_to(arrays[end], 3).tolist() for end in ("low", "high"))
    return tuple(low), tuple(high)


def every_kind() -> Model:
    """A network with a layer of every kind that relevance travels over: norms, gates, sums, smooth activations."""
    image = Input((16, 16, 3), name="image")
    x = layers.Rescaling(2.0, offset=-1.0, name="rescaled")(image)
    x = layers.ZeroPadding2D(((0, 1), (0, 1)), name="padded")(x)
    x = layers.Conv2D(8, 3, strides=2, use_bias=False, name="stem")(x)
    x = layers.BatchNormalization(name="stem_norm")(x)
    x = layers.Activation("silu", name="stem_silu")(x)
    y = layers.DepthwiseConv2D(3, padding="same", name="each")(x)
    y = layers.BatchNormalization(name="each_norm")(y)
    y = layers.ReLU(6.0, name="each_relu6")(y)
    gate = layers.GlobalAveragePooling2D(keepdims=True, name="squeeze")(y)
    gate = layers.Conv2D(8, 1, activation="sigmoid", name="excite")(gate)
    y = layers.Multiply(name="gated")([y, gate])
    y = layers.Conv2D(8, 1, name="project")(y)
    x = layers.Add(name="sum")([x, y])
    x = layers.BatchNormalization(name="alone_norm")(x)
    x = layers.Activation("gelu", name="gelu")(x)
    x = layers.SeparableConv2D(8, 3, padding="same", name="separable")(x)
    x = layers.BatchNormalization(name="separable_norm")(x)
    x = layers.LayerNormalization(name="layer_norm")(x)
    left = layers.MaxPooling2D(3, strides=1, padding="same", name="maximum")(x)
    right = layers.Conv2D(4, 3, padding="same", groups=2, dilation_rate=2, activation="relu", name="grouped")(x)
    x = layers.Concatenate(name="joined")([left, right])
    x = layers.Dropout(0.5, name="dropped")(layers.Cropping2D(1, name="cropped")(x))
    x = layers.BatchNormalization(name="front_norm")(x)
    x = layers.Conv2D(6, 1, activation="hard_silu", name="pointwise")(x)
    x = layers.UpSampling2D(2, name="enlarged")(x)
    x = layers.AveragePooling2D(2, name="average")(x)
    x = layers.Flatten(name="flat")(x)
    x = layers.Dense(12, activation="relu", name="hidden")(x)
    logits = layers.Dense(5, name="logits")(x)
    return seeded(Model(image, layers.Softmax(name="probabilities")(logits), name="every_kind"))
