"""The worker's half of storyboards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from backend.graph.objective import Channel, Mix, Weighted
from backend.graph.program import Parts
from backend.graph.run_group import RunGroup, state_of
from backend.jobs.job import Begin, Stretch, Work
from backend.jobs.worker_cache import WorkerCache
from backend.methods.loaded_networks import graph_builder, loaded_network
from backend.methods.optimization.advance import advance_steps
from backend.methods.optimization.work import parts_of, penalties_of
from backend.methods.storyboard.settings import Picture, StoryboardSettings
from models.network import Network


def check(cache: WorkerCache, network_id: str, settings: Mapping[str, object], _: tuple[int, int] | None) -> None:
    """Raise, on a worker, what begin would raise for the network, without computing anything."""
    chosen, pictures = _read(settings)
    builder = graph_builder(cache, network_id)
    for mixes in _mixes_of(chosen, pictures):
        builder.check(_parts_of(chosen, loaded_network(cache, network_id)), mixes)


def begin(
    cache: WorkerCache,
    network_id: str,
    settings: Mapping[str, object],
    _: bytes | None,
    checkpoint: Mapping[str, NDArray[np.generic]] | None,
) -> RunGroup:
    """Begin on a worker, or go on from a checkpoint.

    settings: those of StoryboardSettings, and pictures, which it has chosen. Raises UnknownLayer, UnsuitableLayer,
    InvalidSetting.
    """
    chosen, pictures = _read(settings)
    builder, parts = graph_builder(cache, network_id), _parts_of(chosen, loaded_network(cache, network_id))
    return RunGroup(
        [
            builder.begin(parts, mixes, chosen.seed, chosen.rate)
            if checkpoint is None
            else builder.resume(parts, mixes, state_of(checkpoint, place), chosen.rate)
            for place, mixes in enumerate(_mixes_of(chosen, pictures))
        ]
    )


def advance(cache: WorkerCache, work: Work, begun_with: Begin | None, seconds: float) -> Stretch | None:
    """Go on with a storyboard for a while, on a worker; see backend.methods.optimization.advance."""
    return advance_steps(cache, begin, work, begun_with, seconds)


def _read(settings: Mapping[str, object]) -> tuple[StoryboardSettings, list[Picture]]:
    chosen = {name: value for name, value in settings.items() if name != "pictures"}
    pictures: list[object] = settings["pictures"]  # type: ignore[assignment]
    return StoryboardSettings.model_validate(chosen), [Picture.model_validate(picture) for picture in pictures]


def _mixes_of(settings: StoryboardSettings, pictures: Sequence[Picture]) -> list[list[Mix]]:
    """Make what each image strives for, layer by layer."""
    penalties = penalties_of(settings)
    return [
        [
            Mix(
                tuple(
                    Weighted(Channel(layer, channel), weight)
                    for channel, weight in zip(picture.channels, picture.weights, strict=True)
                )
                + penalties
            )
            for picture in of_layer
        ]
        for layer, of_layer in groupby(pictures, key=lambda picture: picture.layer)
    ]


def _parts_of(settings: StoryboardSettings, network: Network) -> Parts:
    size = network.description.image_input.shape_of(settings.size_px)
    return parts_of(settings, size, border_px=settings.padding_px)
