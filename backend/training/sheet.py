"""A contact sheet after each epoch: a few channels, always from the same noise, which shows how features develop.

Source: thesis, Section 5.1.1.
"""

from __future__ import annotations

import io

import keras
import numpy as np

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.program import GraphParts
from backend.picture_sheet import Picture, draw_pictures
from backend.training.architecture import StartingNetwork, Student
from backend.training.folder import TrainingFolder
from backend.training.plan import SheetSettings
from models.errors import UnknownLayer, UnsuitableLayer, near_names
from models.network import Network, wrap_model

DEPTH = 0.6  # of the layers that can be visualized, counted from the image
SEED = 0


def draw_sheet(student: Student, settings: SheetSettings, folder: TrainingFolder, epoch: int) -> None:
    """Write sheet-EPOCH.webp into the folder of a training. epoch: number of finished epochs. Raises StorageFull."""
    network = _copy(student)
    builder = GraphBuilder(network)
    layer = settings.layer or middle_layer(network)
    channels = [channel for channel in settings.channels if channel < channels_of(network, layer)]
    parts = GraphParts(size=(settings.size_px, settings.size_px))
    run = builder.begin(parts, [Mix.of(Channel(layer, channel)) for channel in channels], seed=SEED)
    for _ in range(settings.steps):
        run.step()
    row = [
        Picture(f"{layer}:{channel}", np.round(image * 255).astype(np.uint8))
        for channel, image in zip(channels, run.images(), strict=True)
    ]
    content = io.BytesIO()
    draw_pictures(f"{folder.name}, after epoch {epoch}", [row]).save(content, format="WEBP", quality=90)
    folder.write(f"sheet-{epoch:03}.webp", content.getvalue())


def check_sheet(starting: StartingNetwork, settings: SheetSettings) -> None:
    """Raise UnknownLayer or UnsuitableLayer where the sheet cannot be drawn."""
    if settings.layer is None:
        return
    names = [layer.name for layer in starting.model.layers]
    if settings.layer not in names:
        raise UnknownLayer(
            f"{starting.description.id} has no layer {settings.layer!r}.",
            hint=f"{near_names(settings.layer, names)}The drawing of the network shows them all.",
            field="sheet_layer",
        )
    count = starting.model.get_layer(settings.layer).output.shape[-1]
    beyond = [channel for channel in settings.channels if channel >= count]
    if beyond:
        raise UnsuitableLayer(
            f"{settings.layer} has {count} channels, so there is no channel {beyond[0]}.",
            hint=f"Choose from 0 to {count - 1}.",
            field="sheet_channels",
        )


def middle_layer(network: Network) -> str:
    """Name a layer in the middle of a network whose output is maps: the end of a module or block, if there is one."""
    maps = [use for use in network.layers if len(use.tensor.shape) == 4 and use.sources]  # noqa: PLR2004 - of maps
    joins = [use.name for use in maps if use.keras_class in {"Concatenate", "Add"}]
    names = joins or [use.name for use in maps]
    return names[int(len(names) * DEPTH)]


def channels_of(network: Network, layer: str) -> int:
    """Give the number of channels of a layer."""
    return int(next(use.tensor.shape[-1] for use in network.layers if use.name == layer))


def _copy(student: Student) -> Network:
    """Copy the network with its present weights, because wrap_model freezes it."""
    model = keras.models.clone_model(student.model)
    model.set_weights(student.model.get_weights())
    return wrap_model(student.description, model)
