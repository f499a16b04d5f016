"""The files of an index: Parquet, which pandas reads, and a summary as JSON.

summary.json: what the index is about, its layers, and what was skipped. channels.parquet: a row for each channel of all
layers, with plain numbers. images.parquet: number, name, class and size of each image. LAYER.parquet: for each channel
of a layer the strongest responses, histogram, means of classes and neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray
from pydantic import BaseModel, Field

PARQUET = "application/vnd.apache.parquet"
JSON = "application/json"
Table = Mapping[str, NDArray[Any]]

SUMMARY, CHANNELS, IMAGES = "summary.json", "channels.parquet", "images.parquet"


class FieldOfView(BaseModel):
    """The receptive field of a layer's outputs, in pixels of the network's input: (height, width) each."""

    size_px: tuple[int, int]
    stride_px: tuple[int, int]
    first_px: tuple[int, int]


class IndexedLayer(BaseModel):
    """A layer of an index."""

    layer: str
    channels: int
    height: int = Field(description="Rows of its maps; 1 for a layer of units.")
    width: int = Field(description="Columns of its maps.")
    field: FieldOfView | None = Field(description="Its receptive field; null where it is the whole image.")
    ceiling: float | None = Field(description="Highest value that its activation lets through, if there is one.")
    sampled: int = Field(description="How many values of each channel were sampled.")
    file: str = Field(description="Name of its Parquet file.")


class SkippedImage(BaseModel):
    """An image that could not be read."""

    image: int
    name: str
    reason: str


class IndexSummary(BaseModel):
    """What an index is about."""

    images: int = Field(description="How many photographs were seen.")
    skipped: list[SkippedImage]
    classes: list[str] = Field(description="Names of the classes of the collection; empty where it has none.")
    layers: list[IndexedLayer]
    edges: list[float] = Field(description="Edges of the bins of the histograms, ascending.")

    def layer(self, name: str) -> IndexedLayer | None:
        """Find a layer; None where it is not in the index."""
        return next((layer for layer in self.layers if layer.layer == name), None)


def read_table(content: bytes) -> Table:
    """Read a Parquet file of an index: {column: array}; a column of lists as (rows, length)."""
    from backend.examples.parquet_reader import read_parquet  # noqa: PLC0415 - 30 MB that most servers never need

    return read_parquet(content)
