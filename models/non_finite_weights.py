"""Refuses networks with weights that are not finite, naming the layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import keras
import numpy as np

from models.errors import UnsupportedNetwork
from models.graph_reader import LayerUse

SHOWN = 3


def refuse_non_finite_weights(layers: Sequence[LayerUse], file_name: str) -> None:
    """Raise UnsupportedNetwork where a variable of any layer has NaN or Infinity, naming the layers."""
    found = [f"{use.name} ({', '.join(words)})" for use in layers if not use.again and (words := list(_findings(use)))]
    if found:
        more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise UnsupportedNetwork(
            f"{file_name} has weights that are not finite numbers: {'; '.join(found[:SHOWN])}{more}.",
            hint="Its training diverged or the file is damaged. Save an earlier state of the network, and check it: "
            "all(np.isfinite(w).all() for w in model.get_weights()).",
            field="network",
        )


def _findings(use: LayerUse) -> Iterator[str]:
    for variable in getattr(use.operation, "variables", []):
        if not keras.backend.is_float_dtype(variable.dtype):
            continue
        values = np.asarray(keras.ops.convert_to_numpy(variable), dtype=np.float32)
        not_numbers, infinite = int(np.isnan(values).sum()), int(np.isinf(values).sum())
        for count, kind in ((not_numbers, "NaN"), (infinite, "Infinity")):
            if count:
                yield f"{count} of {values.size} values of its {variable.name} are {kind}"
