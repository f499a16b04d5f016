"""The plain form of a network: an equivalent network in which every layer does one thing, so that it has one rule.

Batch norm is folded into the neighbouring convolution or dense layer, activations are separate layers, a separable
convolution is two layers, layers that map the image to another range are marked as preprocessing, and nested models are
flattened. The network itself is not changed, and shares its weights with the plain form where nothing was folded.

Every layer of the network has a counterpart. A norm that is folded into the layer before it shares that layer's output;
one that is folded into the layer behind it becomes the identity. Layers behind the logits share the logits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import tensorflow as tf

from backend.relevance.kinds import LINEAR, Kind, only_shifts_and_scales, relevance_kind
from backend.relevance.linear_layers import Norms, read_linear
from backend.relevance.plain_layer import PlainLayer
from backend.relevance.plain_reading import activation_of, identity_of, layers_of, reads_image
from models.batch_norm import Fold, FrozenNorm, Side, find_folds
from models.errors import UnsuitableLayer
from models.explainable import obstacle_of
from models.forward import ancestors
from models.graph_reader import LayerUse, Source


@dataclass(frozen=True)
class PlainForm:
    """Plain layers in topological order; the last one's output is explained."""

    layers: tuple[PlainLayer, ...]

    @property
    def image(self) -> str:
        """Name of the input layer."""
        return next(layer.name for layer in self.layers if layer.kind is Kind.IMAGE)

    @property
    def logits(self) -> str:
        """Name of the layer whose output is explained, usually the logits."""
        return self.layers[-1].name

    @property
    def counterparts(self) -> Mapping[str, str]:
        """The plain layer of each layer of the network, by name: {network's layer: plain layer}."""
        return {name: layer.name for layer in self.layers for name in layer.layers}

    def run(self, images: tf.Tensor, only: Iterable[PlainLayer] | None = None) -> dict[str, tf.Tensor]:
        """Compute layers, all or some: {name: (batch, …)}. images: (batch, height, width, 3) in the network's range.

        Each value is a separate tensor, even behind the identity.
        """
        values: dict[str, tf.Tensor] = {}
        for layer in self.layers if only is None else only:
            is_image = layer.kind is Kind.IMAGE
            value = images if is_image else layer.compute(*(values[name] for name in layer.inputs))
            values[layer.name] = tf.identity(tf.cast(value, tf.float32))
        return values


def to_plain_form(uses: Sequence[LayerUse], logits: str, *, ends_network: bool = True) -> PlainForm:
    """Make the plain form of a network, or of its first part.

    uses: all its layers. logits: the layer to explain. ends_network: whether that is the logits layer, so that layers
    behind it such as the softmax share its relevance; False where relevance begins at a layer in the middle.
    Raises UnsuitableLayer.
    """
    needed = ancestors(uses, [logits])
    leading = [use for use in uses if use.name in needed]
    for use in leading:
        obstacle = obstacle_of(use)
        if obstacle is not None:
            raise UnsuitableLayer(
                f"Relevance cannot be propagated through the layer {use.name!r}: {obstacle.reason}",
                hint=obstacle.repair,
                field="network",
            )
    builder = _Builder({use.name: use for use in leading}, dict(find_folds(leading)))
    for use in leading:
        builder.add(use)
    return PlainForm(tuple(builder.finished(logits, _behind(uses, logits) if ends_network else [])))


def _behind(uses: Sequence[LayerUse], logits: str) -> list[str]:
    """Name the layers that depend only on the logits and keep their shape, such as the softmax."""
    shape = next(use.tensor.shape for use in uses if use.name == logits)
    found = [logits]
    for use in uses:
        if use.inputs and all(name in found for name in use.inputs) and use.tensor.shape == shape:
            found.append(use.name)
    return found[1:]


@dataclass
class _Builder:
    """Adds one plain layer after the other.

    uses: the network's layers. folds: which norms are folded into which layer. plain: the plain layers so far, by name.
    output_of: the plain layer that outputs each tensor.
    """

    uses: Mapping[str, LayerUse]
    folds: dict[str, Fold]
    plain: dict[str, PlainLayer] = field(default_factory=dict)
    output_of: dict[Source, str] = field(default_factory=dict)

    def add(self, use: LayerUse) -> None:
        """Add the plain layers of a layer of the network."""
        inputs = [self.plain[self.output_of[source]] for source in use.sources]
        fold = self.folds.get(use.name)
        if inputs and reads_image(inputs) and only_shifts_and_scales(use):
            self.folds.pop(use.name, None)
            [whole] = layers_of(use, inputs)
            self._put(use, [replace(whole, kind=Kind.PREPROCESSING, sees_image=True, negative_factors=None)])
        elif fold is not None and fold.side is Side.BEHIND:
            # the layer that it is folded into, or a layer behind that one that does nothing at inference
            [before] = inputs
            self._put(use, [replace(before, layers=(*before.layers, use.name))])
        elif fold is not None:
            self._put(use, [identity_of(use, inputs[0])])
        elif relevance_kind(use) in LINEAR:
            self._put_linear(use, inputs[0])
        else:
            self._put(use, layers_of(use, inputs))

    def finished(self, logits: str, behind: Sequence[str]) -> list[PlainLayer]:
        """Give all layers, with the logits layer last."""
        last = self.plain.pop(self.output_of[Source(logits)])
        return [*self.plain.values(), replace(last, layers=(*last.layers, *behind))]

    def _put(self, use: LayerUse, outputs: Sequence[PlainLayer]) -> None:
        """Register the plain layers that compute the outputs of a layer, in the order of its outputs."""
        for number, layer in enumerate(outputs):
            self.plain[layer.name] = layer
            self.output_of[Source(use.name, number)] = layer.name

    def _put_linear(self, use: LayerUse, before: PlainLayer) -> None:
        steps = read_linear(use, self._norms(use))
        activation = activation_of(use)
        for number, step in enumerate(steps, start=1):
            is_whole = number == len(steps) and activation is None
            before = PlainLayer(
                name=use.name if is_whole else f"{use.name}, part {number}",
                owner=use.name,
                kind=step.kind,
                inputs=(before.name,),
                layers=(use.name,) if is_whole else (),
                compute=step.weights.compute,
                weights=step.weights,
            )
            self._put(use, [before])
        if activation is not None:
            self._put(use, [replace(activation, inputs=(before.name,))])

    def _norms(self, use: LayerUse) -> Norms:
        found: dict[Side, FrozenNorm] = {}
        for name, fold in self.folds.items():
            if fold.into == use.name:
                found[fold.side] = FrozenNorm.of(self.uses[name].operation)
        return Norms(in_front=found.get(Side.IN_FRONT), behind=found.get(Side.BEHIND))
