"""VGG-16 for 202 classes: the convolutions as trained on ImageNet, with a small classifier on their averages.

Its weights come with Innsyn, because the original's fully connected layers take 500 MB. Activations, visualizations and
DeepDreams up to pool5 are those of the original. How the classifier was trained: models/weights/vgg16_tiny_imagenet.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.description import NetworkDescription
from models.image_input import ImageInput
from models.readers.packed import read_packed
from models.vgg16 import MEANS, SIZE_PX, START, VGG16, convolve
from models.weights import BundledWeights

if TYPE_CHECKING:
    import keras

CLASSES = 202
HIDDEN_UNITS = 1024
DROPOUT = 0.5


def build(size_px: int | None = SIZE_PX) -> keras.Model:
    """Build the network with random weights.

    size_px: side of the images, ≥ 32; None for any.
    Input: (batch, size_px, size_px, 3), values 0..255 less the means. Output: class probabilities, (batch, 202).
    Layers: conv1_1 … conv5_3, pool1 … pool5, average, hidden (rectified), dropout, logits, probabilities.
    """
    from keras import Input, Model, layers  # noqa: PLC0415 - TensorFlow is for worker processes only

    image = Input(shape=(size_px, size_px, 3), name="image")
    x = layers.GlobalAveragePooling2D(name="average")(convolve(image))  # (batch, 512)
    x = layers.Dense(HIDDEN_UNITS, activation="relu", name="hidden")(x)
    x = layers.Dropout(DROPOUT, name="dropout")(x)
    logits = layers.Dense(CLASSES, name="logits")(x)
    return Model(image, layers.Softmax(name="probabilities")(logits), name="vgg16_tiny_imagenet")


VGG16_TINY_IMAGENET = NetworkDescription(
    id="vgg16_tiny_imagenet",
    title="VGG-16 (202 classes)",
    summary="The thirteen convolutions of VGG-16, trained on ImageNet, with a small classifier for 202 of its classes.",
    paper=VGG16.paper,
    licence="CC-BY-4.0",
    parameters=15_447_050,
    classes=CLASSES,
    image_input=ImageInput(
        short_side_px=SIZE_PX,
        size_px=SIZE_PX,
        resampling="bicubic",
        low=(-MEANS[0], -MEANS[1], -MEANS[2]),
        high=(255 - MEANS[0], 255 - MEANS[1], 255 - MEANS[2]),
    ),
    class_names_file="tiny_imagenet_classes.tsv",
    weights=BundledWeights(
        file_name="vgg16_tiny_imagenet.npz",
        sha256="ebefe449841d8e7a5a55efe6e1c8c4e97c6fb5ada0e68791f73740f295d1db1d",
    ),
    logits_layer="logits",
    start=START,
    build=build,
    read_weights=read_packed,
)
