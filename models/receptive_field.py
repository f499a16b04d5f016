"""The receptive field of a layer's outputs, where it begins, and the distance between those of two neighbours.

Source: A. Araujo, W. Norris, J. Sim, Computing Receptive Fields of Convolutional Neural Networks, 2019, equations 2,
3 and 5 along the widest path: size = size before + (kernel − 1) · stride before, stride = stride before · strides,
first = first before − padding · stride before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.layer_kinds import CHANGES_SIZE_BACK, ONLY_IN_TRAINING, SLIDING, kind_of

SEES_EVERYTHING = ("Global", "Adaptive", "Flatten", "Reshape", "Permute", "RepeatVector", "Transpose")


@dataclass(frozen=True)
class ReceptiveField:
    """The receptive field of one output, and its stride, in pixels of the image: (height, width) each.

    first_px: (top, left) of the field of the output at the top left; negative where it begins in the padding.
    """

    size_px: tuple[int, int]
    stride_px: tuple[int, int]
    first_px: tuple[int, int] = (0, 0)

    def at(self, row: int, column: int) -> tuple[int, int]:
        """Give the (top, left) of the field of an output, in pixels of the image."""
        return self.first_px[0] + row * self.stride_px[0], self.first_px[1] + column * self.stride_px[1]


ONE_PIXEL = ReceptiveField(size_px=(1, 1), stride_px=(1, 1))


@dataclass(frozen=True)
class Window:
    """Kernel, dilation included, and strides of a convolution or pooling: (height, width) each.

    padding: rows above and columns left of the layer's input that the layer adds; negative where it cuts them off.
    """

    kernel: tuple[int, int] = (1, 1)
    strides: tuple[int, int] = (1, 1)
    padding: tuple[int, int] = (0, 0)


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
    return _after(widest, window) if kind in SLIDING or kind == "padding" else widest


def _after(before: ReceptiveField, window: Window) -> ReceptiveField:
    sizes = [
        size_px + (kernel - 1) * stride_px
        for size_px, kernel, stride_px in zip(before.size_px, window.kernel, before.stride_px, strict=True)
    ]
    strides = [stride_px * step for stride_px, step in zip(before.stride_px, window.strides, strict=True)]
    firsts = [
        first_px - padding * stride_px
        for first_px, padding, stride_px in zip(before.first_px, window.padding, before.stride_px, strict=True)
    ]
    return ReceptiveField((sizes[0], sizes[1]), (strides[0], strides[1]), (firsts[0], firsts[1]))


def padding_of_same(side: int | None, kernel: int, stride: int) -> int:
    """How many rows or columns "same" padding adds before the first one. kernel: dilation included.

    side: of the input; None for any length, of which the stride is then assumed to be a divisor.
    Source: TensorFlow, Neural network: padding of convolutions.
    """
    rest = 0 if side is None else side % stride
    return max(kernel - (rest or stride), 0) // 2
