"""Every convolutional model of keras.applications: 40 networks, described by one table.

The table is data/keras_applications.tsv, which models/keras_applications_table.py writes from the package; with it the
networks are listed without TensorFlow. Weight files are those that Keras itself would fetch.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from models.description import DATA_FOLDER, NetworkDescription, Paper
from models.image_input import ImageInput
from models.weights import DownloadedWeights

if TYPE_CHECKING:
    import keras

FACTS = DATA_FOLDER / "keras_applications.tsv"
CLASSES = 1000
# the part of the shorter side that evaluation on ImageNet usually crops
CENTRAL_SHARE = 0.875
# EfficientNetB0 to B7 were trained on images divided by this a second time; Keras adds a layer for it
SECOND_DIVISOR = (0.229, 0.224, 0.225)


@dataclass(frozen=True)
class Family:
    """Models of one paper. names: beginnings of their names. summary: what is special. licence: of the weights."""

    names: tuple[str, ...]
    summary: str
    paper: Paper
    licence: str = "Apache-2.0"


def _paper(title: str, number: str) -> Paper:
    return Paper(title=title, url=f"https://arxiv.org/abs/{number}")


# the first that matches is taken
FAMILIES = (
    Family(
        ("ConvNeXt",),
        "Convolutions with ideas of transformers: 7 × 7 depthwise, layer normalization, GELU.",
        _paper("Z. Liu et al.: A ConvNet for the 2020s, 2022", "2201.03545"),
    ),
    Family(
        ("DenseNet",),
        "Every layer of a block takes the outputs of all layers before it.",
        _paper("G. Huang et al.: Densely Connected Convolutional Networks, 2016", "1608.06993"),
        licence="BSD-3-Clause",
    ),
    Family(
        ("EfficientNetV2",),
        "Inverted bottlenecks, the early ones fused into plain convolutions, found by search.",
        _paper("M. Tan, Q. V. Le: EfficientNetV2: Smaller Models and Faster Training, 2021", "2104.00298"),
    ),
    Family(
        ("EfficientNetB",),
        "Inverted bottlenecks with squeeze-and-excite; depth, width and image size grow together.",
        _paper("M. Tan, Q. V. Le: EfficientNet: Rethinking Model Scaling for CNNs, 2019", "1905.11946"),
    ),
    Family(
        ("InceptionResNet",),
        "Inception modules with residual connections.",
        _paper(
            "C. Szegedy et al.: Inception-v4, Inception-ResNet and the Impact of Residual Connections, 2016",
            "1602.07261",
        ),
    ),
    Family(
        ("InceptionV3",),
        "Inception modules whose large convolutions are factorized, for example into 1 × 7 and 7 × 1.",
        _paper("C. Szegedy et al.: Rethinking the Inception Architecture for Computer Vision, 2015", "1512.00567"),
    ),
    Family(
        ("MobileNetV3",),
        "Small and fast: inverted bottlenecks with squeeze-and-excite and hard-swish, found by search.",
        _paper("A. Howard et al.: Searching for MobileNetV3, 2019", "1905.02244"),
    ),
    Family(
        ("MobileNetV2",),
        "Small and fast: inverted residual blocks with linear bottlenecks.",
        _paper("M. Sandler et al.: MobileNetV2: Inverted Residuals and Linear Bottlenecks, 2018", "1801.04381"),
    ),
    Family(
        ("MobileNet",),
        "Small and fast: convolutions split into a depthwise and a pointwise part.",
        _paper("A. G. Howard et al.: MobileNets, 2017", "1704.04861"),
    ),
    Family(
        ("NASNet",),
        "Cells with many branches, found by search.",
        _paper(
            "B. Zoph et al.: Learning Transferable Architectures for Scalable Image Recognition, 2017", "1707.07012"
        ),
    ),
    Family(
        ("ResNet50V2", "ResNet101V2", "ResNet152V2"),
        "Residual blocks that normalize before they convolve.",
        _paper("K. He et al.: Identity Mappings in Deep Residual Networks, 2016", "1603.05027"),
        licence="MIT",
    ),
    Family(
        ("ResNet",),
        "Residual blocks: each adds its output to its input.",
        _paper("K. He et al.: Deep Residual Learning for Image Recognition, 2015", "1512.03385"),
        licence="MIT",
    ),
    Family(
        ("VGG",),
        "A plain sequence of layers, mostly 3 × 3 convolutions. Large and slow.",
        _paper("K. Simonyan, A. Zisserman: Very Deep Convolutional Networks, 2014", "1409.1556"),
        licence="CC-BY-4.0",
    ),
    Family(
        ("Xception",),
        "An extreme form of Inception: depthwise separable convolutions with residual connections.",
        _paper("F. Chollet: Xception: Deep Learning with Depthwise Separable Convolutions, 2016", "1610.02357"),
        licence="MIT",
    ),
)


def build(name: str, size_px: int) -> keras.Model:
    """Build a model with random weights and a separate softmax layer.

    name: of the function in keras.applications. Input: (batch, size_px, size_px, 3) in the range of the model's
    preprocess_input. Output: class probabilities, (batch, 1000).
    """
    import keras  # noqa: PLC0415 - TensorFlow is for worker processes only

    from models.keras_internals import fresh_names  # noqa: PLC0415

    function = getattr(keras.applications, name)
    with fresh_names():
        model = function(weights=None, classifier_activation=None, input_shape=(size_px, size_px, 3))
    probabilities = keras.layers.Softmax(name="probabilities")(model.output)
    return keras.Model(model.input, probabilities, name=model.name)


def read_weights(name: str, model: keras.Model, file: Path) -> None:
    """Fill a built model from Keras' own file. Raises WeightsDamaged, naming what does not fit."""
    from models.readers.keras_file import read_keras_weights  # noqa: PLC0415 - TensorFlow is for worker processes only
    from models.variables import assign_in_order  # noqa: PLC0415

    assign_in_order(model, read_keras_weights(file), source=file.name)
    if name.startswith("EfficientNetB"):
        normalization = next(layer for layer in model.layers if type(layer).__name__ == "Normalization")
        normalization.adapt_variance.assign(normalization.adapt_variance * list(SECOND_DIVISOR))
        normalization.finalize_state()


def network_id(name: str) -> str:
    """Give a model's id in the catalog: keras_vgg16 for VGG16, which is not the same network as TF-slim's vgg16."""
    return f"keras_{name.lower()}"


def _describe(facts: dict[str, str]) -> NetworkDescription:
    name, size_px = facts["name"], int(facts["size_px"])
    family = next(family for family in FAMILIES if name.startswith(family.names))
    return NetworkDescription(
        id=network_id(name),
        title=f"{name} (Keras)",
        summary=family.summary,
        paper=family.paper,
        licence=family.licence,
        parameters=int(facts["parameters"]),
        classes=CLASSES,
        image_input=ImageInput(
            short_side_px=round(size_px / CENTRAL_SHARE),
            size_px=size_px,
            resampling="bicubic",
            low=_three(facts["low"]),
            high=_three(facts["high"]),
            reversed_channels=facts["channels"] == "bgr",
        ),
        class_names_file="imagenet_classes.tsv",
        weights=DownloadedWeights(
            file_name=facts["url"].rsplit("/", maxsplit=1)[-1],
            url=facts["url"],
            sha256=facts["sha256"] or None,
            md5=facts["md5"] or None,
        ),
        logits_layer=facts["logits_layer"],
        build=partial(build, name, size_px),
        read_weights=partial(read_weights, name),
        group="keras",
    )


def _three(numbers: str) -> tuple[float, float, float]:
    red, green, blue = map(float, numbers.split())
    return red, green, blue


def _read_facts() -> list[dict[str, str]]:
    with FACTS.open(encoding="utf8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))


KERAS_APPLICATIONS = tuple(map(_describe, _read_facts()))
