"""Excites a direction in the space of a layer's channels: several channels at once, in given proportions."""

from dataclasses import dataclass
from types import ModuleType
from typing import ClassVar, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from backend.declare import shown
from backend.graph.objective.base import Arrays, Sum, Term, check_index
from backend.graph.objective.request import ObjectiveRequest, Surroundings
from backend.graph.objective.scene import Arguments, Scene, Tensor, mean_of_each_image

LEAST_LENGTH = 1e-4  # added to lengths that are divided by; source: Lucid 0.3, objectives._dot_cossim
LEAST_COSINE = 0.1  # below it the gradient would turn away from the direction; source: the same


@dataclass(frozen=True)
class Direction(Term):
    """Mean over all positions of the dot product with a vector, weighted by a power of their cosine similarity.

    With x the channels at a position and v the vector: x · v · max(0.1, cos(x, v))^power. Power 0 is the dot product.
    The cosine keeps an image from growing in whatever else increases the dot product. Source: Lucid 0.3,
    objectives.direction, whose lengths are 0 where ours are the root of 1e-8, so that their gradient stays finite.
    channels, components: of the vector, the rest of which is 0; as many of one as of the other. cosine_power: ≥ 0.
    """

    layer_name: str
    channels: tuple[int, ...]
    components: tuple[float, ...]
    cosine_power: float = 0.0

    @property
    def layer(self) -> str:
        """The layer."""
        return self.layer_name

    def arguments(self) -> Arrays:
        """The vector, and the power of the cosine."""
        return {
            "channels": np.asarray(self.channels, np.int32),
            "components": np.asarray(self.components, np.float32),
            "cosine_power": np.float32(self.cosine_power),
        }

    def check(self, shape: tuple[int, ...]) -> None:
        """Raise InvalidSetting where the layer lacks one of the channels."""
        for place, channel in enumerate(self.channels):
            field = f"vector.{place}.channel"
            check_index(channel, shape[-1], what="channel", layer=self.layer_name, field=field)

    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:
        """Weighted dot product: (batch,)."""
        output = scene.outputs[self.layer_name]
        count = output.shape[-1]
        chosen = tf.one_hot(arguments["channels"], count, dtype=output.dtype)  # (batch, components, channels)
        vector = tf.einsum("bpc,bp->bc", chosen, arguments["components"])  # (batch, channels)
        beside = (-1, *[1] * (len(output.shape) - 1))
        along = tf.reduce_sum(output * tf.reshape(vector, (*beside[:-1], count)), axis=-1)  # (batch, …)
        lengths = _length(output, tf) * tf.reshape(_length(vector, tf), beside[:-1])  # (batch, …)
        cosine = tf.maximum(along / lengths, LEAST_COSINE)
        power = tf.reshape(arguments["cosine_power"], beside[:-1])
        return mean_of_each_image(along * tf.pow(cosine, power), tf)


def _length(vectors: Tensor, tf: ModuleType) -> Tensor:
    """Length along the last axis, never 0."""
    length: Tensor = tf.sqrt(tf.reduce_sum(tf.square(vectors), axis=-1) + LEAST_LENGTH**2)
    return length


class Component(BaseModel):
    """One component of a direction."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False, frozen=True)

    channel: int = Field(ge=0, description="Which channel, counted from 0.")
    value: float = Field(ge=-1000, le=1000, description="How far the direction goes along this channel.")


class DirectionObjective(ObjectiveRequest):
    """A direction in the space of a layer's channels."""

    title: ClassVar[str] = "Direction"
    help: ClassVar[str] = "A linear combination of the channels of a layer."
    phrase: ClassVar[str] = "direction {vector}"

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "kind": "direction",
                "layer": "block6_add",
                "vector": [{"channel": 3, "value": 1.0}, {"channel": 1, "value": -0.5}],
            }
        }
    )

    kind: Literal["direction"]
    layer: str = Field(min_length=1, description="Name of a layer.")
    vector: tuple[Component, ...] = Field(
        strict=False, min_length=1, max_length=1000, description="Components of the direction; all others are 0."
    )
    cosine_power: float = Field(
        default=0.0,
        ge=0,
        le=8,
        title="Cosine power",
        description="Weight the dot product by this power of the cosine similarity; 0 is the dot product alone.",
        json_schema_extra=shown(),
    )

    def build(self, surroundings: Surroundings) -> tuple[Sum, ...]:  # noqa: ARG002 - the same anywhere
        """Make the term."""
        channels = tuple(component.channel for component in self.vector)
        components = tuple(component.value for component in self.vector)
        return (Direction(self.layer, channels, components, self.cosine_power),)
