"""Reads Parquet files as arrays. Imported where one is read: pyarrow takes 30 MB."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray


def read_parquet(content: bytes) -> Mapping[str, NDArray[Any]]:
    """Read a Parquet file: {column: array}; a column of lists as (rows, length)."""
    table = pq.read_table(pa.BufferReader(content))
    return {name: _array_of(table.column(name).combine_chunks()) for name in table.column_names}


def _array_of(column: pa.Array) -> NDArray[np.generic]:
    if pa.types.is_fixed_size_list(column.type):
        flat: NDArray[np.generic] = column.flatten().to_numpy(zero_copy_only=False)
        return flat.reshape(len(column), column.type.list_size)
    if pa.types.is_list(column.type):
        return np.zeros((len(column), 0), column.type.value_type.to_pandas_dtype())
    plain: NDArray[np.generic] = column.to_numpy(zero_copy_only=False)
    return plain
