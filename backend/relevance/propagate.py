"""Runs a forward pass and a backward pass of relevance, and gives the relevance of every layer and of the image."""

from __future__ import annotations

from typing import Any

import numpy as np
import tensorflow as tf

from backend.relevance.composites import DEEP_TAYLOR, Composite
from backend.relevance.explanation import Explanation
from backend.relevance.ledger import Entry, Ledger
from backend.relevance.plain_form import PlainForm
from backend.relevance.rules.base import Box
from backend.relevance.rules.pooling import PoolingRule
from backend.relevance.start import Start
from backend.relevance.starting_point import AnyStart, StartingPoint
from backend.relevance.steps import BackwardPass
from backend.relevance.sums import per_channel
from backend.relevance.turning import Direction
from models.errors import InvalidSetting
from models.image_input import Images
from models.network import Network

Tensors = dict[str, tf.Tensor]
# {quantity: {plain layer: tensor, or tensors}}
Found = dict[str, dict[str, Any]]


class Propagator:
    """Explains the output of a network for images, by one composite of rules.

    One program is compiled, at the first call, for every start at the same layer. The network is not changed. The
    constructor raises UnsuitableLayer, naming a layer without a rule, and UnknownLayer where no layer has the name.
    """

    def __init__(
        self,
        network: Network,
        composite: Composite = DEEP_TAYLOR,
        pooling: PoolingRule = PoolingRule.AVERAGE,
        *,
        layer: str | None = None,
        form: PlainForm | None = None,
    ) -> None:
        """Read the network up to the layer where relevance begins.

        layer: name of the layer whose channels are explained; None for the classes. form: the network's plain form
        from another Propagator for the same layer, to share its weights.
        """
        self.network = network
        self.composite = composite
        self.pooling = pooling
        self.point = StartingPoint(network, layer)
        self.form = self.point.plain_form() if form is None else form
        self._layers = {layer.name: layer for layer in self.form.layers}
        images = tf.TensorSpec((None, *network.model.input_shape[1:]), tf.float32)
        weights = tf.TensorSpec((None, None), tf.float32)
        value_choice = tf.TensorSpec((None,), tf.float32)
        # autograph would only take time: nothing here branches on tensors
        self._function = tf.function(self._run, input_signature=[images, weights, value_choice], autograph=False)

    def explain(self, images: Images, start: AnyStart | None = None) -> Explanation:
        """Give the relevance of every layer. images: (batch, height, width, 3), 0..1. start: None for Start.whole().

        Raises UnsuitableNetwork where the network is not a classifier; InvalidSetting where a class, a channel or a
        value of the images is out of range, or the start is at another layer.
        """
        weights, value_choice = self.point.weights(start or Start(), len(images))
        inputs = self.network.description.image_input.to_input_range(checked(images))
        found = self._function(tf.convert_to_tensor(inputs), tf.constant(weights), tf.constant(value_choice))
        return self._explanation(found)

    def _run(self, images: tf.Tensor, weights: tf.Tensor, value_choice: tf.Tensor) -> Found:
        """Run both passes: relevance, its sums per channel, and the balance of each step."""
        values = self.form.run(images)
        backward = BackwardPass(self.composite, self.pooling, self._layers, values, self._boxes(images))
        outputs = values[self.form.logits]
        arriving = _Arriving()
        started = self.point.initial_relevance(outputs, weights, value_choice)
        arriving.add(self.form.logits, Direction.LARGE, started)
        found: Found = {"relevance": {}, "sums": {}, "handed_on": {}, "lost": {}, "values": {}}
        found["values"]["outputs"] = outputs
        sums = _Sums()
        for layer in reversed(self.form.layers):
            came = arriving.at(layer.name)
            relevance = tf.add_n(list(came.values())) if came else tf.zeros_like(values[layer.name])
            found["relevance"][layer.name] = relevance
            found["sums"][layer.name] = sums.of(relevance)
            if came and layer.inputs:
                steps = [step for way, part in came.items() for step in backward.step(layer, part, way).items()]
                for direction, shared in steps:
                    for name, part in zip(layer.inputs, shared.relevance, strict=True):
                        arriving.add(name, direction, part)
                found["lost"][layer.name] = tf.add_n([shared.lost for _, shared in steps])
                found["handed_on"][layer.name] = [sums.of(part) for _, shared in steps for part in shared.relevance]
        return found

    def _boxes(self, images: tf.Tensor) -> dict[str, Box]:
        """Find the range of each value that is still the image; padding with zeros has the range 0..0."""
        image_input = self.network.description.image_input
        black, white = (image_input.to_input_range(np.full(3, shade, np.float32)) for shade in (0, 1))  # (3,)
        ends = tf.stack([black, white])[:, tf.newaxis, tf.newaxis]  # (2, 1, 1, 3)
        images_of_ends = tf.broadcast_to(ends, tf.concat([[2], tf.shape(images)[1:]], axis=0))
        images_of_ends = tf.ensure_shape(images_of_ends, (2, *images.shape[1:]))
        values = self.form.run(images_of_ends, only=[layer for layer in self.form.layers if layer.sees_image])
        return {
            name: Box(tf.reduce_min(both, axis=0, keepdims=True), tf.reduce_max(both, axis=0, keepdims=True))
            for name, both in values.items()
        }

    def _explanation(self, found: Found) -> Explanation:
        counterparts = self.form.counterparts
        order = [use.name for use in self.network.layers if use.name in counterparts]
        relevance, sums = found["relevance"], found["sums"]
        image = relevance[self.form.image].numpy()
        is_reversed = self.network.description.image_input.reversed_channels
        return Explanation(
            network=self.network.description.id,
            begins_at=self.point.layer,
            outputs=found["values"]["outputs"].numpy(),
            layers=tuple(order),
            image_relevance=image[..., ::-1] if is_reversed else image,
            ledger=self._ledger(found),
            _tensors={name: relevance[counterparts[name]] for name in order},
            _sums={name: sums[counterparts[name]] for name in order},
        )

    def _ledger(self, found: Found) -> Ledger:
        arrived = {name: sums.numpy().sum(axis=-1) for name, sums in found["sums"].items()}
        return Ledger(
            entries={
                name: Entry(
                    owner=self._layers[name].owner,
                    layers=self._layers[name].layers,
                    arrived=arrived[name],
                    handed_on=sum(sums.numpy().sum(axis=-1) for sums in found["handed_on"][name]),
                    lost=lost.numpy(),
                )
                for name, lost in found["lost"].items()
            },
            started=arrived[self.form.logits],
            reached=arrived[self.form.image],
        )


class _Arriving:
    """What relevance has come to each layer so far, by what it says of the layer's values."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[Direction, list[tf.Tensor]]] = {}

    def add(self, layer: str, direction: Direction, part: tf.Tensor) -> None:
        """Let some come."""
        self._parts.setdefault(layer, {}).setdefault(direction, []).append(part)

    def at(self, layer: str) -> dict[Direction, tf.Tensor]:
        """Sum up what has come to a layer, of its shape; nothing where none has."""
        return {direction: tf.add_n(parts) for direction, parts in self._parts.get(layer, {}).items()}


class _Sums:
    """Sums per channel, computed once per tensor, because most layers pass relevance unchanged."""

    def __init__(self) -> None:
        self._known: Tensors = {}

    def of(self, relevance: tf.Tensor) -> tf.Tensor:
        """Sum per channel: (batch, channels), float64."""
        key = relevance.ref()
        if key not in self._known:
            self._known[key] = per_channel(relevance)
        return self._known[key]


def checked(images: Images) -> Images:
    """Give the images back if all values are 0..1. Raises InvalidSetting."""
    if not np.all((images >= 0) & (images <= 1)):
        raise InvalidSetting(
            "The images have values that are NaN or outside 0..1.",
            hint="Give images as float32 with values from 0 (black) to 1 (white).",
            field="images",
        )
    return images
