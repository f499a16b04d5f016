"""A teacher: a trained network whose answers are learnt beside the labels. It answers once for every photograph.

Source: G. Hinton, O. Vinyals, J. Dean: Distilling the Knowledge in a Neural Network, 2015.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.training.architecture import find_origin
from backend.training.folder import TrainingFolder
from backend.training.labelled_images import LabelledClass, LabelledImages
from backend.training.pipeline import ordered_batches
from backend.training.progress import Counter
from backend.training.views import kept_outputs
from models.description import NetworkDescription
from models.errors import Invalid
from models.network import wrap_model

BATCH = 16
LISTED = 5


class UnknownToTeacher(Invalid):
    """A teacher does not know all classes of the data."""

    code = "unknown_to_teacher"


def soft_labels(
    folder: TrainingFolder, teacher: str, images: LabelledImages, temperature: float
) -> NDArray[np.float32]:
    """Give the teacher's probabilities for the photographs to learn from: (count, classes).

    teacher: id of a network, or a .keras file. Raises UnknownToTeacher, and what loading a network raises.
    """
    origin = find_origin(None, teacher)
    network = wrap_model(origin.description, origin.model)
    columns = columns_of(origin.description, images.classes)
    size_px = origin.description.image_input.size_px

    def compute(places: range) -> Iterator[tf.Tensor]:
        for batch in ordered_batches(images.train, places, size_px=size_px, batch=BATCH):
            yield tf.constant(network.logits(batch.numpy())[:, columns])

    logits = kept_outputs(folder, "teacher", len(images.train), compute, Counter(f"asked {teacher}"))
    soft: NDArray[np.float32] = tf.nn.softmax(logits.astype(np.float32) / temperature).numpy()
    return soft


def columns_of(description: NetworkDescription, classes: Sequence[LabelledClass]) -> list[int]:
    """Find each class among those of a network, by WordNet id where both have one, else by name.

    Raises UnknownToTeacher, naming the classes it does not know.
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
            f"{description.id} does not know {len(missing)} of the {len(classes)} classes: "
            f"{', '.join(missing[:LISTED])}{' …' if len(missing) > LISTED else ''}.",
            hint="Choose a --teacher that was trained on these classes, or leave it out.",
            field="teacher",
        )
    return columns
