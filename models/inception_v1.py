"""Inception V1 (GoogLeNet) as TF-slim has it: 3 × 3 in place of 5 × 5 convolutions, batch norm without gamma.

Sources: C. Szegedy et al., 2014, Table 1; the filters and names are those of TF-slim's inception_v1, whose checkpoint
inception_v1_2016_08_28 is read here. It takes images of any size; it was trained on 224 × 224.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.description import NetworkDescription, Paper
from models.image_input import StretchedImageInput
from models.weights import DownloadedWeights

if TYPE_CHECKING:
    import keras

SIZE_PX = 224
CLASSES = 1001
BATCH_NORM_EPSILON = 1e-3
SCOPE = "InceptionV1"
LOGITS = "Conv2d_0c_1x1"
LEFT_OUT = frozenset({"global_step"})  # counts training steps
# {variable of a layer in the checkpoint: (ending of the layer here, variable here)}
VARIABLES = {
    "weights": ("_conv", "kernel"),
    "BatchNorm/beta": ("_bn", "beta"),
    "BatchNorm/moving_mean": ("_bn", "moving_mean"),
    "BatchNorm/moving_variance": ("_bn", "moving_variance"),
}


@dataclass(frozen=True)
class InceptionModule:
    """One Inception module. Its branches: 1 × 1; 1 × 1 then 3 × 3; 1 × 1 then 3 × 3; 3 × 3 maximum then 1 × 1.

    branch_0 … branch_3: filters of each convolution in order. last: name of the second convolution of branch 2.
    """

    name: str
    branch_0: int
    branch_1: tuple[int, int]
    branch_2: tuple[int, int]
    branch_3: int
    last: str = "Conv2d_0b_3x3"


@dataclass(frozen=True)
class MaxPooling:
    """Max pooling over size_px × size_px positions with stride 2, between modules."""

    name: str
    size_px: int


STEM = (("Conv2d_2b_1x1", 64, 1), ("Conv2d_2c_3x3", 192, 3))  # name, filters, kernel
BODY = (
    MaxPooling("MaxPool_3a_3x3", size_px=3),
    InceptionModule("Mixed_3b", 64, (96, 128), (16, 32), 32),
    InceptionModule("Mixed_3c", 128, (128, 192), (32, 96), 64),
    MaxPooling("MaxPool_4a_3x3", size_px=3),
    InceptionModule("Mixed_4b", 192, (96, 208), (16, 48), 64),
    InceptionModule("Mixed_4c", 160, (112, 224), (24, 64), 64),
    InceptionModule("Mixed_4d", 128, (128, 256), (24, 64), 64),
    InceptionModule("Mixed_4e", 112, (144, 288), (32, 64), 64),
    InceptionModule("Mixed_4f", 256, (160, 320), (32, 128), 128),
    MaxPooling("MaxPool_5a_2x2", size_px=2),
    InceptionModule("Mixed_5b", 256, (160, 320), (32, 128), 128, last="Conv2d_0a_3x3"),  # the original's own slip
    InceptionModule("Mixed_5c", 384, (192, 384), (48, 128), 128),
)


def build(size_px: int | None = SIZE_PX, classes: int = CLASSES) -> keras.Model:
    """Build the network with random weights.

    size_px: side of the images; None for any size. The classifier takes the average over all positions.
    classes: number of outputs; 1001 with TF-slim's weights, background first.
    Input: (batch, size_px, size_px, 3), values −1..1. Output: class probabilities, (batch, classes).
    Layers: as the original's scopes with "_" for "/"; X is the output of X_conv, X_bn and a ReLU.
    """
    from keras import Input, Model, layers  # noqa: PLC0415 - TensorFlow is for worker processes only

    def convolution(
        x: keras.KerasTensor, name: str, filters: int, kernel_px: int, stride: int = 1
    ) -> keras.KerasTensor:
        """Convolve without bias, normalise, rectify."""
        x = layers.Conv2D(filters, kernel_px, strides=stride, padding="same", use_bias=False, name=f"{name}_conv")(x)
        x = layers.BatchNormalization(epsilon=BATCH_NORM_EPSILON, scale=False, name=f"{name}_bn")(x)
        return layers.ReLU(name=name)(x)

    def maximum(x: keras.KerasTensor, name: str, size_px: int, stride: int) -> keras.KerasTensor:
        """Max pooling."""
        return layers.MaxPooling2D(size_px, strides=stride, padding="same", name=name)(x)

    def module(x: keras.KerasTensor, parts: InceptionModule) -> keras.KerasTensor:
        """Four branches from one input, their channels concatenated."""
        scope = f"{parts.name}_Branch_"
        first = convolution(x, f"{scope}0_Conv2d_0a_1x1", parts.branch_0, kernel_px=1)
        second = convolution(x, f"{scope}1_Conv2d_0a_1x1", parts.branch_1[0], kernel_px=1)
        second = convolution(second, f"{scope}1_Conv2d_0b_3x3", parts.branch_1[1], kernel_px=3)
        third = convolution(x, f"{scope}2_Conv2d_0a_1x1", parts.branch_2[0], kernel_px=1)
        third = convolution(third, f"{scope}2_{parts.last}", parts.branch_2[1], kernel_px=3)
        fourth = maximum(x, f"{scope}3_MaxPool_0a_3x3", size_px=3, stride=1)
        fourth = convolution(fourth, f"{scope}3_Conv2d_0b_1x1", parts.branch_3, kernel_px=1)
        return layers.Concatenate(name=parts.name)([first, second, third, fourth])

    image = Input(shape=(size_px, size_px, 3), name="image")
    x = convolution(image, "Conv2d_1a_7x7", filters=64, kernel_px=7, stride=2)
    x = maximum(x, "MaxPool_2a_3x3", size_px=3, stride=2)
    for name, filters, kernel_px in STEM:
        x = convolution(x, name, filters=filters, kernel_px=kernel_px)
    for part in BODY:
        x = module(x, part) if isinstance(part, InceptionModule) else maximum(x, part.name, part.size_px, stride=2)
    x = layers.GlobalAveragePooling2D(keepdims=True, name="AvgPool_0a_7x7")(x)
    x = layers.Conv2D(classes, 1, name=LOGITS)(x)  # (batch, 1, 1, classes)
    logits = layers.Reshape((classes,), name="logits")(x)
    return Model(image, layers.Softmax(name="probabilities")(logits), name="inception_v1")


def read_weights(model: keras.Model, file: Path) -> None:
    """Fill a built network from the TF-slim checkpoint. Raises WeightsDamaged, naming what does not fit."""
    from models.readers.tf_checkpoint import fill_from_checkpoint  # noqa: PLC0415 - needs TensorFlow too

    fill_from_checkpoint(model, file, variable_names(), LEFT_OUT)


def variable_names() -> dict[str, str]:
    """Map the variables of the checkpoint to those here: {name there: "layer/variable"}."""
    scopes = ["Conv2d_1a_7x7", *(name for name, _, _ in STEM)]
    for part in BODY:
        if isinstance(part, InceptionModule):
            convolutions = ("0/Conv2d_0a_1x1", "1/Conv2d_0a_1x1", "1/Conv2d_0b_3x3", "2/Conv2d_0a_1x1")
            scopes += [f"{part.name}/Branch_{name}" for name in (*convolutions, f"2/{part.last}", "3/Conv2d_0b_1x1")]
    names = {
        f"{SCOPE}/{scope}/{theirs}": f"{scope.replace('/', '_')}{ending}/{ours}"
        for scope in scopes
        for theirs, (ending, ours) in VARIABLES.items()
    }
    logits = f"{SCOPE}/Logits/{LOGITS}"
    return names | {f"{logits}/weights": f"{LOGITS}/kernel", f"{logits}/biases": f"{LOGITS}/bias"}


INCEPTION_V1 = NetworkDescription(
    id="inception_v1",
    title="Inception V1",
    summary="GoogLeNet: nine Inception modules, each with filters of several sizes, trained on ImageNet.",
    paper=Paper(
        title="C. Szegedy et al.: Going Deeper with Convolutions, 2014",
        url="https://arxiv.org/abs/1409.4842",
    ),
    licence="Apache-2.0",
    parameters=6_618_649,
    classes=CLASSES,
    image_input=StretchedImageInput(
        short_side_px=256,
        size_px=SIZE_PX,
        low=(-1.0,) * 3,
        high=(1.0,) * 3,
    ),
    class_names_file="imagenet_classes.tsv",
    first_classes=("background",),
    weights=DownloadedWeights(
        file_name="inception_v1.ckpt",
        url="http://download.tensorflow.org/models/inception_v1_2016_08_28.tar.gz",
        member="inception_v1.ckpt",
        size_bytes=24_642_554,
        sha256="7a620c430fcaba8f8f716241f5148c4c47c035cce4e49ef02cfbe6cd1adf96a6",
    ),
    logits_layer="logits",
    build=build,
    read_weights=read_weights,
)
