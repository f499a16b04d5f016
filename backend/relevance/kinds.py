"""How relevance is propagated through each kind of layer. models/layer_kinds.py has the kinds of Keras classes.

A composite has rules for LINEAR layers. The others have one fixed rule: sums, means and poolings share relevance by
contribution; a product gives it all to its signal; a maximum of several tensors gives it to the largest; layers that
move values move relevance with them; layers that act on each value alone, or normalize it, pass relevance unchanged.
The last includes normalization that cannot be folded (layer, group, root mean square, unit, local response; batch norm
in front of an activation): its factors are taken as constant, and each output belongs to the input at the same
position. Where such a factor is negative, the relevance changes its direction: turning.py. models/explainable.py lists
the layers through which relevance cannot be propagated.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from models.batch_norm import is_linear_activation
from models.explainable import Effect, effect_of, obstacle_of
from models.graph_reader import LayerUse
from models.layer_graph import LayerKind
from models.layer_kinds import kind_of


class Kind(str, Enum):
    """How relevance is propagated through a layer."""

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
    PASS = "pass"  # noqa: S105 - not a password: activations, normalization, layers that act in training only


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
OF_EFFECT: Mapping[Effect, Kind] = {
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


def relevance_kind(use: LayerUse) -> Kind | None:
    """Tell how relevance is propagated through a layer; None for one without a rule."""
    if obstacle_of(use) is not None:
        return None
    effect = effect_of(use)
    if effect is not None:
        is_with_constant = effect == "choice" and len(use.sources) == 1
        return Kind.PASS if is_with_constant else OF_EFFECT[effect]
    if getattr(use.operation, "interpolation", "nearest") != "nearest" and kind_of(use.keras_class) == "reshape":
        return Kind.POOLING  # each new value is a mean of old ones
    kind = OF_LAYER_KIND[kind_of(use.keras_class)]
    is_by_constant = kind in {Kind.SUM, Kind.PRODUCT} and len(use.sources) == 1
    return Kind.PASS if is_by_constant else kind


def only_shifts_and_scales(use: LayerUse) -> bool:
    """Tell whether a layer behind the image only maps it to another range, so that it belongs to the preprocessing."""
    is_operator = OF_LAYER_KIND[kind_of(use.keras_class)] in {Kind.SUM, Kind.PRODUCT} and len(use.sources) == 1
    return use.keras_class in SHIFTS_AND_SCALES or (is_operator and effect_of(use) is None)


def is_never_negative(use: LayerUse) -> bool:
    """Tell whether an activation, a separate layer or built-in, has no negative outputs."""
    if use.keras_class == "ReLU":
        return bool(use.operation.negative_slope == 0)
    return activation_name(use) in NEVER_NEGATIVE or use.keras_class in OPERATORS_NEVER_NEGATIVE


def is_gate(use: LayerUse) -> bool:
    """Tell whether an activation is bounded on both sides, so that it can gate other values."""
    is_clipped = getattr(use.operation, "max_value", None) is not None or use.keras_class == "Relu6"
    return is_clipped or activation_name(use) in GATES or use.keras_class in OPERATORS_OF_GATES


def activation_name(use: LayerUse) -> str:
    """Name the activation that a layer is or has built in; "" where it has none."""
    activation = getattr(use.operation, "activation", None)
    return "" if is_linear_activation(activation) else str(getattr(activation, "__name__", "activation"))
