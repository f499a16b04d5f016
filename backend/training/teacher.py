"""Distillation: a trained network, the teacher, gives soft labels in addition to the labels, once per photograph.

Source: G. Hinton, O. Vinyals, J. Dean: Distilling the Knowledge in a Neural Network, 2015.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.training.architecture import find_starting_network
from backend.training.folder import TrainingFolder
from backend.training.labelled_images import LabelledClass, LabelledImages
from backend.training.pipeline import ordered_batches
from backend.training.progress import Counter
from backend.training.views import cached_outputs
from models.description import NetworkDescription
from models.errors import Invalid
from models.network import wrap_model

BATCH = 16
LISTED = 5


class UnknownToTeacher(Invalid):
    """The teacher does not have all classes of the data."""

    code = "unknown_to_teacher"


def soft_labels(
    folder: TrainingFolder, teacher: str, images: LabelledImages, temperature: float
) -> NDArray[np.float32]:
    """Give the teacher's probabilities for the training photographs: (count, classes).

    teacher: id of a network, or a .keras file. Raises UnknownToTeacher, and the errors of loading a network.
    """
    starting = find_starting_network(None, teacher)
    network = wrap_model(starting.description, starting.model)
    columns = columns_of(starting.description, images.classes)
    size_px = starting.description.image_input.size_px

    def compute(places: range) -> Iterator[tf.Tensor]:
        for batch in ordered_batches(images.train, places, size_px=size_px, batch=BATCH):
            yield tf.constant(network.logits(batch.numpy())[:, columns])

    counter = Counter(f"computed soft labels with {teacher}")
    logits = cached_outputs(folder, "teacher", len(images.train), compute, counter)
    soft: NDArray[np.float32] = tf.nn.softmax(logits.astype(np.float32) / temperature).numpy()
    return soft


def columns_of(description: NetworkDescription, classes: Sequence[LabelledClass]) -> list[int]:
    """Find the index of each class in a network, by WordNet id where both have one, else by name.

    Raises UnknownToTeacher, naming the classes that the network does not have.
    """
    known: dict[str, int] = {}
    for index, each in enumerate(description.class_names()):
        for key in (each.names, each.wordnet_id):
            if key is not None:
                known.setdefault(key, index)
    columns = [known.get(each.wordnet_id or each.names, known.get(each.names, -1)) for each in classes]
    missing = [each.names for each, column in zip(classes, columns, strict=True) if column < 0]
    if missing:
        raise UnknownToTeacher(
            f"{description.id} does not have {len(missing)} of the {len(classes)} classes: "
            f"{', '.join(missing[:LISTED])}{' …' if len(missing) > LISTED else ''}.",
            hint="Choose a --teacher that was trained on these classes, or leave it out.",
            field="teacher",
        )
    return columns
