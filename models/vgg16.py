"""VGG-16 as TF-slim has it: thirteen 3 × 3 convolutions, then three fully connected layers written as convolutions.

Sources: K. Simonyan and A. Zisserman, 2014, Table 1, column D; the names are those of TF-slim's vgg_16, whose
checkpoint vgg_16_2016_08_28 is read here. It takes images of 224 × 224 and larger; it was trained on 224 × 224.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.description import NetworkDescription, Paper
from models.image_input import LegacyImageInput
from models.start import ChannelStart
from models.weights import DownloadedWeights

if TYPE_CHECKING:
    import keras

SIZE_PX = 224
CLASSES = 1000
FULLY_CONNECTED_UNITS = 4096
FULLY_CONNECTED_PX = 7
SCOPE = "vgg_16"
# of TF-slim's vgg_preprocessing; the paper's programs have 116.779 and 103.939
MEANS = (123.68, 116.78, 103.94)
# chosen by eye
START = ChannelStart("conv4_3", (131, 187, 164, 119))
# counts training steps; the means above, which nothing reads
LEFT_OUT = frozenset({"global_step", f"{SCOPE}/mean_rgb"})


@dataclass(frozen=True)
class Block:
    """A sequence of convolutions with the same number of filters, then max pooling that halves the sides."""

    convolutions: int
    filters: int


BLOCKS = (Block(2, 64), Block(2, 128), Block(3, 256), Block(3, 512), Block(3, 512))


def build(size_px: int | None = SIZE_PX) -> keras.Model:
    """Build the network with random weights.

    size_px: side of the images, ≥ 224; None for any. For larger images the logits are averaged over positions.
    Input: (batch, size_px, size_px, 3), values 0..255 less the means. Output: class probabilities, (batch, 1000).
    Layers: conv1_1 … conv5_3, pool1 … pool5, fc6, fc7 (each rectified), fc8, logits, probabilities.
    """
    from keras import Input, Model, layers  # noqa: PLC0415 - TensorFlow is for worker processes only

    image = Input(shape=(size_px, size_px, 3), name="image")
    x = convolve(image)
    x = layers.Conv2D(FULLY_CONNECTED_UNITS, FULLY_CONNECTED_PX, padding="valid", activation="relu", name="fc6")(x)
    x = layers.Conv2D(FULLY_CONNECTED_UNITS, 1, activation="relu", name="fc7")(x)
    x = layers.Conv2D(CLASSES, 1, name="fc8")(x)  # (batch, 1, 1, classes) at 224 × 224
    logits = layers.GlobalAveragePooling2D(name="logits")(x)
    return Model(image, layers.Softmax(name="probabilities")(logits), name="vgg16")


def convolve(image: keras.KerasTensor) -> keras.KerasTensor:
    """Add the thirteen convolutions, conv1_1 … conv5_3, with max pooling behind each block; gives pool5's output."""
    from keras import layers  # noqa: PLC0415 - TensorFlow is for worker processes only

    x = image
    for number, block in enumerate(BLOCKS, start=1):
        for repeat in range(1, block.convolutions + 1):
            name = f"conv{number}_{repeat}"
            x = layers.Conv2D(block.filters, 3, padding="same", activation="relu", name=name)(x)
        x = layers.MaxPooling2D(2, strides=2, padding="valid", name=f"pool{number}")(x)
    return x


def read_weights(model: keras.Model, file: Path) -> None:
    """Fill a built network from the TF-slim checkpoint. Raises WeightsDamaged, naming what does not fit."""
    from models.readers.tf_checkpoint import fill_from_checkpoint  # noqa: PLC0415 - needs TensorFlow too

    fill_from_checkpoint(model, file, variable_names(), LEFT_OUT)


def variable_names() -> dict[str, str]:
    """Map the variables of the checkpoint to those here: {name there: "layer/variable"}."""
    layers = {f"fc{number}": f"fc{number}" for number in (6, 7, 8)}
    for number, block in enumerate(BLOCKS, start=1):
        layers |= {f"conv{number}/conv{number}_{i}": f"conv{number}_{i}" for i in range(1, block.convolutions + 1)}
    variables = {"weights": "kernel", "biases": "bias"}
    return {
        f"{SCOPE}/{theirs}/{variable}": f"{ours}/{variables[variable]}"
        for theirs, ours in layers.items()
        for variable in variables
    }


VGG16 = NetworkDescription(
    id="vgg16",
    title="VGG-16",
    summary="A plain sequence of sixteen layers, mostly 3 × 3 convolutions, trained on ImageNet. Large and slow.",
    paper=Paper(
        title="K. Simonyan, A. Zisserman: Very Deep Convolutional Networks for Large-Scale Image Recognition, 2014",
        url="https://arxiv.org/abs/1409.1556",
    ),
    licence="CC-BY-4.0",
    parameters=138_357_544,
    classes=CLASSES,
    image_input=LegacyImageInput(
        short_side_px=256,
        size_px=SIZE_PX,
        low=(-MEANS[0], -MEANS[1], -MEANS[2]),
        high=(255 - MEANS[0], 255 - MEANS[1], 255 - MEANS[2]),
    ),
    class_names_file="imagenet_classes.tsv",
    weights=DownloadedWeights(
        file_name="vgg_16.ckpt",
        url="http://download.tensorflow.org/models/vgg_16_2016_08_28.tar.gz",
        member="vgg_16.ckpt",
    ),
    logits_layer="logits",
    start=START,
    build=build,
    read_weights=read_weights,
)
