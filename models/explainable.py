"""Through which layers relevance can be propagated, and why not through the others. No TensorFlow.

backend/relevance propagates it; the load report shows the reasons given here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

from models.layer_kinds import KIND_OF_CLASS, ONLY_IN_TRAINING

if TYPE_CHECKING:
    from models.graph_reader import LayerUse

Sides = tuple[int | None, ...]
Effect = Literal["element-wise", "movement", "mean", "extreme", "resizing", "choice"]

# operators and layers without a kind in the drawing, by their effect on values
CLASSES_OF_EFFECT: Mapping[Effect, frozenset[str]] = {
    "element-wise": frozenset(
        {
            "Abs",
            "Absolute",
            "Cast",
            "Celu",
            "Clip",
            "Copy",
            "Exp",
            "Expm1",
            "HardShrink",
            "HardTanh",
            "Log",
            "Log1p",
            "LogSigmoid",
            "LogSoftmax",
            "Negative",
            "Power",
            "SoftShrink",
            "Softsign",
            "SparsePlus",
            "Sqrt",
            "Square",
            "Squareplus",
            "TanhShrink",
            "Threshold",
        }
    ),
    "movement": frozenset(
        {
            "ArraySplit",
            "BroadcastTo",
            "DepthToSpace",
            "Dsplit",
            "Dstack",
            "Flip",
            "Fliplr",
            "GetItem",
            "Hsplit",
            "Hstack",
            "Moveaxis",
            "Pad",
            "Repeat",
            "Roll",
            "Slice",
            "SpaceToDepth",
            "Split",
            "Stack",
            "Swapaxes",
            "Take",
            "Tile",
            "Unstack",
        }
    ),
    "mean": frozenset({"Mean", "Sum"}),
    "extreme": frozenset({"Amax", "Amin", "Max", "Min"}),
    "resizing": frozenset({"CenterCrop", "Resize", "Resizing"}),
    "choice": frozenset({"Maximum", "Minimum"}),
}
EFFECT_OF_CLASS: Mapping[str, Effect] = {
    keras_class: effect for effect, classes in CLASSES_OF_EFFECT.items() for keras_class in classes
}
ATTENTION = frozenset(
    {"AdditiveAttention", "Attention", "DotProductAttention", "GroupQueryAttention", "MultiHeadAttention"}
)
RECURRENT = frozenset(
    {"Bidirectional", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "GRU", "LSTM", "RNN", "SimpleRNN", "TimeDistributed"}
)
SUMS_OR_PRODUCTS = frozenset({"sum", "product"})
OTHER_NETWORK = "Choose a network without it."


@dataclass(frozen=True)
class Obstacle:
    """Why relevance cannot be propagated through a layer. reason, repair: a sentence each."""

    reason: str
    repair: str = OTHER_NETWORK


def effect_of(use: LayerUse) -> Effect | None:
    """Tell the effect on values of a layer without a kind in the drawing; None for all others."""
    if use.keras_class == "Average" and not _is_layer(use):
        return "mean"  # the operator over axes; the layer of this name averages its inputs
    return EFFECT_OF_CLASS.get(use.keras_class)


def obstacle_of(use: LayerUse) -> Obstacle | None:
    """Tell why relevance cannot be propagated through a layer; None where it can."""
    return _of_class(use) or _of_options(use) or _of_shapes(use)


def _of_class(use: LayerUse) -> Obstacle | None:
    keras_class = use.keras_class
    if keras_class in KIND_OF_CLASS or keras_class in ONLY_IN_TRAINING or keras_class in EFFECT_OF_CLASS:
        return None
    if keras_class in ATTENTION:
        return Obstacle(
            f"{keras_class} weights its input by factors that it computes from the input itself, and the rules here do "
            "not say how much of the relevance belongs to those factors."
        )
    if keras_class in RECURRENT:
        return Obstacle(f"{keras_class} runs other layers in a loop, and there is no rule for loops.")
    if keras_class == "Lambda":
        return Obstacle(
            "Lambda runs Python code, which does not show which inputs each output comes from.",
            "Build it from Keras' own layers and operators.",
        )
    return Obstacle(f"There is no rule for propagating relevance through a layer of the class {keras_class}.")


def _of_options(use: LayerUse) -> Obstacle | None:
    layer = use.operation
    if getattr(layer, "data_format", None) == "channels_first":
        return Obstacle(
            "It has its channels first (data_format='channels_first'), but heatmaps sum channels on the last axis.",
            "Build it with data_format='channels_last', which takes the same weights, and save it again.",
        )
    if getattr(layer, "quantization_mode", None) is not None:
        return Obstacle(
            f"Its weights are quantized to {layer.quantization_mode}, and the rules need the original weights.",
            "Save the network before model.quantize(…).",
        )
    return None


def _of_shapes(use: LayerUse) -> Obstacle | None:
    """Find what mixes images of a batch, or has another number of inputs or another shape than its rule supports."""
    if not use.sources:
        return None
    inputs, output = [tuple(tensor.shape) for tensor in use.call.input_tensors], tuple(use.tensor.shape)
    if not output or any(shape[:1] != output[:1] for shape in inputs if shape):
        return Obstacle("It mixes the images of a batch.", "Do not change the first axis, which is the batch.")
    is_alone = len(inputs) == 1
    passes = use.keras_class in ONLY_IN_TRAINING or effect_of(use) == "element-wise" or _is_by_constant(use)
    if passes and not is_alone:
        return Obstacle(f"{use.keras_class} takes {len(inputs)} inputs, but there is a rule for one only.")
    if use.keras_class == "RandomCrop" and inputs[0] != output:
        return Obstacle(
            f"RandomCrop crops in training only: Keras' inference returns all of {inputs[0][1:]}, though the network "
            f"expects {output[1:]}.",
            "Use CenterCrop, which always crops.",
        )
    if passes and not _repeats(inputs[0], output):
        return Obstacle(f"{use.keras_class} turns {inputs[0][1:]} into {output[1:]}, and there is no rule for that.")
    return None


def _is_by_constant(use: LayerUse) -> bool:
    """Tell whether a sum or product has one tensor and one constant as operands."""
    return KIND_OF_CLASS.get(use.keras_class) in SUMS_OR_PRODUCTS and len(use.sources) == 1 and effect_of(use) is None


def _repeats(before: Sides, after: Sides) -> bool:
    """Tell whether the first shape broadcasts to the second."""
    if len(before) > len(after):
        return False
    return all(one in {1, other} for one, other in zip_longest(before[::-1], after[::-1], fillvalue=1))


def _is_layer(use: LayerUse) -> bool:
    return hasattr(use.operation, "get_weights")
