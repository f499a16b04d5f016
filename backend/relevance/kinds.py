"""How relevance travels over each kind of layer. Which Keras class is of which kind is said in models/layer_kinds.py.

LINEAR layers are those that a composite has rules for. What comes to the others is shared without a choice:
sums, means and poolings by contribution, products all to their signal, a maximum of several tensors all to the one that
it took; what only moves values moves relevance with them; what shapes values one by one, or divides them by the
strength of others, hands on what it gets. Of these last, normalization that cannot be folded (layer, group, root mean
square, unit, local response; batch norm in front of an activation) is passed unchanged: its factors are taken as fixed,
and each value it puts out is still that of the same place. Where a factor is negative, what passes is turned round:
turning.py. Which layers have no way is said in models/explainable.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from models.batch_norm import is_linear_activation
from models.explainable import Way, obstacle_of, way_of
from models.graph_reader import LayerUse
from models.layer_graph import LayerKind
from models.layer_kinds import kind_of


class Kind(str, Enum):
    """What relevance meets on its way."""

    IMAGE = "image"
    PREPROCESSING = "preprocessing"  # scales or shifts the image's channels
    CONVOLUTION = "convolution"
    DEPTHWISE = "depthwise"
    DENSE = "dense"
    POOLING = "pooling"
    SUM = "sum"
    PRODUCT = "product"
    CHOICE = "choice"  # the largest or smallest of several tensors
    MOVEMENT = "movement"  # concatenation, reshaping, padding, cropping, repeating
    PASS = "pass"  # noqa: S105 - no password: activations, normalization, what acts in training only


LINEAR = frozenset({Kind.CONVOLUTION, Kind.DEPTHWISE, Kind.DENSE})
OF_LAYER_KIND: Mapping[LayerKind, Kind] = {
    "input": Kind.IMAGE,
    "convolution": Kind.CONVOLUTION,
    "depthwise": Kind.DEPTHWISE,
    "dense": Kind.DENSE,
    "pooling": Kind.POOLING,
    "normalization": Kind.PASS,
    "activation": Kind.PASS,
    "sum": Kind.SUM,
    "product": Kind.PRODUCT,
    "concatenation": Kind.MOVEMENT,
    "padding": Kind.MOVEMENT,
    "reshape": Kind.MOVEMENT,
    "other": Kind.PASS,
}
OF_WAY: Mapping[Way, Kind] = {
    "element-wise": Kind.PASS,
    "movement": Kind.MOVEMENT,
    "mean": Kind.POOLING,
    "extreme": Kind.POOLING,
    "resizing": Kind.POOLING,
    "choice": Kind.CHOICE,
}
SHIFTS_AND_SCALES = frozenset({"BatchNormalization", "Normalization", "Rescaling"})
NEVER_NEGATIVE = frozenset(
    {
        "exponential",
        "hard_sigmoid",
        "relu",
        "relu6",
        "sigmoid",
        "softmax",
        "softplus",
    }
)
OPERATORS_NEVER_NEGATIVE = frozenset(
    {"Abs", "Absolute", "Exp", "HardSigmoid", "Relu", "Relu6", "Sigmoid", "Softmax", "Softplus", "Sqrt", "Square"}
)
GATES = frozenset({"hard_sigmoid", "relu6", "sigmoid", "softmax"})
OPERATORS_OF_GATES = frozenset({"HardSigmoid", "Sigmoid", "Softmax"})


def travel_over(use: LayerUse) -> Kind | None:
    """Tell how relevance travels over a layer; None for one without a rule."""
    if obstacle_of(use) is not None:
        return None
    way = way_of(use)
    if way is not None:
        return Kind.PASS if way == "choice" and len(use.sources) == 1 else OF_WAY[way]  # of a tensor and a constant
    if getattr(use.operation, "interpolation", "nearest") != "nearest" and kind_of(use.keras_class) == "reshape":
        return Kind.POOLING  # each new value is a mean of old ones
    kind = OF_LAYER_KIND[kind_of(use.keras_class)]
    is_by_constant = kind in {Kind.SUM, Kind.PRODUCT} and len(use.sources) == 1
    return Kind.PASS if is_by_constant else kind


def only_shifts_and_scales(use: LayerUse) -> bool:
    """Tell whether a layer behind the image only maps it to another range: it belongs to the preprocessing."""
    is_operator = OF_LAYER_KIND[kind_of(use.keras_class)] in {Kind.SUM, Kind.PRODUCT} and len(use.sources) == 1
    return use.keras_class in SHIFTS_AND_SCALES or (is_operator and way_of(use) is None)


def is_never_negative(use: LayerUse) -> bool:
    """Tell whether an activation, be it a layer or a layer's own, puts out no negative values."""
    if use.keras_class == "ReLU":
        return bool(use.operation.negative_slope == 0)
    return activation_name(use) in NEVER_NEGATIVE or use.keras_class in OPERATORS_NEVER_NEGATIVE


def is_gate(use: LayerUse) -> bool:
    """Tell whether an activation squeezes values between two bounds, so that it can weigh others."""
    is_clipped = getattr(use.operation, "max_value", None) is not None or use.keras_class == "Relu6"
    return is_clipped or activation_name(use) in GATES or use.keras_class in OPERATORS_OF_GATES


def activation_name(use: LayerUse) -> str:
    """Name the activation that a layer has behind it, or is; "" where it has none."""
    activation = getattr(use.operation, "activation", None)
    return "" if is_linear_activation(activation) else str(getattr(activation, "__name__", "activation"))
