"""One step of the backward pass: relevance of one plain layer's output becomes relevance of its inputs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.relevance.composites import Composite
from backend.relevance.kinds import Kind
from backend.relevance.linear_weights import LinearWeights
from backend.relevance.plain_layer import PlainLayer
from backend.relevance.rules.base import Box, LinearStep
from backend.relevance.rules.choice import share_with_winners
from backend.relevance.rules.pooling import Pooling, PoolingRule
from backend.relevance.rules.shares import SharedAmong, share_among, unbroadcast
from backend.relevance.sums import per_image
from backend.relevance.turning import Direction


@dataclass(frozen=True)
class BackwardPass:
    """The facts that all steps share. values: output of each plain layer. boxes: ranges of those that see the image."""

    composite: Composite
    pooling: PoolingRule
    layers: Mapping[str, PlainLayer]
    values: Mapping[str, tf.Tensor]
    boxes: Mapping[str, Box]

    def step(
        self, layer: PlainLayer, relevance: tf.Tensor, direction: Direction = Direction.LARGE
    ) -> Mapping[Direction, SharedAmong]:
        """Share the relevance of a layer's output over its inputs. relevance: (batch, …).

        direction: what that relevance says of the output. Result: what is said of the inputs, by direction.
        """
        if layer.negative_factors is not None:
            return self._turned(layer, layer.negative_factors, relevance, direction)
        if layer.weights is not None:
            weights = layer.weights if direction is Direction.LARGE else layer.weights.turned
            return {Direction.LARGE: self._linear(layer, weights, relevance, direction)}
        if direction is Direction.SMALL and layer.kind is Kind.PASS and layer.never_negative:
            nowhere = tuple(tf.zeros_like(value) for value in self._inputs(layer))
            return {direction: SharedAmong(nowhere, per_image(relevance))}
        return {direction: self._shared(layer, relevance)}

    def _shared(self, layer: PlainLayer, relevance: tf.Tensor) -> SharedAmong:
        if layer.pooling is not None and layer.kind is Kind.POOLING:
            return self._pooled(layer, layer.pooling, relevance)
        rules = {
            Kind.MOVEMENT: self._movement,
            Kind.SUM: self._sum,
            Kind.PRODUCT: self._product,
            Kind.CHOICE: self._choice,
        }
        return rules.get(layer.kind, self._passed)(layer, relevance)

    def _linear(
        self, layer: PlainLayer, weights: LinearWeights, relevance: tf.Tensor, direction: Direction
    ) -> SharedAmong:
        source = self.layers[layer.inputs[0]]
        rule = self.composite.rule_for(layer.kind, takes_image=source.sees_image)
        step = LinearStep(
            weights=weights,
            inputs=_later(self.values[source.name], relevance),
            pre_activations=self.values[layer.name] if direction is Direction.LARGE else -self.values[layer.name],
            never_negative=source.never_negative,
            box=self.boxes.get(source.name),
        )
        shared = rule.share(step, relevance)
        return SharedAmong((shared.relevance,), shared.lost)

    def _pooled(self, layer: PlainLayer, pooling: Pooling, relevance: tf.Tensor) -> SharedAmong:
        source = self.layers[layer.inputs[0]]
        inputs = _later(self.values[source.name], relevance)
        return pooling.share(self.pooling, inputs, relevance, never_negative=source.never_negative)

    def _choice(self, layer: PlainLayer, relevance: tf.Tensor) -> SharedAmong:
        return share_with_winners(self._inputs(layer), self.values[layer.name], relevance)

    def _sum(self, layer: PlainLayer, relevance: tf.Tensor) -> SharedAmong:
        values = self._inputs(layer)
        terms = [value if factor == 1 else factor * value for value, factor in zip(values, layer.factors, strict=True)]
        never_negative = min(layer.factors) >= 0 and all(self.layers[name].never_negative for name in layer.inputs)
        return share_among(terms, relevance, never_negative=never_negative)

    def _product(self, layer: PlainLayer, relevance: tf.Tensor) -> SharedAmong:
        """Give all relevance to the signal, in equal parts where there are several; gates get none."""
        part = relevance / len(layer.signals)
        shares = [
            unbroadcast(part, value) if number in layer.signals else tf.zeros_like(value)
            for number, value in enumerate(self._inputs(layer))
        ]
        return SharedAmong(tuple(shares), nothing(relevance))

    def _movement(self, layer: PlainLayer, relevance: tf.Tensor) -> SharedAmong:
        """Move the relevance of each value to where the value came from. Padding has no input, so it loses its own.

        A resized image gives it to all pixels that a value was interpolated from, in proportion to their weights.
        """
        move = layer.compute if layer.pooling is None else layer.pooling.mean
        inputs = [tf.identity(value) for value in self._inputs(layer)]  # each use of a tensor has its own relevance
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(inputs)
            outputs = move(*inputs)
        shares = tape.gradient(
            outputs, inputs, output_gradients=relevance, unconnected_gradients=tf.UnconnectedGradients.ZERO
        )
        lost = nothing(relevance)
        if layer.fills_in:
            moved = [move(*(make(value) for value in inputs)) for make in (tf.ones_like, tf.zeros_like)]
            lost = per_image(relevance * (1 - (moved[0] - moved[1])))
        return SharedAmong(tuple(tf.convert_to_tensor(share) for share in shares), lost)

    def _passed(self, layer: PlainLayer, relevance: tf.Tensor) -> SharedAmong:
        """Pass relevance unchanged, summed over axes along which the layer broadcasts its input to a constant."""
        value = self.values[layer.inputs[0]]
        passed = relevance if value.shape == relevance.shape else unbroadcast(relevance, value)
        return SharedAmong((passed,), nothing(relevance))

    def _turned(
        self, layer: PlainLayer, negative: NDArray[np.bool_], relevance: tf.Tensor, direction: Direction
    ) -> Mapping[Direction, SharedAmong]:
        """Pass relevance on, and turn it round where a factor is negative.

        Where the input is never negative, its part of the output is below zero: it brought about what is below zero.
        """
        source = self.layers[layer.inputs[0]]
        turned = tf.where(negative, relevance, 0.0)
        straight = self._passed(layer, relevance - turned)
        if not source.never_negative:
            return {direction: straight, direction.turned: self._passed(layer, turned)}
        is_below = (self.values[layer.name] < 0) if direction is Direction.LARGE else (self.values[source.name] > 0)
        kept = tf.where(is_below, turned, 0.0)
        back = self._passed(layer, kept)
        lost = straight.lost + per_image(turned - kept)
        if direction is Direction.SMALL:
            return {direction: straight, Direction.LARGE: SharedAmong(back.relevance, lost)}
        passed = straight.relevance[0] + back.relevance[0]
        return {direction: SharedAmong((passed,), lost)}

    def _inputs(self, layer: PlainLayer) -> Sequence[tf.Tensor]:
        return [self.values[name] for name in layer.inputs]


def nothing(relevance: tf.Tensor) -> tf.Tensor:
    """No relevance lost: (batch,), float64."""
    return tf.zeros(tf.shape(relevance)[:1], tf.float64)


def _later(value: tf.Tensor, relevance: tf.Tensor) -> tf.Tensor:
    """Give a value only after relevance has arrived; otherwise its results would be computed early and take memory."""
    with tf.control_dependencies([relevance]):
        return tf.identity(value)
