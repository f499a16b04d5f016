"""Attribution by gradients, for comparison with relevance propagation; the result has the same type.

These methods explain the logits of the start's classes: all, weighted by their probabilities, or one. With the start
value PROBABILITY a class is its logit times its probability, which is taken as constant; with ONE it is its logit. A
channel is explained by the sum of its output at the positions where relevance begins, which are taken as constant.
"""

from __future__ import annotations

import numpy as np
import tensorflow as tf

from backend.relevance.explanation import Explanation
from backend.relevance.ledger import Ledger
from backend.relevance.plain_form import PlainForm
from backend.relevance.propagate import checked
from backend.relevance.start import Start, StartValue
from backend.relevance.starting_point import AnyStart, StartingPoint
from backend.relevance.sums import per_channel
from models.image_input import Images
from models.network import Network

Tensors = dict[str, tf.Tensor]
STEPS = 32


class GradientTimesInput:
    """Multiply the output of each layer with the gradient at that output.

    Source: A. Shrikumar et al., 2016, Section 2. The sum is conserved only where biases are zero.
    """

    def __init__(self, network: Network, *, layer: str | None = None, form: PlainForm | None = None) -> None:
        """Read the network. layer, form, errors: as Propagator takes them."""
        self.network = network
        self.point = StartingPoint(network, layer)
        self.form = self.point.plain_form() if form is None else form
        images = tf.TensorSpec((None, *network.model.input_shape[1:]), tf.float32)
        self._outputs = tf.function(self._run, input_signature=[images], autograph=False)
        weights = tf.TensorSpec(None, tf.float32)
        self._function = tf.function(self._values_and_gradients, input_signature=[images, weights], autograph=False)

    def explain(self, images: Images, start: AnyStart | None = None) -> Explanation:
        """Give the relevance of every layer. images, start, errors: as Propagator.explain."""
        inputs = tf.convert_to_tensor(self.network.description.image_input.to_input_range(checked(images)))
        weights = self._weights(inputs, start or Start())
        values, gradients = self._function(inputs, weights)
        return self._explanation(values, {name: values[name] * gradients[name] for name in values}, weights)

    def _weights(self, inputs: tf.Tensor, start: AnyStart) -> tf.Tensor:
        """Weights of the explained outputs: (batch, classes), or for a channel (batch, …, channels)."""
        chosen, value_choice = self.point.weights(start, int(inputs.shape[0]))
        if isinstance(start, Start) and start.value is not StartValue.PROBABILITY:
            return tf.constant(chosen)
        begun = self.point.initial_relevance(self._outputs(inputs), tf.constant(chosen), tf.constant(value_choice))
        return begun if isinstance(start, Start) else tf.cast(begun > 0, tf.float32)

    def _run(self, images: tf.Tensor) -> tf.Tensor:
        return self.form.run(images)[self.form.logits]

    def _values_and_gradients(self, images: tf.Tensor, weights: tf.Tensor) -> tuple[Tensors, Tensors]:
        with tf.GradientTape() as tape:
            tape.watch(images)
            values = self.form.run(images)
            target = tf.reduce_sum(values[self.form.logits] * weights)
        gradients = tape.gradient(target, values, unconnected_gradients=tf.UnconnectedGradients.ZERO)
        return values, gradients

    def _explanation(self, values: Tensors, relevance: Tensors, weights: tf.Tensor) -> Explanation:
        counterparts = self.form.counterparts
        order = [use.name for use in self.network.layers if use.name in counterparts]
        sums = {name: per_channel(found) for name, found in relevance.items()}
        image = relevance[self.form.image].numpy()
        reached = sums[self.form.image].numpy().sum(axis=-1)
        outputs = values[self.form.logits].numpy()
        begun = (outputs * weights.numpy()).reshape(len(outputs), -1)
        return Explanation(
            network=self.network.description.id,
            begins_at=self.point.layer,
            outputs=outputs,
            layers=tuple(order),
            image_relevance=image[..., ::-1] if self.network.description.image_input.reversed_channels else image,
            ledger=Ledger({}, started=begun.sum(axis=-1, dtype=np.float64), reached=reached),
            _tensors={name: relevance[counterparts[name]] for name in order},
            _sums={name: sums[counterparts[name]] for name in order},
        )


class IntegratedGradients(GradientTimesInput):
    """Integrate gradients along the line from a black image to the image, each times the change of its layer.

    At the image this is M. Sundararajan et al., 2017, Equation 1; at a layer, K. Dhamdhere et al., 2018, conductance.
    The sum is the difference of the logits of both images, with an error that falls with the number of steps.
    steps: of the integration; > 0.
    """

    def __init__(
        self, network: Network, *, layer: str | None = None, form: PlainForm | None = None, steps: int = STEPS
    ) -> None:
        super().__init__(network, layer=layer, form=form)
        self.steps = steps

    def explain(self, images: Images, start: AnyStart | None = None) -> Explanation:
        """Give the relevance of every layer. images, start, errors: as Propagator.explain."""
        image_input = self.network.description.image_input
        end = tf.convert_to_tensor(image_input.to_input_range(checked(images)))
        black = tf.convert_to_tensor(image_input.to_input_range(np.zeros_like(images)))
        weights = self._weights(end, start or Start())
        values, gradients = self._function(black, weights)
        relevance = {name: tf.zeros_like(value) for name, value in values.items()}
        for step in range(1, self.steps + 1):
            next_values, next_gradients = self._function(black + (end - black) * (step / self.steps), weights)
            for name, found in relevance.items():
                mean = (gradients[name] + next_gradients[name]) / 2
                relevance[name] = found + mean * (next_values[name] - values[name])
            values, gradients = next_values, next_gradients
        return self._explanation(values, relevance, weights)
