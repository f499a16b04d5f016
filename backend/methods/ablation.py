"""Ablation: how far a class falls when filters of a layer are switched off, beside as many random ones.

A check of what a ranking claims: filters that matter to a class lower it more than others do when they are gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from backend.images import decode
from backend.methods.networks import Memory, loaded_network, memory_is_short, network_key
from backend.methods.optimization import HIGHEST_SEED
from backend.methods.prediction import probabilities_of
from models.errors import InvalidSetting

if TYPE_CHECKING:
    from backend.activations.ablation import Ablator
    from models.description import NetworkDescription
    from models.network import Network

METHOD = "ablation"
ABLATORS_KEPT = 8  # each is a compiled function of some MB
INTERVAL = (5.0, 95.0)  # percent of the random draws that lie below


class AblationSettings(BaseModel):
    """What a person can choose. The names are those of POST /api/ablations."""

    model_config = ConfigDict(extra="forbid", strict=True)

    layer: str = Field(min_length=1, description="Name of the layer whose filters are switched off.")
    filters: list[int] = Field(min_length=1, max_length=1000, description="Which ones, by index, each once.")
    class_index: int = Field(ge=0, description="Whose score is watched, counted from 0.")
    draws: int = Field(default=20, ge=2, le=200, description="How often as many random filters are drawn.")
    seed: int = Field(default=0, ge=0, le=HIGHEST_SEED, description="Of the draws.")

    def check(self, network: NetworkDescription) -> None:
        """Raise InvalidSetting where filters are named twice or the class is none of the network's."""
        if len(set(self.filters)) < len(self.filters):
            raise InvalidSetting("A filter is named twice.", hint="Name each filter once.", field="filters")
        if not 0 <= self.class_index < network.classes:
            raise InvalidSetting(
                f"There is no class {self.class_index}.",
                hint=f"Choose from 0 to {network.classes - 1}."
                if network.classes
                else f"The output of {network.id} is no row of classes.",
                field="class_index",
            )


def ablate(memory: Memory, network_id: str, photograph: bytes, settings: dict[str, object]) -> dict[str, object]:
    """Switch filters off, on a worker: the class with all filters, without the named ones, without random ones.

    photograph: an image file. settings: those of AblationSettings. Result: for each the logit and the probability; of
    the random draws their mean and the interval in which nine of ten lie. Raises UnknownLayer, UnsuitableLayer, and
    InvalidSetting where the layer has not so many filters.
    """
    from backend.activations.ablation import draw_masks  # noqa: PLC0415 - TensorFlow is for worker processes only
    from models.overflow import refuse_overflow  # noqa: PLC0415

    chosen = AblationSettings.model_validate(settings)
    network = loaded_network(memory, network_id)
    ablator = _ablator(memory, network, chosen.layer)
    channels = _channels_of(network, chosen)
    named = np.ones((2, channels), np.float32)  # all filters, and all but the named ones
    named[1, chosen.filters] = 0.0
    random = draw_masks(channels, len(chosen.filters), chosen.draws, chosen.seed)
    images = network.description.image_input.crop(decode(photograph).pixels)[np.newaxis]
    logits = ablator(images, np.concatenate((named, random)))  # (2 + draws, classes)
    refuse_overflow(logits, network, images, "The ablation")
    probabilities = np.stack([probabilities_of(row, network.description.output_activation) for row in logits])
    return {
        "channel_count": channels,
        "logit": _compare(logits[:, chosen.class_index]),
        "probability": _compare(probabilities[:, chosen.class_index]),
    }


def _ablator(memory: Memory, network: Network, layer: str) -> Ablator:
    from backend.activations.ablation import build_ablator  # noqa: PLC0415 - TensorFlow is for worker processes only

    key = f"ablator {network_key(network.description.id)} {layer}"
    return memory.keep(key, lambda: build_ablator(network, layer), most=1 if memory_is_short() else ABLATORS_KEPT)


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
