"""The worker's half of ablation: the network with filters switched off, and with as many random ones.

A check of what a ranking claims: filters that matter to a class lower it more than others do when they are gone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.activations.ablation import Ablator, build_ablator, draw_masks
from backend.images import decode
from backend.jobs.worker_cache import WorkerCache
from backend.methods.ablation.settings import AblationSettings
from backend.methods.loaded_networks import loaded_network, memory_is_short, network_key
from models.classes import probabilities_of
from models.errors import InvalidSetting
from models.network import Network
from models.overflow import refuse_overflow

ABLATORS_KEPT = 8  # each is a compiled function of some MB
INTERVAL = (5.0, 95.0)  # percent of the random draws that lie below


def ablate(cache: WorkerCache, network_id: str, photograph: bytes, settings: dict[str, object]) -> dict[str, object]:
    """Switch filters off, on a worker: the class with all filters, without the named ones, without random ones.

    photograph: an image file. settings: those of AblationSettings. Result: for each the logit and the probability; of
    the random draws their mean and the interval in which nine of ten lie. Raises UnknownLayer, UnsuitableLayer, and
    InvalidSetting where the layer has not so many filters.
    """
    chosen = AblationSettings.model_validate(settings)
    network = loaded_network(cache, network_id)
    ablator = _ablator(cache, network, chosen.layer)
    channels = _channels_of(network, chosen)
    named = np.ones((2, channels), np.float32)  # all filters, and all but the named ones
    named[1, chosen.filters] = 0.0
    random = draw_masks(channels, len(chosen.filters), chosen.draws, chosen.seed)
    images = network.description.image_input.crop(decode(photograph).pixels)[np.newaxis]
    logits = ablator(images, np.concatenate((named, random)))  # (2 + draws, classes)
    refuse_overflow(logits, network, images, "The ablation")
    probabilities = probabilities_of(logits, network.description.output_activation)
    return {
        "channel_count": channels,
        "logit": _compare(logits[:, chosen.class_index]),
        "probability": _compare(probabilities[:, chosen.class_index]),
    }


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


def _compare(scores: NDArray[np.floating]) -> dict[str, object]:
    random = scores[2:].astype(np.float64)
    low, high = np.percentile(random, INTERVAL)
    return {
        "all": float(scores[0]),
        "without": float(scores[1]),
        "random": {"mean": float(random.mean()), "low": float(low), "high": float(high)},
    }
