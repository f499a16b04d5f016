"""One step of the optimization, compiled: variables → image → disturbed image → network → objective → new variables.

What differs between runs of the same shape (channels, weights, seed, learning rate) is handed in as tensors, so that a
program serves many runs. We call it step by step instead of looping inside TensorFlow, because tf.while_loop took 10 to
35 % longer per step (Inception V1, 152 px, 2 cores), and a run can be ended after any step. XLA (jit_compile) took 1.5
times as long, and 4 s to compile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import tensorflow as tf

from backend.graph.objective import Scene, Term
from backend.graph.optimizer import Adam, Optimizer
from backend.graph.parameterization import Fourier, Parameterization
from backend.graph.silent_relu import REDIRECTED_STEPS, redirected_gradient
from backend.graph.transformation import Jitter, Pad, Rotate, Scale, Transformation
from backend.graph.transformation.together import disturb
from models.folding import FoldedNetwork
from models.forward import Call, run_layers
from models.graph_reader import LayerUse
from models.image_input import ImageInput

SMALLEST_DEVIATION = 1e-12

Tensors = tuple[tf.Tensor, ...]
Memory = tuple[Tensors, ...]


@dataclass(frozen=True)
class Parts:
    """The interchangeable parts around the network. Defaults: thesis, Table 3.1.

    size: (height, width) of the finished image in pixels. pad: the border around it while it is made. transformations:
    in the order in which they follow. wakes_silent_relus: whether gradients pass silent ReLUs in the first steps.
    normalizes_gradient: whether each image's gradient is divided by its standard deviation (thesis, Section 3.2.1).
    """

    size: tuple[int, int] = (128, 128)
    parameterization: Parameterization = field(default_factory=Fourier)
    pad: Pad = field(default_factory=lambda: Pad(12))
    transformations: tuple[Transformation, ...] = field(default_factory=lambda: (Jitter(8), Rotate(5.0), Scale(0.1)))
    optimizer: Optimizer = field(default_factory=Adam)
    wakes_silent_relus: bool = True
    normalizes_gradient: bool = False

    @property
    def canvas(self) -> tuple[int, int]:
        """Height and width of what is optimized."""
        return self.pad.grow(self.size)


@dataclass(frozen=True)
class StepInputs:
    """Everything that one step hangs on.

    variables: of the parameterization, each with the batch in front. memory: of the optimizer, per variable. count: of
    steps before this one. seed: scalar, int64. rate: the learning rate, scalar. weights: (batch, terms). numbers: those
    of each term, (batch, count).
    """

    variables: Tensors
    memory: Memory
    count: int
    seed: tf.Tensor
    rate: tf.Tensor
    weights: tf.Tensor
    numbers: Tensors


class Program:
    """A compiled step for one set of parts and one kind of objective, for batches of any size.

    terms: one example of each term that any image strives for. seen_px: (height, width) to which the disturbed image is
    stretched for the network; None where it takes any size.
    """

    def __init__(
        self,
        parts: Parts,
        terms: Sequence[Term],
        layers: Sequence[LayerUse],
        folded: FoldedNetwork,
        image_input: ImageInput,
        seen_px: tuple[int, int] | None,
    ) -> None:
        self._parts = parts
        self._terms = tuple(terms)
        self._layers = layers
        self._wanted = tuple(dict.fromkeys(term.layer for term in terms if term.layer is not None))
        self._image_input = image_input
        self._seen_px = seen_px
        self._plain = tf.function(self._compile(folded.call_for(self._wanted)))
        self._waking = tf.function(self._compile(folded.call_for(self._wanted, redirected_gradient)))
        self._render = tf.function(lambda variables: parts.pad.crop(self._paint(variables)))

    def step(self, inputs: StepInputs) -> tuple[Tensors, Memory, tf.Tensor]:
        """Take one step: new variables, what the optimizer remembers, and how well each image did before: (batch,)."""
        is_waking = self._parts.wakes_silent_relus and inputs.count < REDIRECTED_STEPS
        function = self._waking if is_waking else self._plain
        found: tuple[Tensors, Memory, tf.Tensor] = function(
            inputs.variables,
            inputs.memory,
            tf.constant(inputs.count, tf.int64),
            inputs.seed,
            inputs.rate,
            inputs.weights,
            inputs.numbers,
        )
        return found

    def images(self, variables: Tensors) -> tf.Tensor:
        """Make the images, without their borders: (batch, height, width, 3), values 0..1."""
        return self._render(variables)

    def _compile(self, call: Call) -> Callable[..., tuple[Tensors, Memory, tf.Tensor]]:
        def step(
            variables: Tensors,
            memory: Memory,
            count: tf.Tensor,
            seed: tf.Tensor,
            rate: tf.Tensor,
            weights: tf.Tensor,
            numbers: Tensors,
        ) -> tuple[Tensors, Memory, tf.Tensor]:
            with tf.GradientTape(watch_accessed_variables=False) as tape:
                tape.watch(variables)
                images = self._paint(variables)
                outputs = self._look(disturb(images, self._parts.transformations, tf.stack((seed, count))), call)
                scene = Scene(images, outputs)
                values = [term.value(scene, own) for term, own in zip(self._terms, numbers, strict=True)]
                totals = tf.add_n([weights[:, place] * value for place, value in enumerate(values)])  # (batch,)
                loss = -tf.reduce_sum(totals)  # optimizers go downhill; images do not affect each other
            gradients = tape.gradient(loss, variables, unconnected_gradients=tf.UnconnectedGradients.ZERO)
            if self._parts.normalizes_gradient:
                gradients = normalized(gradients)
            changes = [
                self._parts.optimizer.step(gradient, remembered, count, rate)
                for gradient, remembered in zip(gradients, memory, strict=True)
            ]
            after = tuple(variable + change for variable, (change, _) in zip(variables, changes, strict=True))
            return after, tuple(remembered for _, remembered in changes), totals

        return step

    def _paint(self, variables: Tensors) -> tf.Tensor:
        return self._parts.parameterization.to_images(variables, self._parts.canvas)

    def _look(self, images: tf.Tensor, call: Call) -> dict[str, tf.Tensor]:
        """Run the network up to the deepest layer that is needed."""
        if not self._wanted:
            return {}
        if self._seen_px is not None:
            images = tf.image.resize(images, self._seen_px, method="bilinear")
        return run_layers(self._layers, self._wanted, self._image_input.to_input_range(images), call)


def normalized(gradients: Sequence[tf.Tensor]) -> list[tf.Tensor]:
    """Divide each image's gradient, over all its variables, by its standard deviation. Each: (batch, …)."""
    flat = tf.concat([tf.reshape(gradient, (tf.shape(gradient)[0], -1)) for gradient in gradients], axis=1)
    deviation = tf.maximum(tf.math.reduce_std(flat, axis=1), SMALLEST_DEVIATION)  # (batch,)
    return [gradient / tf.reshape(deviation, (-1, *[1] * (len(gradient.shape) - 1))) for gradient in gradients]
