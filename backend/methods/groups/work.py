"""The worker's half of groups: one forward pass, then a factorization of the activations."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
from numpy.typing import NDArray

from backend.activations.extract import build_extractor, is_spatial_layer
from backend.activations.summaries import map_picture
from backend.examples.groups import Groups, find_groups, pooled
from backend.images import decode
from backend.jobs.worker_cache import WorkerCache
from backend.methods.groups.answer import Group, GroupAnswer, GroupChannel, PositionChannel
from backend.methods.groups.settings import GroupSettings
from backend.methods.loaded_networks import loaded_network, network_key
from backend.methods.seen_part import SeenPart
from models.errors import InvalidSetting, UnsuitableLayer
from models.network import Network

EXTRACTORS_KEPT = 8
CHANNELS_TOLD = 10  # of each group
AT_A_POSITION = 5


def group(cache: WorkerCache, network_id: str, photograph: bytes, settings: GroupSettings) -> GroupAnswer:
    """Find groups. photograph: an image file. Raises UnknownLayer, UnsuitableLayer, InvalidSetting."""
    network = loaded_network(cache, network_id)
    key = f"extractor {network_key(network_id)} {settings.layer}"
    extract = cache.keep(key, lambda: build_extractor(network, [settings.layer]), most=EXTRACTORS_KEPT)
    refuse_without_positions(network, settings.layer)
    pixels = decode(photograph).pixels
    image_input = network.description.image_input
    (output,) = extract(image_input.crop(pixels)[np.newaxis])
    maps = np.maximum(pooled(output[0]), 0)  # (height, width, channels)
    if not maps.any():
        raise InvalidSetting(
            f"{settings.layer} is silent on this photograph: no activation is above zero.",
            hint="Choose another layer or photograph.",
            field="layer",
        )
    found = find_groups(maps, settings.groups)
    return GroupAnswer(
        layer=settings.layer,
        height=maps.shape[0],
        width=maps.shape[1],
        pooled=maps.shape[:2] != output[0].shape[:2],
        clipped=bool((output[0] < 0).any()),
        explained=found.explained,
        groups=[_group(found, place) for place in range(len(found.shares))],
        positions=_positions(maps),
        seen=SeenPart(**asdict(image_input.seen_part((pixels.shape[0], pixels.shape[1])))),
    )


def _group(found: Groups, place: int) -> Group:
    return Group(
        map=map_picture(found.maps[place].astype(np.float32)),
        share=float(found.shares[place]),
        channels=group_channels(found, place),
    )


def group_channels(found: Groups, place: int) -> list[GroupChannel]:
    """Tell the strongest channels of a group, with weights that add up to 1 over all channels."""
    weights = found.weights[place] / max(found.weights[place].sum(), np.finfo(float).tiny)
    order = np.argsort(-weights, kind="stable")[:CHANNELS_TOLD]
    return [GroupChannel(channel=int(one), weight=float(weights[one])) for one in order if weights[one] > 0]


def refuse_without_positions(network: Network, layer: str) -> None:
    """Raise UnsuitableLayer where a layer has no positions."""
    if not is_spatial_layer(network, layer):
        raise UnsuitableLayer(
            f"{layer} has no positions, so its filters cannot fire together anywhere.",
            hint="Choose a convolution or a pooling.",
            field="layer",
        )


def _positions(maps: NDArray[np.float32]) -> list[list[list[PositionChannel]]]:
    """Tell the strongest channels of each position. maps: (height, width, channels)."""
    order = np.argsort(-maps, axis=-1, kind="stable")[..., :AT_A_POSITION]
    totals = maps.sum(axis=-1)
    return [
        [
            [
                PositionChannel(
                    channel=int(channel),
                    value=float(maps[row, column, channel]),
                    share=float(maps[row, column, channel] / totals[row, column]),
                )
                for channel in order[row, column]
                if maps[row, column, channel] > 0
            ]
            for column in range(maps.shape[1])
        ]
        for row in range(maps.shape[0])
    ]
