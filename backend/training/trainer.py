"""A training, from its settings to a network in models/user/; it can be interrupted and continued exactly.

    settings → photographs → network → epochs of steps, with metrics and checkpoints → NAME.keras

The same settings give the same losses, step by step, whether the training was interrupted or not.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.training.architecture import Student, find_starting_network, make_student
from backend.training.folder import METRICS, TrainingFolder
from backend.training.labelled_images import LabelledImages, read_labelled_images
from backend.training.plan import TrainingPlan
from backend.training.progress import Counter, Throughput, say
from backend.training.result import check_name_is_free, facts_of, write_network
from backend.training.schedule import learning_rate
from backend.training.settings import TrainingSettings
from backend.training.sheet import check_sheet, draw_sheet
from backend.training.sources import CachedViews, InputSource, Photographs
from backend.training.state import Accuracy, Loss, TrainingBatch, TrainingState, accuracy_of
from backend.training.teacher import soft_labels
from models.errors import Invalid

STEPS_PER_METRICS = 20


class LossDiverged(Invalid):
    """The loss became infinite or NaN."""

    code = "loss_diverged"


@dataclass
class RunningMetrics:
    """Sums since the last line of metrics: losses, correct predictions, photographs, steps."""

    loss: float = 0.0
    right: int = 0
    photographs: int = 0
    steps: int = 0

    def add(self, loss: float, right: int, photographs: int) -> None:
        """Count a step."""
        self.loss += loss
        self.right += right
        self.photographs += photographs
        self.steps += 1


def train(folder: TrainingFolder, settings: TrainingSettings, plan: TrainingPlan) -> Path | None:
    """Train a network, from the beginning or from its last checkpoint.

    Returns the path of the .keras file, or None where the training was stopped before its end. Raises errors of
    settings, data or network before the first step; later LossDiverged and StorageFull, after the last good checkpoint.
    """
    with folder.opened():
        check_name_is_free(folder.name, (folder.path / METRICS).is_file(), plan.user_folder)
        starting = find_starting_network(settings.network, settings.start)
        if plan.sheet is not None:
            check_sheet(starting, plan.sheet)
        images = read_labelled_images(settings.data, settings.seed, Counter("checked"))
        if images.reading.sentence():
            say(images.reading.sentence())
        check_batch(settings, images)
        student = make_student(
            starting,
            classes=len(images.classes),
            size_px=settings.size_px,
            any_size=settings.first_size_px is not None,
            seed=settings.seed,
        )
        folder.keep_settings(settings)
        return _Training(folder, settings, plan, images, student).run()


def check_batch(settings: TrainingSettings, images: LabelledImages) -> None:
    """Raise Invalid where there are fewer photographs than one batch needs."""
    if settings.batch > len(images.train):
        raise Invalid(
            f"A batch has {settings.batch} photographs, but there are {len(images.train)} for training.",
            hint=f"Choose a --batch of at most {len(images.train)}.",
            field="batch",
        )


class _Training:
    def __init__(
        self,
        folder: TrainingFolder,
        settings: TrainingSettings,
        plan: TrainingPlan,
        images: LabelledImages,
        student: Student,
    ) -> None:
        self._folder = folder
        self._settings = settings
        self._plan = plan
        self._images = images
        self._student = student
        self._source: InputSource = (
            Photographs(settings, images, student)
            if settings.freeze is None
            else CachedViews(folder, settings, images, student)
        )
        loss = Loss(settings.smoothing, settings.teacher_share, settings.temperature)
        self._state = TrainingState(self._source.learner, loss, settings.decay)
        self._steps_per_epoch = len(images.train) // settings.batch
        self._soft = soft_labels(folder, settings.teacher, images, settings.temperature) if settings.teacher else None
        self._step = 0
        self._tally = RunningMetrics()
        self._throughput = Throughput()
        self._kept_s = time.monotonic()

    def run(self) -> Path | None:
        self._restore()
        accuracy = None
        while self._step < self._steps_per_epoch * self._settings.epochs:
            if not self._run_epoch():
                self._checkpoint()
                epoch = self._step // self._steps_per_epoch + 1
                say(f"Stopped in epoch {epoch}; the same command continues from here.")
                return None
            accuracy = self._end_epoch()
        return self._finish(accuracy or self._measure())

    def _restore(self) -> None:
        arrays = self._folder.last_checkpoint()
        if arrays is None:
            self._checkpoint()
        else:
            self._state.restore(arrays)
            self._step = int(arrays["step"])
            loss, right, photographs, steps = arrays["tally"]
            self._tally = RunningMetrics(float(loss), int(right), int(photographs), int(steps))
            say(f"Continuing after step {self._step}.")
        self._folder.forget_metrics_after(self._step)
        if self._step and self._step % self._steps_per_epoch == 0 and not self._is_measured():
            self._end_epoch()

    def _is_measured(self) -> bool:
        """Whether the metrics have the validation of the epoch that ends with this step."""
        return any("validation_top_1" in line and line["step"] == self._step for line in self._folder.metrics())

    def _checkpoint(self) -> None:
        tally = self._tally
        self._folder.write_checkpoint(
            self._step,
            self._state.arrays()
            | {
                "step": np.asarray(self._step),
                "tally": np.asarray([tally.loss, tally.right, tally.photographs, tally.steps]),
            },
        )
        self._kept_s = time.monotonic()

    def _run_epoch(self) -> bool:
        """Take the remaining steps of an epoch; False where the training was stopped."""
        epoch, first = divmod(self._step, self._steps_per_epoch)
        for inputs, labels, places in self._source.batches(epoch, first):
            self._learn(inputs, labels, places)
            if self._plan.is_stopped():
                return self._step % self._steps_per_epoch == 0
            if time.monotonic() - self._kept_s > self._plan.checkpoint_every_s:
                self._checkpoint()
        return True

    def _learn(self, inputs: tf.Tensor, labels: tf.Tensor, places: NDArray[np.int32]) -> None:
        settings = self._settings
        steps = self._steps_per_epoch * settings.epochs
        rate = learning_rate(self._step, steps, settings.rate, settings.batch)
        soft = None if self._soft is None else tf.constant(self._soft[places])
        loss, right = self._state.step(TrainingBatch(inputs, labels, soft), rate, self._step)
        if not np.isfinite(loss):
            raise LossDiverged(
                f"At step {self._step + 1} the loss was {loss}.",
                hint=f"The last good checkpoint is kept. Begin again under another --name, with a --rate below "
                f"{settings.rate:g}.",
                field="rate",
            )
        self._step += 1
        self._throughput.add(settings.batch)
        self._tally.add(loss, right, settings.batch)
        if self._step % STEPS_PER_METRICS == 0:
            self._add_metrics(rate)

    def _add_metrics(self, rate: float) -> None:
        tally, self._tally = self._tally, RunningMetrics()
        epoch = (self._step - 1) // self._steps_per_epoch
        self._folder.add_metrics(
            {
                "step": self._step,
                "epoch": epoch + 1,
                "size_px": self._settings.size_in(epoch),
                "rate": rate,
                "loss": tally.loss / tally.steps,
                "accuracy": tally.right / tally.photographs,
            }
        )
        total = self._steps_per_epoch * self._settings.epochs
        left = self._throughput.left((total - self._step) * self._settings.batch)
        say(
            f"epoch {epoch + 1}/{self._settings.epochs}, step {self._step}/{total}: "
            f"loss {tally.loss / tally.steps:.3f}, "
            f"accuracy {tally.right / tally.photographs:.1%}, {self._throughput.per_second():.0f} images/s, {left} left"
        )

    def _end_epoch(self) -> Accuracy:
        self._checkpoint()
        accuracy = self._measure()
        epoch = self._step // self._steps_per_epoch
        self._folder.add_metrics(
            {
                "step": self._step,
                "epoch": epoch,
                "validation_top_1": accuracy.top_1,
                "validation_top_5": accuracy.top_5,
                "validation_photographs": accuracy.count,
            }
        )
        say(f"epoch {epoch}/{self._settings.epochs} ends: {accuracy.sentence()}")
        if self._plan.sheet is not None:
            with self._averaged():
                draw_sheet(self._student, self._plan.sheet, self._folder, epoch)
        return accuracy

    def _measure(self) -> Accuracy:
        """Measure the accuracy with averaged weights on the held-out photographs."""
        with self._averaged():
            logits = [self._state.model(inputs, training=False).numpy() for inputs in self._source.held_out()]
        return accuracy_of(np.concatenate(logits), self._images.val.labels)

    def _averaged(self) -> _Averaged:
        return _Averaged(self._state)

    def _finish(self, accuracy: Accuracy) -> Path:
        description, settings = self._student.description, self._settings
        with self._averaged():
            facts = facts_of(self._folder.name, description, self._images.classes, settings.size_px, accuracy)
            file = write_network(self._student.model, facts, self._folder.name, self._plan.user_folder)
        say(f"{file} is written: {accuracy.sentence()}.")
        if self._images.reading.sentence():
            say(self._images.reading.sentence())
        return file


class _Averaged:
    """Gives the network the averaged weights inside a block."""

    def __init__(self, state: TrainingState) -> None:
        self._state = state

    def __enter__(self) -> None:
        self._own = self._state.model.get_weights()
        self._state.model.set_weights(self._state.averaged_weights())

    def __exit__(self, *_: object) -> None:
        self._state.model.set_weights(self._own)
