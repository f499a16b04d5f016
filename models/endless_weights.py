"""Weights that are not finite numbers: networks that hold any are refused by the names of the layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import keras
import numpy as np

from models.errors import UnsupportedNetwork
from models.graph_reader import LayerUse

SHOWN = 3


def refuse_endless_weights(layers: Sequence[LayerUse], file_name: str) -> None:
    """Raise UnsupportedNetwork where a variable of any layer holds NaN or Infinity, naming the layers."""
    found = [f"{use.name} ({', '.join(words)})" for use in layers if not use.again and (words := list(_findings(use)))]
    if found:
        more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise UnsupportedNetwork(
            f"{file_name} has weights that are not finite numbers: {'; '.join(found[:SHOWN])}{more}.",
            hint="Its training diverged or the file is damaged. Save the network as it was before, and check it: "
            "all(np.isfinite(w).all() for w in model.get_weights()).",
            field="network",
        )


def _findings(use: LayerUse) -> Iterator[str]:
    for variable in getattr(use.operation, "variables", []):
        if not keras.backend.is_float_dtype(variable.dtype):
            continue
        values = np.asarray(keras.ops.convert_to_numpy(variable), dtype=np.float32)
        not_numbers, endless = int(np.isnan(values).sum()), int(np.isinf(values).sum())
        for count, kind in ((not_numbers, "NaN"), (endless, "Infinity")):
            if count:
                yield f"{count} of {values.size} values of its {variable.name} are {kind}"
