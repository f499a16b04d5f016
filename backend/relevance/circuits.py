"""The beginnings of a circuit: the filters before and behind a channel to which it is tied by the largest weights.

Batch norms are folded in, so that signs are those that count. Poolings, activations, depthwise convolutions, padding,
concatenations and sums are walked through; a channel that is flattened cannot be followed. Source: C. Olah et al., Zoom
In: An Introduction to Circuits, 2020.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.relevance.kinds import Kind
from backend.relevance.plain_form import PlainForm
from backend.relevance.plain_layer import PlainLayer
from models.graph_reader import LayerUse

WALKED = frozenset({Kind.PASS, Kind.POOLING, Kind.CHOICE})
SAME_CHANNELS = frozenset({"ZeroPadding2D", "Cropping2D", "UpSampling2D", "Identity"})


@dataclass(frozen=True)
class Tie:
    """A channel that another one is tied to. weight: sum of the kernel; strength: sum of its absolute values."""

    layer: str
    channel: int
    weight: float
    strength: float


@dataclass(frozen=True)
class Circuit:
    """The channels before and behind a channel, the strongest ties first. unclear: layers that cannot be followed."""

    before: tuple[Tie, ...]
    behind: tuple[Tie, ...]
    unclear: tuple[str, ...]


def find_circuit(form: PlainForm, uses: Mapping[str, LayerUse], layer: str, channel: int, top: int) -> Circuit:
    """Find the strongest ties of a channel. form: of the whole network. uses: its layers, by name. Raises KeyError."""
    walker = _Walker(form, uses)
    start = form.counterparts[layer]
    before, behind = list(walker.before(start, channel)), list(walker.behind(start, channel))
    return Circuit(_strongest(before, top), _strongest(behind, top), tuple(dict.fromkeys(walker.unclear)))


def _strongest(ties: list[Tie], top: int) -> tuple[Tie, ...]:
    return tuple(sorted(ties, key=lambda tie: (-tie.strength, tie.layer, tie.channel))[:top])


class _Walker:
    """Walks through a plain form along one channel."""

    def __init__(self, form: PlainForm, uses: Mapping[str, LayerUse]) -> None:
        self.unclear: list[str] = []
        self._uses = uses
        self._layers = {layer.name: layer for layer in form.layers}
        self._followers: dict[str, list[str]] = defaultdict(list)
        for layer in form.layers:
            for name in layer.inputs:
                self._followers[name].append(layer.name)

    def before(self, name: str, channel: int) -> Iterator[Tie]:
        """Give the ties to the channels from which the nearest linear layers before compute a channel."""
        layer = self._layers[name]
        if layer.kind in {Kind.CONVOLUTION, Kind.DENSE}:
            yield from self._ties_before(layer, channel)
        elif layer.kind is Kind.DEPTHWISE:
            yield from self.before(layer.inputs[0], channel // _multiplier(layer))
        elif layer.kind is Kind.SUM:
            for source in layer.inputs:
                yield from self.before(source, channel)
        elif self._is_concatenation(layer):
            source, inside = self._part_of(layer, channel)
            yield from self.before(source, inside)
        elif self._keeps_channels(layer):
            yield from self.before(layer.inputs[0], channel)
        elif layer.kind not in {Kind.IMAGE, Kind.PREPROCESSING}:
            self.unclear.append(layer.owner)

    def behind(self, name: str, channel: int, *, sums: int = 0) -> Iterator[Tie]:
        """Give the ties to the channels that the next linear layers compute from a channel. sums: passed so far."""
        for follower in dict.fromkeys(self._followers[name]):
            layer = self._layers[follower]
            if layer.kind in {Kind.CONVOLUTION, Kind.DENSE}:
                yield from self._ties_behind(layer, channel)
            elif layer.kind is Kind.DEPTHWISE:
                for number in range(_multiplier(layer)):
                    yield from self.behind(follower, channel * _multiplier(layer) + number, sums=sums)
            elif layer.kind is Kind.SUM:
                if not sums:  # what is added again and again reaches all later layers
                    yield from self.behind(follower, channel, sums=1)
            elif self._is_concatenation(layer):
                for offset in self._offsets_of(layer, name):
                    yield from self.behind(follower, offset + channel, sums=sums)
            elif self._keeps_channels(layer):
                yield from self.behind(follower, channel, sums=sums)
            else:
                self.unclear.append(layer.owner)

    def _ties_before(self, layer: PlainLayer, channel: int) -> Iterator[Tie]:
        kernel, groups = self._kernel(layer)  # (positions, inputs of a group, outputs)
        first = channel // (kernel.shape[2] // groups) * kernel.shape[1]
        source = self._producer(layer.inputs[0])
        if kernel.shape[1] * groups != self._channels(source):
            self.unclear.append(layer.owner)
            return
        for number in range(kernel.shape[1]):
            yield self._tie(source, first + number, kernel[:, number, channel])

    def _ties_behind(self, layer: PlainLayer, channel: int) -> Iterator[Tie]:
        kernel, groups = self._kernel(layer)
        if kernel.shape[1] * groups != self._channels(layer.inputs[0]):
            self.unclear.append(layer.owner)
            return
        group, inside = divmod(channel, kernel.shape[1])
        outputs = kernel.shape[2] // groups
        end = self._end_of(layer.name)
        for number in range(group * outputs, (group + 1) * outputs):
            yield self._tie(end, number, kernel[:, inside, number])

    def _tie(self, name: str, channel: int, weights: NDArray[np.float32]) -> Tie:
        return Tie(self._shown(name), channel, float(weights.sum()), float(np.abs(weights).sum()))

    def _kernel(self, layer: PlainLayer) -> tuple[NDArray[np.float32], int]:
        """Give a kernel as (positions, inputs of a group, outputs), and the number of groups."""
        weights = layer.weights
        kernel = np.asarray(np.zeros((0, 0)) if weights is None else weights.kernel)
        operation = self._uses[layer.owner].operation
        if "Transpose" in self._uses[layer.owner].keras_class:
            kernel = np.swapaxes(kernel, -1, -2)
        return kernel.reshape(-1, *kernel.shape[-2:]), int(getattr(operation, "groups", 1) or 1)

    def _is_concatenation(self, layer: PlainLayer) -> bool:
        use = self._uses.get(layer.owner)
        if use is None or use.keras_class != "Concatenate" or layer.kind is not Kind.MOVEMENT:
            return False
        return use.operation.axis in {-1, len(use.tensor.shape) - 1}

    def _part_of(self, layer: PlainLayer, channel: int) -> tuple[str, int]:
        """Find the input of a concatenation that a channel comes from, and its number there."""
        for name in layer.inputs:
            count = self._channels(name)
            if channel < count:
                return name, channel
            channel -= count
        raise IndexError(channel)

    def _offsets_of(self, layer: PlainLayer, source: str) -> list[int]:
        """Tell where the channels of an input begin in a concatenation; an input may stand there several times."""
        begins = np.cumsum([0, *(self._channels(name) for name in layer.inputs)])
        return [int(begins[place]) for place, name in enumerate(layer.inputs) if name == source]

    def _keeps_channels(self, layer: PlainLayer) -> bool:
        """Whether the output has the channels of the only input, one by one."""
        if len(layer.inputs) != 1 or layer.owner not in self._uses:
            return False
        use = self._uses[layer.owner]
        moves = layer.kind is Kind.MOVEMENT and use.keras_class not in SAME_CHANNELS
        known = layer.kind in WALKED or layer.kind is Kind.MOVEMENT
        return known and not moves and self._channels(layer.inputs[0]) == self._channels(layer.name)

    def _channels(self, name: str) -> int:
        """How many channels the output of a plain layer has."""
        layer = self._layers[name]
        if layer.weights is not None and layer.kind is not Kind.DEPTHWISE:
            return int(self._kernel(layer)[0].shape[2])
        return int(self._uses[layer.owner].tensor.shape[-1])

    def _producer(self, name: str) -> str:
        """Walk back through poolings and padding to the layer that made the channels."""
        layer = self._layers[name]
        is_moved = layer.kind is Kind.POOLING or (layer.kind is Kind.MOVEMENT and self._keeps_channels(layer))
        return self._producer(layer.inputs[0]) if is_moved and self._keeps_channels(layer) else name

    def _end_of(self, name: str) -> str:
        """Walk on to the activation behind a linear layer, where its channels are shown."""
        followers = self._followers[name]
        if len(followers) == 1 and self._layers[followers[0]].kind is Kind.PASS:
            return followers[0]
        return name

    def _shown(self, name: str) -> str:
        """Name the layer of the network that people see."""
        layer = self._layers[name]
        return layer.layers[-1] if layer.layers else layer.owner


def _multiplier(layer: PlainLayer) -> int:
    return 1 if layer.weights is None else int(layer.weights.kernel.shape[-1])
