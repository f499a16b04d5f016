"""GraphBuilder: connects one part of each kind to a network, and makes runs that optimize images.

    builder = GraphBuilder(network)
    run = builder.begin(GraphParts(), [Mix.of(Channel("block6_add", 3)), Mix.of(Channel("block6_add", 11))], seed=1)
    for _ in range(200):
        values = run.step()          # (2,), the objective of each image
    images = run.images()            # (2, 128, 128, 3), values 0..1

Source: thesis, Sections 3.2.3 and 3.2.6, Figure 3.3.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.learning_rates import LEARNING_RATES
from backend.graph.made_for_size import NOT_COMPUTED, call_if_made_for
from backend.graph.objective import Mix, Term
from backend.graph.parameterization import PARAMETERIZATIONS, Parameterization
from backend.graph.program import BatchObjective, GraphParts, OptimizerState, Program, Tensors, images_at_once
from backend.graph.run import Run
from backend.graph.tiles import TiledProgram
from backend.graph.transformation.together import disturb
from models.errors import InvalidSetting, UnknownLayer, UnsuitableLayer, near_names
from models.folding import FoldedNetwork
from models.forward import run_layers
from models.keras_internals import forget_custom_gradients
from models.network import Network
from models.report import report_on

Images = NDArray[np.float32]
Shape = tuple[int, ...]
Kept = TypeVar("Kept")

PROGRAMS_KEPT = 8  # each takes some MB; all share the weights
VIEWS_KEPT = 100


@dataclass(frozen=True)
class _View:
    """The network's input in a step. size: (height, width); None for that of the transformed image.

    outputs: {layer: shape of its output without the batch}.
    """

    size: tuple[int, int] | None
    outputs: Mapping[str, Shape]


class GraphBuilder:
    """Makes runs of one network. Keep it as long as the network: it caches compiled steps and folded weights."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._folded = FoldedNetwork(network.layers)
        self._verdicts = {layer.name: layer.visualized for layer in report_on(network.model, "").layers}
        self._programs: dict[Hashable, Program] = {}
        self._views: dict[Hashable, _View] = {}

    @property
    def network(self) -> Network:
        """The network whose runs it makes."""
        return self._network

    def begin(self, parts: GraphParts, mixes: Sequence[Mix], seed: int, rate: float | None = None) -> Run:
        """Begin a run with noise, one image for each mix.

        seed: of the noise and of the transformations; every image begins with the same noise, so its result does not
        depend on the other images, unless its terms compare it with them: see Term.noise. rate: learning rate; None for
        that of Table 3.1. Raises UnknownLayer, UnsuitableLayer and InvalidSetting before anything is computed.
        """
        variables = parts.parameterization.draw(parts.canvas, seeds=[seed + mix.noise for mix in mixes])
        return self._run(parts, mixes, seed, rate, variables)

    def begin_with(
        self, parts: GraphParts, mixes: Sequence[Mix], seed: int, images: Images, rate: float | None = None
    ) -> Run:
        """Begin with images, (batch, height, width, 3) of the size of the parts, values 0..1. Otherwise as begin."""
        canvas = parts.pad.apply(tf.constant(images, dtype=tf.float32))
        return self._run(parts, mixes, seed, rate, parts.parameterization.from_images(canvas))

    def resume(
        self,
        parts: GraphParts,
        mixes: Sequence[Mix],
        state: Mapping[str, NDArray[np.generic]],
        rate: float | None = None,
    ) -> Run:
        """Continue from a state of Run.state, exactly as if the run had not been interrupted. Otherwise as begin."""
        count = len(parts.parameterization.shapes(parts.canvas))
        variables = tuple(tf.constant(state[f"variable_{place}"]) for place in range(count))
        optimizer_state = tuple(
            tuple(tf.constant(state[f"memory_{place}_{kind}"]) for kind in range(parts.optimizer.state_tensors))
            for place in range(count)
        )
        run = self._run(parts, mixes, int(state["seed"]), rate, variables)
        run.restore(int(state["steps"]), variables, optimizer_state)
        return run

    def check(self, parts: GraphParts, mixes: Sequence[Mix]) -> None:
        """Raise UnknownLayer, UnsuitableLayer or InvalidSetting where begin would, without computing anything."""
        self._check_layers(mixes)
        terms = [part.term for mix in mixes for part in mix.parts]
        shapes = self._view(parts, terms).outputs
        for term in terms:
            term.check(shapes.get(term.layer or "", ()))
        check_groups(parts, groups_of(mixes))

    def _run(self, parts: GraphParts, mixes: Sequence[Mix], seed: int, rate: float | None, variables: Tensors) -> Run:
        self.check(parts, mixes)
        slots = find_slots(mixes)
        program = self._program(parts, list(slots.values()))
        weights = np.zeros((len(mixes), len(slots)), np.float32)
        arguments = [
            {name: np.zeros((len(mixes), *value.shape), value.dtype) for name, value in term.arguments().items()}
            for term in slots.values()
        ]
        positions = {slot: position for position, slot in enumerate(slots)}
        for image, mix in enumerate(mixes):
            for slot, term, weight in places_of(mix):
                weights[image, positions[slot]] = weight
                for name, value in term.arguments().items():
                    arguments[positions[slot]][name][image] = value
        optimizer_state: OptimizerState = tuple(
            tuple(tf.zeros_like(variable) for _ in range(parts.optimizer.state_tensors)) for variable in variables
        )
        return Run(
            program=program,
            seed=seed,
            rate=usual_rate(parts.parameterization) if rate is None else rate,
            objective=BatchObjective(
                tf.constant(weights), tf.nest.map_structure(tf.constant, tuple(arguments)), groups_of(mixes)
            ),
            variables=variables,
            optimizer_state=optimizer_state,
        )

    def _program(self, parts: GraphParts, terms: Sequence[Term]) -> Program:
        key = (parts, tuple(term.kind() for term in terms))
        make = Program if parts.tile is None else TiledProgram
        program = self._programs.pop(key, None) or make(
            parts,
            terms,
            self._network.layers,
            self._folded,
            self._network.description.image_input,
            self._view(parts, terms).size,
        )
        keep_latest(self._programs, key, program, PROGRAMS_KEPT)
        return program

    def _view(self, parts: GraphParts, terms: Sequence[Term]) -> _View:
        """Find the input size of the network, and the shapes of its outputs for that size.

        Where a layer works for one size only, such as a dense layer behind maps, it is the network's own input size.
        Raises UnsuitableLayer where it cannot be computed at that size either.
        """
        wanted = tuple(dict.fromkeys(term.layer for term in terms if term.layer is not None))
        key = (parts.window, parts.transformations, wanted)
        view = self._views.pop(key, None)
        if view is None:
            try:
                view = _View(None, self._shapes_at(parts, wanted, None))
            except NOT_COMPUTED:
                view = self._own_view(parts, wanted)
        keep_latest(self._views, key, view, VIEWS_KEPT)
        return view

    def _own_view(self, parts: GraphParts, wanted: Sequence[str]) -> _View:
        """Show the network its own size; where it takes any, the one that photographs get."""
        usual = self._network.description.image_input
        sides = zip(self._network.model.input_shape[1:3], (usual.height_px, usual.width_px), strict=True)
        height, width = (usual_px if side is None else side for side, usual_px in sides)
        try:
            return _View((height, width), self._shapes_at(parts, wanted, (height, width)))
        except NOT_COMPUTED as error:
            raise UnsuitableLayer(
                f"No image can be made for {', '.join(wanted)}: at {height} × {width} pixels, {error}",
                hint="State the size that the network was made for, as size_px in its NAME.json.",
                field="layer",
            ) from error

    def _shapes_at(self, parts: GraphParts, wanted: Sequence[str], size: tuple[int, int] | None) -> dict[str, Shape]:
        def forward(images: tf.Tensor) -> dict[str, tf.Tensor]:
            seen = disturb(images, parts.transformations, tf.constant((0, 0)))
            if size is not None:
                seen = tf.image.resize(seen, size)
            inputs = self._network.description.image_input.to_input_range(seen)
            outputs = run_layers(self._network.layers, wanted, inputs, call_if_made_for)
            forget_custom_gradients()  # those of Keras' own layers, such as swish
            return outputs

        # autograph would wrap what layers say about a size in pages about itself
        traced = tf.function(forward, autograph=False).get_concrete_function(tf.TensorSpec((1, *parts.window, 3)))
        return {name: tuple(output.shape[1:]) for name, output in traced.structured_outputs.items()}

    def _check_layers(self, mixes: Sequence[Mix]) -> None:
        for name in (part.term.layer for mix in mixes for part in mix.parts):
            if name is None:
                continue
            if name not in self._verdicts:
                raise UnknownLayer(
                    f"{self._network.description.id} has no layer {name!r}.",
                    hint=f"{near_names(name, self._verdicts)}The network's drawing shows them all.",
                    field="layer",
                )
            verdict = self._verdicts[name]
            if not verdict.possible:
                raise UnsuitableLayer(
                    f"No image can be optimized for {name}.",
                    hint=verdict.reason or "Choose another layer.",
                    field="layer",
                )


def usual_rate(parameterization: Parameterization) -> float:
    """Look up the learning rate of a parameterization in Table 3.1."""
    (name,) = (name for name, kind in PARAMETERIZATIONS.items() if kind is type(parameterization))
    return LEARNING_RATES[name]


def places_of(mix: Mix) -> Iterator[tuple[Hashable, Term, float]]:
    """Assign a slot to every term of a mix; terms of the same kind get different slots."""
    count: dict[Hashable, int] = {}
    for part in mix.parts:
        kind = part.term.kind()
        count[kind] = count.get(kind, 0) + 1
        yield (kind, count[kind]), part.term, part.weight


def find_slots(mixes: Sequence[Mix]) -> dict[Hashable, Term]:
    """Find the smallest set of slots for the terms of all images: {slot: an example of its terms}.

    An image without a term for a slot gives it weight 0.
    """
    slots: dict[Hashable, Term] = {}
    for mix in mixes:
        for slot, term, _ in places_of(mix):
            slots.setdefault(slot, term)
    return slots


def groups_of(mixes: Sequence[Mix]) -> tuple[int, ...]:
    """Count the images of each group that has to be computed together; an image without a group is one by itself.

    Raises InvalidSetting where other images stand between those of a group.
    """
    names = [("alone", place) if mix.group is None else ("group", mix.group) for place, mix in enumerate(mixes)]
    groups = [list(images) for _, images in groupby(names)]
    if len(groups) > len(set(names)):
        raise InvalidSetting(
            "Images that are compared with each other do not follow each other.",
            hint="Put the images of each group together.",
        )
    return tuple(map(len, groups))


def check_groups(parts: GraphParts, groups: Sequence[int]) -> None:
    """Raise InvalidSetting where images that are compared with each other do not fit into memory together."""
    most = images_at_once(parts)
    largest = max(groups, default=1)
    if largest > max(1, most):
        height, width = parts.window
        raise InvalidSetting(
            f"{largest} images of {width} × {height} pixels are too many to be compared with each other.",
            hint=f"Choose at most {most} images, or a smaller size." if most > 1 else "Choose a smaller size.",
            field="count",
        )


def keep_latest(things: dict[Hashable, Kept], key: Hashable, thing: Kept, most: int) -> None:
    """Put a value last in a dictionary, and remove the first ones where there are more than most."""
    things.pop(key, None)
    things[key] = thing
    while len(things) > most:
        things.pop(next(iter(things)))
