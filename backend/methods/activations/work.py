"""The worker's half of activations: the outputs of layers, in one forward pass, and their strongest channels."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np

from backend.activations.extract import Extractor, Output, build_extractor, convolutions_and_poolings
from backend.activations.summaries import Order, is_spatial, strongest_channels
from backend.images import decode
from backend.jobs.worker_cache import WorkerCache
from backend.methods.activations.answer import ActivationAnswer, Channel, LayerActivations
from backend.methods.activations.settings import ActivationSettings
from backend.methods.loaded_networks import loaded_network, memory_is_short, network_key
from backend.methods.seen_part import SeenPart
from models.errors import InvalidSetting
from models.network import Network
from models.overflow import refuse_overflow

EXTRACTORS_KEPT = 8  # each is a compiled function of some MB


def activate(cache: WorkerCache, network_id: str, photograph: bytes, settings: ActivationSettings) -> ActivationAnswer:
    """Summarise the outputs of layers in one forward pass. photograph: an image file.

    Raises UnknownLayer, UnsuitableLayer, and InvalidSetting where a single layer has fewer channels than are asked for.
    """
    network = loaded_network(cache, network_id)
    names, extract = _extractor(cache, network, settings.layer)
    pixels = decode(photograph).pixels
    crop = network.description.image_input.crop(pixels)[np.newaxis]  # (1, height, width, 3)
    outputs = [output[0] for output in extract(crop)]
    for name, output in zip(names, outputs, strict=True):
        refuse_overflow(output, network, crop, f"The output of {name}")
    if settings.layer is not None:
        _check_top(settings, outputs[0].shape[-1])
    return ActivationAnswer(
        layers=[_summary(name, output, settings) for name, output in zip(names, outputs, strict=True)],
        seen=SeenPart(**asdict(network.description.image_input.seen_part((pixels.shape[0], pixels.shape[1])))),
    )


def _extractor(cache: WorkerCache, network: Network, layer: str | None) -> tuple[list[str], Extractor]:
    names = convolutions_and_poolings(network) if layer is None else [layer]
    key = f"extractor {network_key(network.description.id)} {layer or 'all layers'}"
    return names, cache.keep(
        key, lambda: build_extractor(network, names), most=1 if memory_is_short() else EXTRACTORS_KEPT
    )


def _check_top(settings: ActivationSettings, channels: int) -> None:
    if settings.top > channels:
        raise InvalidSetting(
            f"top is {settings.top}, but the layer {settings.layer} has {channels} channels.",
            hint=f"Ask for 1 to {channels} channels.",
            field="top",
        )


def _summary(name: str, output: Output, settings: ActivationSettings) -> LayerActivations:
    has_positions = is_spatial(output)
    height, width = output.shape[:2] if has_positions else (1, 1)
    strongest = strongest_channels(output, settings.top, Order(settings.order))
    return LayerActivations(
        layer=name,
        kind="spatial" if has_positions else "vector",
        height=height,
        width=width,
        channel_count=output.shape[-1],
        strongest=[Channel.model_validate(asdict(channel)) for channel in strongest],
    )
