"""What a fixed network makes of every photograph, computed once: outputs of frozen layers, a teacher's answers.

Kept in pieces, so that an interrupted pass goes on at the piece it was at.
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


def kept_outputs(
    folder: TrainingFolder, name: str, count: int, compute: Callable[[range], Iterable[tf.Tensor]], counter: Counter
) -> Outputs:
    """Give the outputs for all photographs, (count, …), float16; compute what was not computed before.

    name: of the files. compute: gives the outputs of some photographs in batches, in their order.
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
