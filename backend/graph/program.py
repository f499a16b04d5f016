"""One compiled step of the optimization: variables → image → transformed image → network → objective → new variables.

What differs between runs of the same shape (channels, weights, seed, learning rate) is passed as tensors, so that one
program serves many runs. We call it step by step instead of looping inside TensorFlow, because tf.while_loop took 10 to
35 % longer per step (Inception V1, 152 px, 2 cores), and a run can be stopped after any step. XLA (jit_compile) took
1.5 times as long, and 4 s to compile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

import tensorflow as tf

from backend.graph.objective import Scene, Term
from backend.graph.objective.scene import Arguments
from backend.graph.optimizer import Adam, Optimizer
from backend.graph.parameterization import Fourier, Parameterization
from backend.graph.silent_relu import REDIRECTED_STEPS, redirected_gradient
from backend.graph.transformation import Jitter, Pad, Rotate, Scale, Transformation
from backend.graph.transformation.together import disturb
from models.folding import FoldedNetwork
from models.forward import Call, run_layers
from models.graph_reader import LayerUse
from models.image_input import ImageInput
from models.keras_internals import forget_custom_gradients

SMALLEST_DEVIATION = 1e-12
MOST_PIXELS = 1_000_000  # in one batch; VGG-16 takes about 2.5 kB for each, with the backward pass

Tensors = tuple[tf.Tensor, ...]
OptimizerState = tuple[Tensors, ...]  # of each variable
AllArguments = tuple[Arguments, ...]  # of each term


@dataclass(frozen=True)
class GraphParts:
    """The interchangeable parts around the network. Defaults: thesis, Table 3.1.

    size: (height, width) of the finished image in pixels. pad: the border around it during the optimization.
    transformations: in the order in which they are applied. wakes_silent_relus: whether gradients pass silent ReLUs in
    the first steps. normalizes_gradient: whether each image's gradient is divided by its standard deviation (thesis,
    Section 3.2.1). tile: (height, width) of the tiles of a large image; None for the whole image at once.
    """

    size: tuple[int, int] = (128, 128)
    parameterization: Parameterization = field(default_factory=Fourier)
    pad: Pad = field(default_factory=lambda: Pad(12))
    transformations: tuple[Transformation, ...] = field(default_factory=lambda: (Jitter(8), Rotate(5.0), Scale(0.1)))
    optimizer: Optimizer = field(default_factory=Adam)
    wakes_silent_relus: bool = True
    normalizes_gradient: bool = False
    tile: tuple[int, int] | None = None

    @property
    def canvas(self) -> tuple[int, int]:
        """Height and width of the optimized image, with its border."""
        return self.pad.grow(self.size)

    @property
    def window(self) -> tuple[int, int]:
        """Height and width of the part of the image that is transformed and passed to the network at once."""
        return self.canvas if self.tile is None else self.tile


@dataclass(frozen=True)
class BatchObjective:
    """What each image of a batch strives for.

    weights: (batch, terms). arguments: those of each term, {name: (batch, …)}. groups: how many images that follow each
    other have to be computed together.
    """

    weights: tf.Tensor
    arguments: AllArguments
    groups: tuple[int, ...]


@dataclass(frozen=True)
class StepInputs:
    """Inputs of one optimization step.

    variables: of the parameterization, each with the batch in front. optimizer_state: per variable. count: of steps
    before this one. seed: scalar, int64. rate: the learning rate, scalar. objective: of the batch.
    """

    variables: Tensors
    optimizer_state: OptimizerState
    count: int
    seed: tf.Tensor
    rate: tf.Tensor
    objective: BatchObjective


class StepTensors(NamedTuple):
    """The inputs of one step as a compiled step takes them. number: of the step, counted from 0."""

    variables: Tensors
    optimizer_state: OptimizerState
    number: tf.Tensor
    seed: tf.Tensor
    rate: tf.Tensor
    weights: tf.Tensor
    arguments: AllArguments


# gives new variables, the new optimizer state, and the objective of each image before the step: (batch,)
Step = Callable[[StepTensors], tuple[Tensors, OptimizerState, tf.Tensor]]


class Program:
    """A compiled step for one set of parts and one kind of objective, for batches of any size.

    terms: one example for each slot of the objective. seen_px: (height, width) to which the transformed image is
    resized for the network; None where the network takes any size.
    """

    def __init__(
        self,
        parts: GraphParts,
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
        self._plain = self._compile(folded.call_for(self._wanted))
        self._waking = self._compile(folded.call_for(self._wanted, redirected_gradient))
        self._render_cropped = tf.function(lambda variables: parts.pad.crop(self._render(variables)), autograph=False)

    def step(self, inputs: StepInputs) -> tuple[Tensors, OptimizerState, tf.Tensor]:
        """Take one step: new variables, new optimizer state, and the objective of each image before it: (batch,)."""
        is_waking = self._parts.wakes_silent_relus and inputs.count < REDIRECTED_STEPS
        function = self._waking if is_waking else self._plain
        number = tf.constant(inputs.count, tf.int64)

        def step(
            variables: Tensors, optimizer_state: OptimizerState, weights: tf.Tensor, arguments: AllArguments
        ) -> tuple[Tensors, OptimizerState, tf.Tensor]:
            return function(
                StepTensors(variables, optimizer_state, number, inputs.seed, inputs.rate, weights, arguments)
            )

        objective = inputs.objective
        taken: tuple[Tensors, OptimizerState, tf.Tensor] = self._in_slices(
            step, objective.groups, inputs.variables, inputs.optimizer_state, objective.weights, objective.arguments
        )
        return taken

    def images(self, variables: Tensors) -> tf.Tensor:
        """Render the images, without their borders: (batch, height, width, 3), values 0..1."""
        return self._in_slices(self._render_cropped, (1,) * int(variables[0].shape[0]), variables)

    def _in_slices(self, function: Callable[..., Any], groups: Sequence[int], *batches: Any) -> Any:
        """Call a function in batches that fit the memory limit; only images of one group affect each other."""
        bounds = slice_bounds(groups, max(1, images_at_once(self._parts)))
        if bounds[1] == sum(groups):
            return function(*batches)
        results = [
            function(*tf.nest.map_structure(lambda tensor, part=slice(first, last): tensor[part], batches))
            for first, last in pairwise(bounds)
        ]
        return tf.nest.map_structure(lambda *tensors: tf.concat(tensors, axis=0), *results)

    def _compile(self, call: Call) -> Step:
        def step(given: StepTensors) -> tuple[Tensors, OptimizerState, tf.Tensor]:
            with tf.GradientTape(watch_accessed_variables=False) as tape:
                tape.watch(given.variables)
                totals = self._objective(call, self._render(given.variables), given)
                loss = -tf.reduce_sum(totals)  # optimizers minimize
            gradients = tape.gradient(loss, given.variables, unconnected_gradients=tf.UnconnectedGradients.ZERO)
            forget_custom_gradients()
            return *self._apply_gradients(gradients, given), totals

        # autograph would rewrite all code on the way, which takes most of the time; nothing here branches on tensors
        compiled: Step = tf.function(step, autograph=False)
        return compiled

    def _objective(self, call: Call, images: tf.Tensor, given: StepTensors) -> tf.Tensor:
        """Compute the objective of each image, transformed: (batch,)."""
        seed = tf.stack((given.seed, given.number))
        outputs = self._forward(disturb(images, self._parts.transformations, seed), call)
        scene = Scene(images, outputs)
        values = [term.value(scene, own, tf) for term, own in zip(self._terms, given.arguments, strict=True)]
        return tf.add_n([given.weights[:, place] * value for place, value in enumerate(values)])

    def _apply_gradients(self, gradients: Sequence[tf.Tensor], given: StepTensors) -> tuple[Tensors, OptimizerState]:
        """Update the variables by the gradients of the loss."""
        if self._parts.normalizes_gradient:
            gradients = normalized(gradients)
        changes = [
            self._parts.optimizer.step(gradient, state, given.number, given.rate)
            for gradient, state in zip(gradients, given.optimizer_state, strict=True)
        ]
        after = tuple(variable + change for variable, (change, _) in zip(given.variables, changes, strict=True))
        return after, tuple(state for _, state in changes)

    def _render(self, variables: Tensors) -> tf.Tensor:
        """Render images with their borders, grey where the network takes grey images: (batch, height, width, 3)."""
        return self._image_input.in_seen_colors(self._parts.parameterization.to_images(variables, self._parts.canvas))

    def _forward(self, images: tf.Tensor, call: Call) -> dict[str, tf.Tensor]:
        """Run the network up to the deepest layer that the terms need."""
        if not self._wanted:
            return {}
        if self._seen_px is not None:
            images = tf.image.resize(images, self._seen_px, method="bilinear")
        return run_layers(self._layers, self._wanted, self._image_input.to_input_range(images), call)


def images_at_once(parts: GraphParts) -> int:
    """Count the images that fit the memory limit; 0 where even one does not."""
    height, width = parts.window
    return MOST_PIXELS // (height * width)


def slice_bounds(groups: Sequence[int], most: int) -> list[int]:
    """Cut a batch into about equal slices of at most so many images, between groups: where each begins, and the end."""
    count = sum(groups)
    if max(groups) == 1:
        slices = -(-count // most)
        return [count * place // slices for place in range(slices + 1)]
    bounds, end = [0], 0
    for size in groups:
        if end + size - bounds[-1] > most and end > bounds[-1]:
            bounds.append(end)
        end += size
    return [*bounds, end]


def normalized(gradients: Sequence[tf.Tensor]) -> list[tf.Tensor]:
    """Divide each image's gradient, over all its variables, by its standard deviation. Each: (batch, …)."""
    flat = tf.concat([tf.reshape(gradient, (tf.shape(gradient)[0], -1)) for gradient in gradients], axis=1)
    deviation = tf.maximum(tf.math.reduce_std(flat, axis=1), SMALLEST_DEVIATION)  # (batch,)
    return [gradient / tf.reshape(deviation, (-1, *[1] * (len(gradient.shape) - 1))) for gradient in gradients]
