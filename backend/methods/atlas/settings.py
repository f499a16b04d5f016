"""The atlas: one small image for each channel of a layer, or for some, so that what they respond to is seen at once.

The defaults were chosen by eye on conv4_3 and conv5_3 of VGG-16 with 202 classes. With the jitter, rotation and scale
of the thesis' Table 3.1 a small image is filled with fur and eyes; with two or three times as much it shows a dog. At
32 steps shapes are faint, at 128 colours are garish. A border of 4 pixels looks like one of 12, and is quicker.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Literal

from pydantic import ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

from backend.declare import form, shown
from backend.methods.atlas.sheet import BLOCK_PX, columns_for
from backend.methods.error_fields import fields_within
from backend.methods.job_method import JobSubject, MethodRequest, PartedMethod, PreparedJob, Size, Workload
from backend.methods.layer_graph.answer import NetworkGraph
from backend.methods.optimization import fields
from backend.methods.optimization.settings import RARE, OptimizationSettings
from models.description import NetworkDescription
from models.errors import InvalidSetting, UnknownLayer, UnsuitableLayer, near_names

CHANNELS_AT_ONCE = 8  # quickest per channel on 2 cores, 4 to 32 tried
MOST_NAMED = 64  # more are a matter of the whole layer


class AtlasSettings(OptimizationSettings):
    """What can be chosen. Where defaults differ from the thesis' Table 3.1, they were chosen by eye: see above."""

    model_config = ConfigDict(
        json_schema_extra=form(
            *("size_px", "steps"),
            folded=(
                *("parameterization", "learning_rate", "decorrelate", "padding_px"),
                *("jitter_px", "rotation_deg", "scale", *RARE),
            ),
            elsewhere=("layer", "only"),
        )
    )

    layer: str = Field(min_length=1, title="Layer", description="Layer whose channels are visualized.")
    only: list[int] | None = Field(
        default=None,
        min_length=1,
        max_length=MOST_NAMED,
        title="Channels",
        description="Ids of the channels that are visualized; all of the layer by default.",
    )
    size_px: int = Field(
        default=96,
        ge=96,
        le=128,
        multiple_of=BLOCK_PX,
        title="Size",
        description="Height and width of each image in pixels; a multiple of 16.",
        json_schema_extra=shown(unit="px"),
    )
    padding_px: int = fields.padding_px(4, most=32)
    steps: int = Field(
        default=64,
        ge=1,
        le=1000,
        title="Steps",
        description="Number of optimization steps. More steps take longer and give stronger colours.",
        json_schema_extra=shown(),
    )
    jitter_px: int = fields.jitter_px(24)
    rotation_deg: float = fields.rotation_deg(15.0)
    scale: float = fields.scale(0.2)

    def prepare(self, subject: JobSubject) -> PreparedJob:
        """Count the channels of the layer, which are the steps of the job. Raises UnknownLayer, UnsuitableLayer."""
        prepared = super().prepare(subject)
        channels, of_one = self._count(self._channels(subject.graph())), prepared.workload.total
        return replace(
            prepared,
            settings=AtlasPlan.model_construct(**dict(self), channels=channels),
            workload=Workload(steps=channels, last_step=of_one, total=channels * of_one),
            part_size=CHANNELS_AT_ONCE,
        )

    @model_serializer(mode="wrap")
    def without_default(self, serialize: SerializerFunctionWrapHandler) -> dict[str, object]:
        """Leave out what the recipes of whole layers have never had."""
        dumped: dict[str, object] = serialize(self)
        return {name: value for name, value in dumped.items() if name != "only" or value is not None}

    def check(self) -> None:
        """Refuse a channel that is named twice. Raises InvalidSetting."""
        twice = [channel for channel, count in Counter(self.only or ()).items() if count > 1]
        if twice:
            raise InvalidSetting(
                f"Channel {twice[0]} is named twice.", hint="Name each channel once.", field="settings.only"
            )

    def layers_about(self, network: NetworkDescription) -> list[str]:  # noqa: ARG002 - it is named
        """The layer."""
        return [self.layer]

    def workload(self, photograph: Size | None) -> Workload:  # noqa: ARG002 - it begins with noise
        """Count the work for one channel."""
        step = float((self.size_px + 2 * self.padding_px) ** 2)
        return Workload(steps=self.steps, last_step=step, total=self.steps * step)

    def _channels(self, graph: NetworkGraph) -> int:
        shapes = {layer.name: layer.output_shape for layer in graph.layers}
        if self.layer not in shapes:
            raise UnknownLayer(
                f"{graph.network} has no layer {self.layer!r}.",
                hint=f"{near_names(self.layer, shapes)}The network's drawing shows them all.",
                field="settings.layer",
            )
        channels = shapes[self.layer][-1] if shapes[self.layer] else None
        if channels is None:
            raise UnsuitableLayer(
                f"The number of channels of {self.layer} is not known.",
                hint="Choose another layer.",
                field="settings.layer",
            )
        return channels

    def _count(self, channels: int) -> int:
        """Count the tiles. channels: of the layer. Raises InvalidSetting for a channel that it does not have."""
        foreign = next((channel for channel in self.only or () if not 0 <= channel < channels), None)
        if foreign is not None:
            raise InvalidSetting(
                f"{self.layer} has no channel {foreign}.",
                hint=f"Its channels are numbered from 0 to {channels - 1}.",
                field="settings.only",
            )
        tiles = channels if self.only is None else len(self.only)
        with fields_within("settings"):
            columns_for(tiles, self.size_px)
        return tiles


class AtlasPlan(AtlasSettings):
    """The same with the number of images."""

    channels: int


class AtlasRequest(MethodRequest):
    """One image for each channel of a layer, or for some of them, on one sheet."""

    method: Literal["atlas"]
    settings: AtlasSettings


ATLAS = PartedMethod(
    id="atlas",
    request=AtlasRequest,
    check="backend.methods.atlas.work:check",
    advance="backend.methods.atlas.work:advance",
    join="backend.methods.atlas.work:join",
    finish="backend.methods.atlas.work:finish",
)
