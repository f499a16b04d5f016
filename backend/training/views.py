"""Outputs of a fixed network for every photograph, computed once: of frozen layers, or of a teacher.

They are stored in pieces, so that an interrupted pass continues with the first missing piece.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.training.folder import TrainingFolder
from backend.training.progress import Counter

PIECE = 1024  # photographs
Outputs = NDArray[np.float16]


def cached_outputs(
    folder: TrainingFolder, name: str, count: int, compute: Callable[[range], Iterable[tf.Tensor]], counter: Counter
) -> Outputs:
    """Give the outputs for all photographs, (count, …), float16; missing ones are computed and stored.

    name: of the files. compute: gives the outputs of some photographs in batches, in order.
    Raises StorageFull.
    """
    pieces = []
    for start in range(0, count, PIECE):
        places = range(start, min(start + PIECE, count))
        file = folder.path / f"{name}-{start:08}.npy"
        if not file.is_file():
            outputs = np.concatenate([batch.numpy() for batch in compute(places)])
            folder.write_array(file.name, outputs.astype(np.float16))
        pieces.append(np.load(file, mmap_mode="r", allow_pickle=False))
        counter(places.stop, count)
    return np.concatenate(pieces)
