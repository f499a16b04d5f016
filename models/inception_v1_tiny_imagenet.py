"""Inception V1 for 202 classes, trained from scratch on photographs of 64 × 64 pixels.

It comes along with its weights, so that Inception modules can be explored without fetching anything. The layers are
those of inception_v1; only the number of classes differs. models/weights/inception_v1_tiny_imagenet.md says how it was
trained, and how well it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from models import inception_v1
from models.description import NetworkDescription
from models.image_input import ImageInput
from models.inception_v1 import INCEPTION_V1
from models.readers.packed import read_packed
from models.start import ChannelStart
from models.weights import BundledWeights

if TYPE_CHECKING:
    import keras

CLASSES = 202
SIZE_PX = 64


def build(size_px: int | None = SIZE_PX) -> keras.Model:
    """Build the network with random weights; see models.inception_v1.build for its layers.

    size_px: side of the images; None for any size.
    Input: (batch, size_px, size_px, 3), values −1..1. Output: class probabilities, (batch, 202).
    """
    return inception_v1.build(size_px, classes=CLASSES)


INCEPTION_V1_TINY_IMAGENET = NetworkDescription(
    id="inception_v1_tiny_imagenet",
    title="Inception V1 (202 classes)",
    summary="GoogLeNet's nine Inception modules, trained from scratch on small photographs of 202 classes.",
    paper=INCEPTION_V1.paper,
    licence="CC-BY-4.0",
    parameters=5_799_674,
    classes=CLASSES,
    image_input=ImageInput(
        short_side_px=SIZE_PX,
        size_px=SIZE_PX,
        resampling="bicubic",
        low=(-1.0,) * 3,
        high=(1.0,) * 3,
    ),
    class_names_file="tiny_imagenet_classes.tsv",
    weights=BundledWeights(
        file_name="inception_v1_tiny_imagenet.npz",
        sha256="d256aa3594e512cd7983917f669f4b8506edd20e53eac3ac92463ae0bdb57bb9",
    ),
    logits_layer="logits",
    start=ChannelStart("Mixed_4c", (42,)),
    build=build,
    read_weights=read_packed,
)
