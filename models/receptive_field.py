"""The receptive field of a layer's outputs, and the distance in the image between those of two neighbours.

Source: A. Araujo, W. Norris, J. Sim, Computing Receptive Fields of Convolutional Neural Networks, 2019, equations 2
and 3 along the widest path: size = size before + (kernel − 1) · stride before, stride = stride before · strides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.layer_kinds import CHANGES_SIZE_BACK, ONLY_IN_TRAINING, SLIDING, kind_of

SEES_EVERYTHING = ("Global", "Adaptive", "Flatten", "Reshape", "Permute", "RepeatVector", "Transpose")


@dataclass(frozen=True)
class ReceptiveField:
    """The receptive field of one output, and its stride, in pixels of the image: (height, width) each."""

    size_px: tuple[int, int]
    stride_px: tuple[int, int]


ONE_PIXEL = ReceptiveField(size_px=(1, 1), stride_px=(1, 1))


@dataclass(frozen=True)
class Window:
    """Kernel, dilation included, and strides of a convolution or pooling: (height, width) each."""

    kernel: tuple[int, int] = (1, 1)
    strides: tuple[int, int] = (1, 1)


def receptive_field_after(
    keras_class: str, window: Window, before: Sequence[ReceptiveField | None]
) -> ReceptiveField | None:
    """Give the receptive field of a layer from those of its inputs; None where it is the whole image or unknown.

    A product has that of the input with a known one: in squeeze-and-excitation the other is one factor for a whole
    channel.
    """
    kind = kind_of(keras_class)
    if kind == "input":
        return ONE_PIXEL
    known = [field for field in before if field is not None]
    lost = len(known) < len(before) and kind != "product"
    unknown = kind == "other" and keras_class not in ONLY_IN_TRAINING
    if lost or unknown or not known or keras_class.startswith(SEES_EVERYTHING) or keras_class in CHANGES_SIZE_BACK:
        return None
    widest = max(known, key=lambda field: max(field.size_px))
    return _after(widest, window) if kind in SLIDING else widest


def _after(before: ReceptiveField, window: Window) -> ReceptiveField:
    sizes = [
        size_px + (kernel - 1) * stride_px
        for size_px, kernel, stride_px in zip(before.size_px, window.kernel, before.stride_px, strict=True)
    ]
    strides = [stride_px * step for stride_px, step in zip(before.stride_px, window.strides, strict=True)]
    return ReceptiveField(size_px=(sizes[0], sizes[1]), stride_px=(strides[0], strides[1]))
