"""Writes the files of an index; index_files.py says what is in them, and reads them."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from backend.examples.statistics import LayerStatistics
from backend.examples.strongest import Strongest
from backend.examples.tally import LayerTally

SCALARS = ("mean", "spread", "highest", "lowest", "zeros", "at_ceiling", "selectivity", "twins")


def layer_file(tally: LayerTally, statistics: LayerStatistics) -> bytes:
    """Write the Parquet file of a layer: a row for each channel."""
    columns: dict[str, pa.Array] = {"channel": pa.array(np.arange(len(tally.totals), dtype=np.int32))}
    for order, strongest in (("highest", tally.by_highest), ("mean", tally.by_mean)):
        columns |= {f"{order}_{name}": _lists(array) for name, array in _arrays_of(strongest).items()}
    columns["bins"] = _lists(statistics.bins.astype(np.uint32))
    columns["class_means"] = _lists(statistics.class_means.astype(np.float32))
    columns["neighbours"] = _lists(statistics.neighbours)
    columns["correlations"] = _lists(statistics.correlations)
    return _written(pa.table(columns))


def channels_file(names: Sequence[str], statistics: Sequence[LayerStatistics]) -> bytes:
    """Write channels.parquet. names: of the layers."""
    counts = [len(layer.mean) for layer in statistics]
    columns: dict[str, pa.Array] = {
        "layer": pa.array(np.repeat(np.array(names, dtype=object), counts)),
        "channel": pa.array(np.concatenate([np.arange(count, dtype=np.int32) for count in counts])),
    }
    for name in SCALARS:
        columns[name] = pa.array(np.concatenate([getattr(layer, name) for layer in statistics]))
    return _written(pa.table(columns))


def images_file(
    numbers: NDArray[np.int32], names: Sequence[str], labels: NDArray[np.int32], sizes: NDArray[np.int32]
) -> bytes:
    """Write images.parquet. sizes: (height, width) in pixels, (images, 2)."""
    columns = {
        "image": pa.array(numbers),
        "name": pa.array(list(names), pa.string()),
        "label": pa.array(labels),
        "height": pa.array(sizes[:, 0]),
        "width": pa.array(sizes[:, 1]),
    }
    return _written(pa.table(columns))


def _arrays_of(strongest: Strongest) -> dict[str, NDArray[np.generic]]:
    return {
        "values": strongest.values,
        "images": strongest.images,
        "rows": strongest.rows,
        "columns": strongest.columns,
    }


def _lists(array: NDArray[np.generic]) -> pa.Array:
    """Make a column of lists of equal length: (rows, length)."""
    if not array.shape[1]:  # which Arrow refuses as a fixed length
        return pa.array([[]] * len(array), pa.list_(pa.from_numpy_dtype(array.dtype)))
    return pa.FixedSizeListArray.from_arrays(pa.array(np.ascontiguousarray(array).ravel()), array.shape[1])


def _written(table: pa.Table) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(table, buffer, compression="zstd")
    return buffer.getvalue()
