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

from backend.errors import UnsuitableLayer
from backend.relevance.kinds import LINEAR, Kind, only_shifts_and_scales, travel_over
from backend.relevance.linear_layers import Norms, read_linear
from backend.relevance.plain_layer import PlainLayer
from backend.relevance.plain_reading import activation_of, handed_on, layer_of, reads_image
from models.batch_norm import Fold, FrozenNorm, Side, find_folds
from models.forward import ancestors
from models.graph_reader import LayerUse


@dataclass(frozen=True)
class PlainForm:
    """Plain layers in topological order, of which the first is the image and the last puts out the logits."""

    layers: tuple[PlainLayer, ...]

    @property
    def image(self) -> str:
        """Name of the layer that is the image."""
        return next(layer.name for layer in self.layers if layer.kind is Kind.IMAGE)

    @property
    def logits(self) -> str:
        """Name of the layer that puts out the logits."""
        return self.layers[-1].name

    @property
    def counterparts(self) -> Mapping[str, str]:
        """Name the plain layer for each layer of the network: {the user's layer: plain layer}."""
        return {name: layer.name for layer in self.layers for name in layer.layers}

    def run(self, images: tf.Tensor, only: Iterable[PlainLayer] | None = None) -> dict[str, tf.Tensor]:
        """Compute layers, all or some: {name: (batch, …)}. images: (batch, height, width, 3) in the network's range."""
        values: dict[str, tf.Tensor] = {}
        for layer in self.layers if only is None else only:
            is_image = layer.kind is Kind.IMAGE
            value = images if is_image else layer.compute(*(values[name] for name in layer.inputs))
            values[layer.name] = tf.cast(value, tf.float32)
        return values


def to_plain_form(uses: Sequence[LayerUse], logits: str) -> PlainForm:
    """Make the plain form of a network. uses: all its layers. logits: the layer to explain. Raises UnsuitableLayer."""
    needed = ancestors(uses, [logits])
    leading = [use for use in uses if use.name in needed]
    for use in leading:
        if travel_over(use) is None:
            raise UnsuitableLayer(
                f"There is no rule for sharing out relevance over the layer {use.name!r}, of the class "
                f"{use.keras_class}.",
                hint="Choose a network without such layers; GET /api/networks/<id>/report names them.",
                field="network",
            )
    builder = _Builder({use.name: use for use in leading}, dict(find_folds(leading)))
    for use in leading:
        builder.add(use)
    return PlainForm(tuple(builder.finished(logits, _behind(uses, logits))))


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
    """Adds one plain layer after the other. uses: the network's layers. folds: which norms become part of which."""

    uses: Mapping[str, LayerUse]
    folds: dict[str, Fold]
    plain: dict[str, PlainLayer] = field(default_factory=dict)
    output_of: dict[str, str] = field(default_factory=dict)

    def add(self, use: LayerUse) -> None:
        """Add what a layer of the network is made of."""
        inputs = [self.plain[self.output_of[source.use]] for source in use.sources]
        fold = self.folds.get(use.name)
        if inputs and reads_image(inputs) and only_shifts_and_scales(use):
            self.folds.pop(use.name, None)
            self._put(use, replace(layer_of(use, inputs), kind=Kind.PREPROCESSING, sees_image=True))
        elif fold is not None and fold.side is Side.BEHIND:
            into = self.plain[self.output_of[fold.into]]
            self.plain[into.name] = replace(into, layers=(*into.layers, use.name))
            self.output_of[use.name] = into.name
        elif fold is not None:
            self._put(use, handed_on(use, inputs[0]))
        elif travel_over(use) in LINEAR:
            self._put_linear(use, inputs[0])
        else:
            self._put(use, layer_of(use, inputs))

    def finished(self, logits: str, behind: Sequence[str]) -> list[PlainLayer]:
        """Give all layers, the one that puts out the logits last."""
        last = self.plain.pop(self.output_of[logits])
        return [*self.plain.values(), replace(last, layers=(*last.layers, *behind))]

    def _put(self, use: LayerUse, layer: PlainLayer) -> None:
        self.plain[layer.name] = layer
        self.output_of[use.name] = layer.name

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
            self._put(use, before)
        if activation is not None:
            self._put(use, replace(activation, inputs=(before.name,)))

    def _norms(self, use: LayerUse) -> Norms:
        found: dict[Side, FrozenNorm] = {}
        for name, fold in self.folds.items():
            if fold.into == use.name:
                found[fold.side] = FrozenNorm.of(self.uses[name].operation)
        return Norms(in_front=found.get(Side.IN_FRONT), behind=found.get(Side.BEHIND))
