"""The worker's half of ablation: the network with filters switched off, and with as many random ones.

A check of what a ranking claims: filters that matter to a class lower it more than others do when they are gone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.activations.ablation import Ablator, build_ablator, draw_masks
from backend.images import decode
from backend.jobs.worker_cache import WorkerCache
from backend.methods.ablation.answer import AblatedScore, AblationAnswer, RandomScores
from backend.methods.ablation.settings import AblationSettings
from backend.methods.loaded_networks import loaded_network, memory_is_short, network_key
from models.classes import probabilities_of
from models.errors import InvalidSetting
from models.network import Network
from models.overflow import refuse_overflow

ABLATORS_KEPT = 8  # each is a compiled function of some MB
INTERVAL = (5.0, 95.0)  # percent of the random draws that lie below


def ablate(cache: WorkerCache, network_id: str, photograph: bytes, settings: AblationSettings) -> AblationAnswer:
    """Switch filters off: the class with all filters, without the named ones, and without random ones.

    photograph: an image file. Raises UnknownLayer, UnsuitableLayer, and InvalidSetting where the layer has not so many
    filters.
    """
    network = loaded_network(cache, network_id)
    ablator = _ablator(cache, network, settings.layer)
    channels = _channels_of(network, settings)
    named = np.ones((2, channels), np.float32)  # all filters, and all but the named ones
    named[1, settings.filters] = 0.0
    random = draw_masks(channels, len(settings.filters), settings.draws, settings.seed)
    images = network.description.image_input.crop(decode(photograph).pixels)[np.newaxis]
    logits = ablator(images, np.concatenate((named, random)))  # (2 + draws, classes)
    refuse_overflow(logits, network, images, "The ablation")
    probabilities = probabilities_of(logits, network.description.output_activation)
    return AblationAnswer(
        channel_count=channels,
        logit=_compare(logits[:, settings.class_index]),
        probability=_compare(probabilities[:, settings.class_index]),
    )


def _ablator(cache: WorkerCache, network: Network, layer: str) -> Ablator:
    key = f"ablator {network_key(network.description.id)} {layer}"
    return cache.keep(key, lambda: build_ablator(network, layer), most=1 if memory_is_short() else ABLATORS_KEPT)


def _channels_of(network: Network, settings: AblationSettings) -> int:
    channels = int(next(use for use in network.layers if use.name == settings.layer).tensor.shape[-1])
    if max(settings.filters) >= channels or min(settings.filters) < 0:
        raise InvalidSetting(
            f"The layer {settings.layer} has {channels} filters, and not all of {settings.filters}.",
            hint=f"Choose from 0 to {channels - 1}.",
            field="filters",
        )
    return channels


def _compare(scores: NDArray[np.floating]) -> AblatedScore:
    """Compare scores: (2 + draws,), with all filters, without the named ones, and without random ones."""
    random = scores[2:].astype(np.float64)
    low, high = np.percentile(random, INTERVAL)
    return AblatedScore(
        all=float(scores[0]),
        without=float(scores[1]),
        random=RandomScores(mean=float(random.mean()), low=float(low), high=float(high)),
    )
