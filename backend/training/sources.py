"""Where the inputs of a step come from: random crops of photographs, or stored outputs of frozen layers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.training.architecture import Student, split_at
from backend.training.folder import TrainingFolder
from backend.training.labelled_images import LabelledImages, Split
from backend.training.pipeline import ordered_batches, random_batches, training_batches
from backend.training.progress import Counter
from backend.training.settings import TrainingSettings
from backend.training.views import Outputs, cached_outputs

INFERENCE_BATCH = 64  # photographs, where no weights change
# inputs, (batch, …); labels, (batch,); indices of the photographs, (batch,)
Batch = tuple[tf.Tensor, tf.Tensor, NDArray[np.int32]]


class InputSource(ABC):
    """The inputs of a training. learner: the part of the network from these inputs to the logits."""

    learner: keras.Model

    @abstractmethod
    def batches(self, epoch: int, first_step: int) -> Iterator[Batch]:
        """Give the batches of an epoch, counted from 0, from a step on."""

    @abstractmethod
    def held_out(self) -> Iterator[tf.Tensor]:
        """Give the inputs of the photographs held out, in their order."""


class Photographs(InputSource):
    """Random crops of photographs, different in each epoch."""

    def __init__(self, settings: TrainingSettings, images: LabelledImages, student: Student) -> None:
        self.learner = student.logits
        self._settings = settings
        self._images = images
        self._student = student

    def batches(self, epoch: int, first_step: int) -> Iterator[Batch]:
        """Give the batches of an epoch, counted from 0, from a step on."""
        settings = self._settings
        drawn = training_batches(
            self._images.train,
            size_px=settings.size_in(epoch),
            batch=settings.batch,
            smallest_crop=settings.smallest_crop,
            seed=settings.seed,
            epoch=epoch,
            first_step=first_step,
        )
        for images, labels, places in drawn:
            yield as_input(self._student, images), labels, places.numpy()

    def held_out(self) -> Iterator[tf.Tensor]:
        """Give the inputs of the photographs held out, in their order."""
        val = self._images.val
        for images in ordered_batches(val, range(len(val)), size_px=self._settings.size_px, batch=INFERENCE_BATCH):
            yield as_input(self._student, images)


class CachedViews(InputSource):
    """Outputs of the frozen layers for some views of each photograph: whole, mirrored, then random crops.

    They are computed once and stored; each epoch takes a random view of each photograph.
    """

    def __init__(
        self, folder: TrainingFolder, settings: TrainingSettings, images: LabelledImages, student: Student
    ) -> None:
        self._frozen, self.learner = split_at(student, str(settings.freeze))
        self._frozen.trainable = False
        self._compute = tf.function(lambda inputs: self._frozen(inputs, training=False))
        self._folder = folder
        self._settings = settings
        self._images = images
        self._student = student
        self._views = [self._kept(images.train, "train", view) for view in range(settings.views)]
        self._held_out = self._kept(images.val, "val", view=0)

    def batches(self, epoch: int, first_step: int) -> Iterator[Batch]:
        """Give the batches of an epoch, counted from 0, from a step on."""
        count, batch = len(self._images.train), self._settings.batch
        chance = np.random.default_rng((self._settings.seed, epoch))
        order = chance.permutation(count)
        views = chance.integers(len(self._views), size=count)
        for start in range(first_step * batch, count // batch * batch, batch):
            places = order[start : start + batch]
            inputs = np.stack([self._views[views[place]][place] for place in places])
            yield (
                tf.constant(inputs.astype(np.float32)),
                tf.constant(self._images.train.labels[places]),
                places.astype(np.int32),
            )

    def held_out(self) -> Iterator[tf.Tensor]:
        """Give the inputs of the photographs held out, in their order."""
        for start in range(0, len(self._held_out), INFERENCE_BATCH):
            yield tf.constant(self._held_out[start : start + INFERENCE_BATCH].astype(np.float32))

    def _kept(self, split: Split, name: str, view: int) -> Outputs:
        def compute(places: range) -> Iterator[tf.Tensor]:
            for images in self._view(split, places, view):
                yield self._compute(as_input(self._student, images))

        kind = {0: "whole", 1: "mirrored"}.get(view, f"view {view + 1}")
        counter = Counter(f"computed frozen layers for {name}, {kind}")
        return cached_outputs(self._folder, f"{name}-{view}", len(split), compute, counter)

    def _view(self, split: Split, places: range, view: int) -> tf.data.Dataset:
        size_px = self._settings.size_px
        if view <= 1:
            return ordered_batches(split, places, size_px=size_px, batch=INFERENCE_BATCH, mirrored=view == 1)
        return random_batches(
            split,
            places,
            size_px=size_px,
            batch=INFERENCE_BATCH,
            smallest_crop=self._settings.smallest_crop,
            seed=self._settings.seed,
            view=view,
        )


def as_input(student: Student, images: tf.Tensor) -> tf.Tensor:
    """Map images, values 0..1, to the network's own range."""
    image_input = student.description.image_input
    low, high = (tf.constant(edge, tf.float32) for edge in (image_input.low, image_input.high))
    mapped = low + images * (high - low)
    return mapped[..., ::-1] if image_input.reversed_channels else mapped
