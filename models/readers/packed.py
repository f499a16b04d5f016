"""Writes and reads the weights that come with Innsyn: an .npz file with {"layer/variable": float16 array}.

Half precision halves the file: a value changes by at most 2^-11 of itself, or 2^-25 where it is below 2^-14.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.errors import WeightsDamaged

if TYPE_CHECKING:
    import keras

REPAIR = "Take the file from Innsyn's files again."


def write_packed(model: keras.Model, file: Path) -> None:
    """Write all weights of a network as float16. Raises WeightsDamaged where one is outside float16's range."""
    with np.errstate(over="ignore"):  # values outside float16's range are reported below
        arrays = {
            f"{layer.name}/{variable.name}": np.asarray(variable).astype(np.float16)
            for layer in model.layers
            for variable in layer.weights
        }
    beyond = [name for name, array in arrays.items() if not np.isfinite(array).all()]
    if beyond:
        raise WeightsDamaged(
            f"{', '.join(beyond[:5])} have values beyond 65504, or NaN.", hint="Train the network again."
        )
    np.savez_compressed(file, allow_pickle=False, **arrays)


def read_packed(model: keras.Model, file: Path) -> None:
    """Fill a built network. Raises WeightsDamaged, naming what does not fit."""
    from models.variables import assign_variables  # noqa: PLC0415 - TensorFlow is for worker processes only

    try:
        with file.open("rb") as content, np.load(content, allow_pickle=False) as packed:
            arrays: dict[str, NDArray[np.generic]] = {name: packed[name].astype(np.float32) for name in packed.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise WeightsDamaged(f"The weight file {file.name} is cut off or damaged: {error}.", hint=REPAIR) from error
    assign_variables(model, arrays, source=file.name)
