"""The worker's half of groups over a sample: photographs are shown to the network, and their activations factorized."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.examples.groups import Groups, find_groups, pooled
from backend.jobs.worker_cache import WorkerCache
from backend.methods.example_search.candidate_maps import candidate_maps
from backend.methods.example_search.settings import Candidates, Scored
from backend.methods.groups.answer import SampleGroup, SampleGroupAnswer
from backend.methods.groups.settings import SampleGroupSettings
from backend.methods.groups.work import group_channels, refuse_without_positions
from backend.methods.loaded_networks import loaded_network
from models.errors import InvalidSetting

MOST_PER_SIDE = 8  # positions of each photograph; larger maps are averaged first
EXAMPLES_TOLD = 12  # of each group


def group_sample(
    cache: WorkerCache, network_id: str, candidates: Candidates, settings: SampleGroupSettings
) -> SampleGroupAnswer:
    """Find groups over photographs of a collection. Raises UnknownLayer, UnsuitableLayer, InvalidSetting."""
    network = loaded_network(cache, network_id)
    refuse_without_positions(network, settings.layer)
    is_clipped, step, averaged = False, 1, []
    for _, (output,) in candidate_maps(cache, network, [settings.layer], candidates):
        is_clipped = is_clipped or bool((output < 0).any())
        maps = pooled(output, MOST_PER_SIDE)
        step = -(-max(output.shape[:2]) // max(maps.shape[:2]))
        averaged.append(np.maximum(maps, 0))
    stacked = np.concatenate(averaged)  # (photographs × height, width, channels)
    if not stacked.any():
        raise InvalidSetting(
            f"{settings.layer} is silent on all {len(averaged)} photographs: no activation is above zero.",
            hint="Choose another layer.",
            field="layer",
        )
    found = find_groups(stacked, settings.groups)
    return SampleGroupAnswer(
        images=len(averaged),
        pooled=step > 1,
        clipped=is_clipped,
        explained=found.explained,
        groups=[sample_group(found, place, candidates.images, step) for place in range(len(found.shares))],
    )


def sample_group(found: Groups, place: int, images: list[int], step: int) -> SampleGroup:
    """Present a group. step: how many positions of the layer were averaged to one, in each direction."""
    # the factors have no scale of their own; their product is an activation
    activations = found.maps[place] * found.weights[place].sum()
    maps = activations.reshape(len(images), -1, activations.shape[1])  # (photographs, height, width)
    highest: NDArray[np.float64] = maps.reshape(len(images), -1).max(axis=1)
    order = [number for number in np.argsort(-highest, kind="stable")[:EXAMPLES_TOLD] if highest[number] > 0]
    examples = []
    for number in order:
        row, column = np.unravel_index(int(maps[number].argmax()), maps[number].shape)
        middle = step // 2
        examples.append(
            Scored(
                image=images[number],
                value=float(highest[number]),
                row=int(row) * step + middle,
                column=int(column) * step + middle,
            )
        )
    return SampleGroup(share=float(found.shares[place]), channels=group_channels(found, place), examples=examples)
