"""Operators of a saved network that scale, shift, select and reorder the channels of an image.

Each takes the layer's configuration, its arguments (images, arrays, numbers) and options, and gives its output images.
None, IndexError, KeyError, TypeError and ValueError all mean that this use cannot be followed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from models.affine_image import AffineImage, added, joined

Facts = Mapping[str, Any]
Images = list[AffineImage] | None
Operator = Callable[[Facts, list[Any], dict[str, Any]], Images]

CHANNEL_AXES = {-1, 3}
RANK = 4  # batch, height, width, channels
# Pillow's and Keras' grey, of ITU-R BT.601
GREY = np.array([[0.2989, 0.587, 0.114]])


def _operands(arguments: list[Any], options: Mapping[str, Any]) -> list[Any]:
    """List the operands, which may be given as a list, as arguments or by name."""
    if len(arguments) == 1 and isinstance(arguments[0], list):
        return list(arguments[0])
    return [*arguments, *(options[name] for name in ("x1", "x2") if name in options)]


def _sum(signs: tuple[float, float]) -> Operator:
    def add(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
        operands = _operands(arguments, options)
        all_signs = [signs[0], *[signs[1]] * (len(operands) - 1)]
        images = [(value, sign) for value, sign in zip(operands, all_signs, strict=True) if _is_image(value)]
        whole = images[0][0].scaled(images[0][1], 0.0, facts["name"])
        if len(images) > 1:
            whole = added([image for image, _ in images], [sign for _, sign in images], facts["name"])
        for value, sign in zip(operands, all_signs, strict=True):
            if not _is_image(value):
                whole = whole.scaled(1.0, sign * np.asarray(value, dtype=np.float64), facts["name"])
        return [whole]

    return add


def _average(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    images = _operands(arguments, options)
    return [added(images, [1 / len(images)] * len(images), facts["name"])]


def _multiply(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    operands = _operands(arguments, options)
    images = [value for value in operands if _is_image(value)]
    if len(images) != 1:
        return None
    whole = images[0]
    for value in operands:
        if not _is_image(value):
            whole = whole.scaled(value, 0.0, facts["name"])
    return [whole]


def _divide(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    image, by = _operands(arguments, options)
    return [image.scaled(1 / np.asarray(by, dtype=np.float64), 0.0, facts["name"])] if _is_image(image) else None


def _negative(facts: Facts, arguments: list[Any], _options: dict[str, Any]) -> Images:
    return [arguments[0].scaled(-1.0, 0.0, facts["name"])]


def _get_item(_facts: Facts, arguments: list[Any], _options: dict[str, Any]) -> Images:
    image, key = arguments
    if not isinstance(key, list) or (... not in key and len(key) < RANK):
        return [image] if isinstance(key, slice) else None
    *places, last = key
    if any(not isinstance(place, slice) and place is not ... for place in places) or image.flat:
        return None
    if last is ...:
        return [image]
    if isinstance(last, int):
        return [image.only(last)]
    return [image.chosen(last if isinstance(last, slice) else np.asarray(last, dtype=np.intp))]


def _stack(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    images = arguments[0]
    is_followed = _axis(facts, options) in CHANNEL_AXES and all(image.flat for image in images)
    return [joined(images)] if is_followed else None


def _concatenate(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    images = _operands(arguments, options)
    is_followed = _axis(facts, options) in CHANNEL_AXES and not any(image.flat for image in images)
    return [joined(images)] if is_followed else None


def _flip(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    axis = _axis(facts, options)
    if axis is None:
        return None
    return [arguments[0].chosen(slice(None, None, -1)) if axis in CHANNEL_AXES else arguments[0]]


def _repeat(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    image, times = arguments[0], facts.get("repeats", options.get("repeats"))
    if _axis(facts, options) not in CHANNEL_AXES or not isinstance(times, int) or image.flat:
        return None
    return [image.chosen(np.repeat(np.arange(image.channels), times))]


def _take(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    image, places = arguments
    if _axis(facts, options) not in CHANNEL_AXES or image.flat:
        return None
    return [image.chosen(np.asarray(places, dtype=np.intp))] if np.ndim(places) == 1 else None


def _split(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    image, parts = arguments[0], facts.get("indices_or_sections", options.get("indices_or_sections"))
    if _axis(facts, options) not in CHANNEL_AXES or image.flat:
        return None
    return [image.chosen(places) for places in np.split(np.arange(image.channels), parts)]


def _unstack(facts: Facts, arguments: list[Any], options: dict[str, Any]) -> Images:
    image = arguments[0]
    if _axis(facts, options) not in CHANNEL_AXES or image.flat:
        return None
    return [image.only(place) for place in range(image.channels)]


def _to_grey(facts: Facts, arguments: list[Any], _options: dict[str, Any]) -> Images:
    image = arguments[0]
    weighed = AffineImage(GREY @ image.factors, GREY @ image.shifts, through=(*image.through, facts["name"]))
    return [weighed]


def is_of_channels(facts: Facts) -> bool:
    """Whether a layer's axis is that of the channels, as it is by default."""
    return "axis" not in facts or _axis(facts, {}) in CHANNEL_AXES


def _axis(facts: Facts, options: Mapping[str, Any]) -> int | None:
    axis: object = facts.get("axis", options.get("axis"))
    axis = axis[0] if isinstance(axis, list) and len(axis) == 1 else axis
    return axis if isinstance(axis, int) else None


def _is_image(value: object) -> bool:
    return isinstance(value, AffineImage)


OPERATORS: Mapping[str, Operator] = {
    "Add": _sum((1.0, 1.0)),
    "Subtract": _sum((1.0, -1.0)),
    "Average": _average,
    "Multiply": _multiply,
    "TrueDivide": _divide,
    "Divide": _divide,
    "Negative": _negative,
    "GetItem": _get_item,
    "Stack": _stack,
    "Concatenate": _concatenate,
    "Flip": _flip,
    "Repeat": _repeat,
    "Take": _take,
    "Split": _split,
    "Unstack": _unstack,
    "RGBToGrayscale": _to_grey,
}
