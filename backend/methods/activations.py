"""Activations: what one layer, or every convolution and pooling layer, puts out for a photograph.

Source: thesis, Sections 3.3 and 4.2.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from backend.images import decode
from backend.methods.networks import Memory, loaded_network, memory_is_short, network_key
from models.errors import InvalidSetting

if TYPE_CHECKING:
    from backend.activations.extract import Extractor, Output
    from models.network import Network

METHOD = "activations"
MOST_OF_ALL_LAYERS = 50
EXTRACTORS_KEPT = 8  # each is a compiled function of some MB


class ActivationSettings(BaseModel):
    """What a person can choose. The names are those of POST /api/activations."""

    model_config = ConfigDict(extra="forbid")

    layer: str | None = Field(
        default=None, min_length=1, description="Name of a layer; null for every convolution and pooling layer."
    )
    top: int = Field(
        default=10, ge=1, le=4096, description="How many of the strongest channels; of all layers at once, at most 50."
    )
    order: Literal["mean", "max"] = Field(default="mean", description="Rank channels by their mean or their maximum.")

    def check(self) -> None:
        """Raise InvalidSetting where the settings do not suit each other."""
        if self.layer is None and self.top > MOST_OF_ALL_LAYERS:
            raise InvalidSetting(
                f"top is {self.top}, for every layer of the network.",
                hint=f"Ask for at most {MOST_OF_ALL_LAYERS} channels of each layer, or name one layer.",
                field="top",
            )


def activate(memory: Memory, network_id: str, photograph: bytes, settings: dict[str, object]) -> dict[str, object]:
    """Summarise the outputs of layers, on a worker, in one forward pass.

    photograph: an image file. settings: those of ActivationSettings. Result: layers, each with its size and its
    strongest channels; seen, the part of the upright photograph that reached the network, in pixels. Raises
    UnknownLayer, UnsuitableLayer, and InvalidSetting where a single layer has fewer channels than are asked for.
    """
    from models.overflow import refuse_overflow  # noqa: PLC0415 - TensorFlow is for worker processes only

    chosen = ActivationSettings.model_validate(settings)
    network = loaded_network(memory, network_id)
    names, extract = _extractor(memory, network, chosen.layer)
    pixels = decode(photograph).pixels
    crop = network.description.image_input.crop(pixels)[np.newaxis]  # (1, height, width, 3)
    outputs = [output[0] for output in extract(crop)]
    for name, output in zip(names, outputs, strict=True):
        refuse_overflow(output, network, crop, f"The output of {name}")
    if chosen.layer is not None:
        _check_top(chosen, outputs[0].shape[-1])
    return {
        "layers": [_summary(name, output, chosen) for name, output in zip(names, outputs, strict=True)],
        "seen": asdict(network.description.image_input.seen_part(pixels)),
    }


def _extractor(memory: Memory, network: Network, layer: str | None) -> tuple[list[str], Extractor]:
    from backend.activations.extract import build_extractor, convolutions_and_poolings  # noqa: PLC0415 - TensorFlow

    names = convolutions_and_poolings(network) if layer is None else [layer]
    key = f"extractor {network_key(network.description.id)} {layer or 'all layers'}"
    return names, memory.keep(
        key, lambda: build_extractor(network, names), most=1 if memory_is_short() else EXTRACTORS_KEPT
    )


def _check_top(settings: ActivationSettings, channels: int) -> None:
    if settings.top > channels:
        raise InvalidSetting(
            f"top is {settings.top}, but the layer {settings.layer} has {channels} channels.",
            hint=f"Ask for 1 to {channels} channels.",
            field="top",
        )


def _summary(name: str, output: Output, settings: ActivationSettings) -> dict[str, object]:
    from backend.activations.summaries import Order, is_spatial, strongest_channels  # noqa: PLC0415 - belongs to workers

    has_positions = is_spatial(output)
    height, width = output.shape[:2] if has_positions else (1, 1)
    strongest = strongest_channels(output, settings.top, Order(settings.order))
    return {
        "layer": name,
        "kind": "spatial" if has_positions else "vector",
        "height": height,
        "width": width,
        "channel_count": output.shape[-1],
        "strongest": [asdict(channel) for channel in strongest],
    }
