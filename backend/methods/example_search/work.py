"""The worker's half of the search for examples: candidates are shown to the network and scored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from backend.activations.extract import is_spatial_layer
from backend.images import decode
from backend.jobs.worker_cache import WorkerCache
from backend.methods.example_search.candidate_maps import Maps, candidate_maps, layers_extractor
from backend.methods.example_search.settings import (
    AlikeSearch,
    BoxActivations,
    Candidates,
    MixSearch,
    Scored,
    ScoredCandidates,
)
from backend.methods.loaded_networks import loaded_network
from models.errors import InvalidSetting, UnsuitableLayer
from models.graph_reader import receptive_fields
from models.network import Network

Place = tuple[float, int, int]  # value, row, column


def score_mix(cache: WorkerCache, network_id: str, candidates: Candidates, search: MixSearch) -> ScoredCandidates:
    """Score candidates by a weighted sum of channels. Raises UnknownLayer, UnsuitableLayer."""
    network = loaded_network(cache, network_id)
    layers = list(dict.fromkeys(term.layer for term in search.terms))

    def score(outputs: Sequence[Maps]) -> Place:
        """Score one photograph. outputs: of the layers."""
        by_layer = dict(zip(layers, outputs, strict=True))
        if search.order == "mean":
            means = [float(by_layer[term.layer][..., term.channel].mean()) for term in search.terms]
            return sum(term.weight * mean for term, mean in zip(search.terms, means, strict=True)), 0, 0
        mixed = sum(term.weight * by_layer[term.layer][..., term.channel] for term in search.terms)
        return _highest(np.asarray(mixed))

    return _best(_scored(cache, network, layers, candidates, score), search.top)


def activations_in_box(cache: WorkerCache, network_id: str, photograph: bytes, search: AlikeSearch) -> BoxActivations:
    """Average a layer's activations inside a part of a photograph: where receptive fields have their centre in it.

    Raises UnknownLayer, UnsuitableLayer, and InvalidSetting where the network does not see the part.
    """
    network = loaded_network(cache, network_id)
    extract = layers_extractor(cache, network, [search.layer])
    _refuse_without_positions(network, search.layer)
    pixels = decode(photograph).pixels
    (output,) = extract(network.description.image_input.crop(pixels)[np.newaxis])
    maps = output[0]  # (height, width, channels)
    inside = _positions_in(network, search, maps, (pixels.shape[0], pixels.shape[1]))
    if not inside.any():
        raise InvalidSetting(
            "The part lies outside what the network sees of the photograph.",
            hint="Draw it inside the frame of the crop.",
            field="box",
        )
    chosen = maps[inside]  # (positions, channels)
    return BoxActivations(means=chosen.mean(axis=0).tolist(), positions=len(chosen))


def score_alike(
    cache: WorkerCache, network_id: str, candidates: Candidates, search: AlikeSearch, wanted: BoxActivations
) -> ScoredCandidates:
    """Score candidates by the cosine between the wanted activations and those at their most alike position."""
    network = loaded_network(cache, network_id)
    direction = np.asarray(wanted.means, np.float32)
    length = float(np.linalg.norm(direction))

    def score(outputs: Sequence[Maps]) -> Place:
        """Score one photograph."""
        maps = outputs[0]
        lengths = np.linalg.norm(maps, axis=-1) * length  # (height, width)
        cosines = np.divide(maps @ direction, lengths, out=np.zeros_like(lengths), where=lengths > 0)
        return _highest(cosines)

    return _best(_scored(cache, network, [search.layer], candidates, score), search.top)


def _scored(
    cache: WorkerCache,
    network: Network,
    layers: list[str],
    candidates: Candidates,
    score: Callable[[Sequence[Maps]], Place],
) -> Iterator[Scored]:
    for number, maps in candidate_maps(cache, network, layers, candidates):
        value, row, column = score(maps)
        yield Scored(image=number, value=value, row=row, column=column)


def _best(scored: Iterator[Scored], top: int) -> ScoredCandidates:
    return ScoredCandidates(best=sorted(scored, key=lambda one: (-one.value, one.image))[:top])


def _highest(values: NDArray[np.float32]) -> Place:
    row, column = np.unravel_index(int(values.argmax()), values.shape)
    return float(values[row, column]), int(row), int(column)


def _positions_in(network: Network, search: AlikeSearch, maps: Maps, size: tuple[int, int]) -> NDArray[np.bool_]:
    """Tell which positions have the centre of their receptive field inside the part: (height, width)."""
    field = receptive_fields(network.layers)[search.layer]
    image_input = network.description.image_input
    seen = image_input.seen_part(size)
    sides = []
    for axis, (begin, extent, seen_begin, seen_extent, side_px) in enumerate(
        (
            (search.box.top, search.box.height, seen.top, seen.height, image_input.height_px),
            (search.box.left, search.box.width, seen.left, seen.width, image_input.width_px),
        )
    ):
        count = maps.shape[axis]
        if field is None:
            centres = (np.arange(count) + 0.5) * side_px / count
        else:
            centres = field.first_px[axis] + np.arange(count) * field.stride_px[axis] + field.size_px[axis] / 2
        low, high = ((edge - seen_begin) * side_px / seen_extent for edge in (begin, begin + extent))
        inside = (centres >= low) & (centres <= high)
        if not inside.any() and high > 0 and low < side_px:  # a part smaller than the distance of two positions
            inside[int(np.abs(centres - (low + high) / 2).argmin())] = True
        sides.append(inside)
    found: NDArray[np.bool_] = sides[0][:, np.newaxis] & sides[1][np.newaxis]
    return found


def _refuse_without_positions(network: Network, layer: str) -> None:
    if not is_spatial_layer(network, layer):
        raise UnsuitableLayer(
            f"{layer} has no positions, so no part of a photograph belongs to its activations.",
            hint="Choose a convolution or a pooling.",
            field="layer",
        )
