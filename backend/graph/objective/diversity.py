"""Excites one channel with several different images, which show the variety of what the channel responds to."""

from dataclasses import dataclass
from types import ModuleType
from typing import ClassVar, Literal

import numpy as np
from pydantic import ConfigDict, Field

from backend.declare import shown
from backend.graph.objective.base import Arrays, Sum, Term
from backend.graph.objective.channel import Channel
from backend.graph.objective.request import ObjectiveRequest, Surroundings
from backend.graph.objective.scene import Arguments, Scene, Tensor, means_of_channels, pick

LEAST_SQUARE = 1e-10  # below which a Gram matrix counts as 0; source: Lucid 0.3, objectives.diversity


@dataclass(frozen=True)
class Diversity(Term):
    """Pushes the images of one channel apart, as strongly as they excite it.

    The value is minus the mean cosine similarity of an image's Gram matrix with those of the other images of its group,
    −1..0, times the mean of the channel where that is above 0. The Gram matrix of a layer, channels by channels, says
    which channels respond at the same positions; images that look alike have similar ones. Source: C. Olah, A.
    Mordvintsev, L. Schubert: Feature Visualization, Distill, 2017, section on diversity; Lucid 0.3,
    objectives.diversity, which adds the similarities up and leaves the sign to the user.

    2026-11-27: the similarity is multiplied by the channel, rather than given a weight of its own, because the channels
    of conv5_3 in VGG-16 reach 800, and because before an image excites its channel the difference alone silenced the
    layer: of four images one stayed grey at a weight of 1, and three at 100.

    channel: the channel that all images excite, counted from 0. number: of the group, from 1. place: of the image in
    it, from 0, which begins with noise of its own, because equal images would never come apart.
    """

    layer_name: str
    channel: int
    number: int
    place: int

    @property
    def layer(self) -> str:
        """The layer."""
        return self.layer_name

    @property
    def group(self) -> int:
        """The images that are pushed apart."""
        return self.number

    @property
    def noise(self) -> int:
        """Different noise for each image of the group."""
        return self.place

    def arguments(self) -> Arrays:
        """The group, 0 for images outside of any group; and the channel."""
        return {"group": np.int32(self.number), "channel": np.int32(self.channel)}

    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:
        """Minus the mean similarity to the other images of the group, times the channel: (batch,); 0 for one alone."""
        output = scene.outputs[self.layer_name]
        rows = tf.reshape(output, (tf.shape(output)[0], -1, output.shape[-1]))  # (batch, positions, channels)
        grams = tf.matmul(rows, rows, transpose_a=True)  # (batch, channels, channels)
        flat = tf.reshape(grams, (tf.shape(output)[0], -1))
        unit = tf.math.l2_normalize(flat, axis=1, epsilon=LEAST_SQUARE)
        cosines = tf.matmul(unit, unit, transpose_b=True)  # (batch, batch)
        groups = arguments["group"]
        are_together = tf.logical_and(tf.equal(groups[:, None], groups[None, :]), tf.greater(groups[:, None], 0))
        others = tf.linalg.set_diag(tf.cast(are_together, unit.dtype), tf.zeros_like(unit[:, 0]))  # (batch, batch)
        count = tf.maximum(tf.reduce_sum(others, axis=1), 1)
        resemblance: Tensor = tf.reduce_sum(cosines * others, axis=1) / count
        excitement = tf.maximum(pick(means_of_channels(output, tf), arguments["channel"], tf), 0.0)  # (batch,)
        value: Tensor = -resemblance * tf.stop_gradient(excitement)
        return value


class DiversityObjective(ObjectiveRequest):
    """Several images of one channel, pushed apart."""

    title: ClassVar[str] = "Diversity"
    help: ClassVar[str] = "Several images of each channel, as different as possible."
    phrase: ClassVar[str] = "channel {index}, {count} images"
    suits_photographs: ClassVar[bool] = False

    model_config = ConfigDict(
        json_schema_extra={"example": {"kind": "diversity", "layer": "block6_add", "index": 3, "count": 2}}
    )

    kind: Literal["diversity"]
    layer: str = Field(min_length=1, description="Name of a layer.")
    index: int = Field(ge=0, description="Which channel, counted from 0.")
    count: int = Field(
        default=4, ge=2, le=16, title="Images", description="Number of images.", json_schema_extra=shown()
    )
    diversity: float = Field(
        default=1.0,
        ge=0,
        le=100,
        title="Diversity",
        description="How much the difference between the images counts; the channel counts 1.",
        json_schema_extra=shown(),
    )

    @property
    def images(self) -> int:
        """Number of its images."""
        return self.count

    def build(self, surroundings: Surroundings) -> tuple[Sum, ...]:
        """Make the channel and the difference, for each image."""
        channel, group = Channel(self.layer, self.index), surroundings.place + 1
        return tuple(
            channel + self.diversity * Diversity(self.layer, self.index, group, place) for place in range(self.count)
        )
