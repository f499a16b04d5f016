"""A network in plain form: an equal network in which every layer does one thing, so that a rule can be found for it.

Batch norm is part of the convolution or dense layer beside it, activations are layers of their own, separable
convolutions are two, what maps the image to another range is told apart, nested models are flattened. The network
itself is not changed, and shares its weights with the plain form wherever nothing was folded.

Every layer of the network has a counterpart. A norm behind the layer that it became part of shares that one's output;
one that became part of the layer behind it hands on what comes to it. Layers behind the logits share those.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import tensorflow as tf

from backend.relevance.kinds import LINEAR, Kind, only_shifts_and_scales, travel_over
from backend.relevance.linear_layers import Norms, read_linear
from backend.relevance.plain_layer import PlainLayer
from backend.relevance.plain_reading import activation_of, handed_on, layers_of, reads_image
from models.batch_norm import Fold, FrozenNorm, Side, find_folds
from models.errors import UnsuitableLayer
from models.explainable import obstacle_of
from models.forward import ancestors
from models.graph_reader import LayerUse, Source


@dataclass(frozen=True)
class PlainForm:
    """Plain layers in topological order, of which the first is the image and the last puts out what is explained."""

    layers: tuple[PlainLayer, ...]

    @property
    def image(self) -> str:
        """Name of the layer that is the image."""
        return next(layer.name for layer in self.layers if layer.kind is Kind.IMAGE)

    @property
    def logits(self) -> str:
        """Name of the layer that puts out the logits, or whatever else is explained."""
        return self.layers[-1].name

    @property
    def counterparts(self) -> Mapping[str, str]:
        """Name the plain layer for each layer of the network: {the user's layer: plain layer}."""
        return {name: layer.name for layer in self.layers for name in layer.layers}

    def run(self, images: tf.Tensor, only: Iterable[PlainLayer] | None = None) -> dict[str, tf.Tensor]:
        """Compute layers, all or some: {name: (batch, …)}. images: (batch, height, width, 3) in the network's range.

        Each value is a tensor of its own, also behind a layer that hands on what it takes.
        """
        values: dict[str, tf.Tensor] = {}
        for layer in self.layers if only is None else only:
            is_image = layer.kind is Kind.IMAGE
            value = images if is_image else layer.compute(*(values[name] for name in layer.inputs))
            values[layer.name] = tf.identity(tf.cast(value, tf.float32))
        return values


def to_plain_form(uses: Sequence[LayerUse], logits: str, *, ends_network: bool = True) -> PlainForm:
    """Make the plain form of a network, or of its first part.

    uses: all its layers. logits: the layer to explain. ends_network: whether it puts out the logits, so that layers
    behind it such as the softmax share them; not where relevance begins at a layer in the middle.
    Raises UnsuitableLayer.
    """
    needed = ancestors(uses, [logits])
    leading = [use for use in uses if use.name in needed]
    for use in leading:
        obstacle = obstacle_of(use)
        if obstacle is not None:
            raise UnsuitableLayer(
                f"Relevance cannot be shared out over the layer {use.name!r}: {obstacle.reason}",
                hint=obstacle.repair,
                field="network",
            )
    builder = _Builder({use.name: use for use in leading}, dict(find_folds(leading)))
    for use in leading:
        builder.add(use)
    return PlainForm(tuple(builder.finished(logits, _behind(uses, logits) if ends_network else [])))


def _behind(uses: Sequence[LayerUse], logits: str) -> list[str]:
    """Name the layers that get nothing but the logits and keep their shape, such as the softmax."""
    shape = next(use.tensor.shape for use in uses if use.name == logits)
    found = [logits]
    for use in uses:
        if use.inputs and all(name in found for name in use.inputs) and use.tensor.shape == shape:
            found.append(use.name)
    return found[1:]


@dataclass
class _Builder:
    """Adds one plain layer after the other.

    uses: the network's layers. folds: which norms become part of which. plain: what there is, by name. output_of: the
    plain layer that puts out each tensor.
    """

    uses: Mapping[str, LayerUse]
    folds: dict[str, Fold]
    plain: dict[str, PlainLayer] = field(default_factory=dict)
    output_of: dict[Source, str] = field(default_factory=dict)

    def add(self, use: LayerUse) -> None:
        """Add what a layer of the network is made of."""
        inputs = [self.plain[self.output_of[source]] for source in use.sources]
        fold = self.folds.get(use.name)
        if inputs and reads_image(inputs) and only_shifts_and_scales(use):
            self.folds.pop(use.name, None)
            [whole] = layers_of(use, inputs)
            self._put(use, [replace(whole, kind=Kind.PREPROCESSING, sees_image=True, negative_factors=None)])
        elif fold is not None and fold.side is Side.BEHIND:
            # what it became part of, or what does nothing at inference behind that
            [before] = inputs
            self._put(use, [replace(before, layers=(*before.layers, use.name))])
        elif fold is not None:
            self._put(use, [handed_on(use, inputs[0])])
        elif travel_over(use) in LINEAR:
            self._put_linear(use, inputs[0])
        else:
            self._put(use, layers_of(use, inputs))

    def finished(self, logits: str, behind: Sequence[str]) -> list[PlainLayer]:
        """Give all layers, the one that puts out the logits last."""
        last = self.plain.pop(self.output_of[Source(logits)])
        return [*self.plain.values(), replace(last, layers=(*last.layers, *behind))]

    def _put(self, use: LayerUse, outputs: Sequence[PlainLayer]) -> None:
        """Put what a layer of the network puts out, in the order of its outputs."""
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
