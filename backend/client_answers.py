"""What a server answers to backend/client.py: predictions, activations and explanations, examples and names."""

from __future__ import annotations

import array
import base64
import sys
from typing import TypedDict

from backend.client_figures import Figured, Server, figure_address


class RankedFilter(TypedDict):
    """A filter of a layer, by its relevance; see RelevantFilter in /api/docs."""

    rank: int
    filter: int
    relevance: float
    share: float
    accumulated: float


class PixelRelevance(TypedDict):
    """Relevance of the pixels; values: base64 of 32-bit floats."""

    height: int
    width: int
    relevance: float
    values: str


class LayerRelevance(TypedDict):
    """Relevance of a layer; values, per_channel: base64 of 32-bit floats, values None without positions."""

    layer: str
    kind: str
    height: int
    width: int
    channel_count: int
    relevance: float
    lost: float
    values: str | None
    per_channel: str
    filters: list[RankedFilter]


class UnitDescription(TypedDict):
    """The channel that is explained; see ExcitedUnit in /api/docs."""

    layer: str
    channel: int
    at: str
    activation: float
    row: int | None
    column: int | None


class HeatmapsDescription(TypedDict):
    """What POST /api/heatmaps answers; see Heatmaps in /api/docs."""

    network: str
    image: str
    started: float
    signed: bool
    reached: float
    lost: float
    input: PixelRelevance
    layers: list[LayerRelevance]
    seen: dict[str, float]
    unit: UnitDescription | None
    recipe: str
    stored: bool


class ClassDescription(TypedDict):
    """A class and how probable it is; see PredictedClass in /api/docs."""

    rank: int
    index: int
    wordnet_id: str | None
    name: str
    names: str
    probability: float
    logit: float


class PredictionDescription(TypedDict):
    """What POST /api/predictions answers; see Prediction in /api/docs."""

    network: str
    image: str
    classes: list[ClassDescription]
    seen: dict[str, float]
    forward_ms: float
    recipe: str
    stored: bool


class ChannelDescription(TypedDict):
    """The output of a channel; see Channel in /api/docs. map: data URL of a PNG file."""

    channel: int
    mean: float
    max: float
    zeros: float
    peak: dict[str, int] | None
    map: str | None


class LayerDescription(TypedDict):
    """The strongest channels of a layer; see LayerActivations in /api/docs."""

    layer: str
    kind: str
    height: int
    width: int
    channel_count: int
    strongest: list[ChannelDescription]


class ActivationsDescription(TypedDict):
    """What POST /api/activations answers; see Activations in /api/docs."""

    network: str
    image: str
    order: str
    layers: list[LayerDescription]
    seen: dict[str, float]
    recipe: str
    stored: bool


class ExampleDescription(TypedDict):
    """A photograph that excites a channel; see Example in /api/docs. place: left, top, width and height, in pixels."""

    image: int
    name: str
    label: str | None
    value: float
    width: int
    height: int
    place: dict[str, float]
    photograph: str
    patch: str


class EntryDescription(TypedDict):
    """A channel with its name; see Entry in /api/docs."""

    network: str
    layer: str
    channel: int
    name: str
    note: str
    created: str
    is_outdated: bool


class PredictionAnswer(Figured):
    """A prediction. answer: the complete answer of POST /api/predictions. Its figure takes top=10."""

    def __init__(self, server: Server, answer: PredictionDescription) -> None:
        super().__init__(server)
        self.answer = answer

    @property
    def figure_address(self) -> str:
        """Where its figure is."""
        return figure_address(self.answer["recipe"])


class ActivationsAnswer(Figured):
    """The strongest channels of a layer. answer: the complete answer of POST /api/activations."""

    def __init__(self, server: Server, answer: ActivationsDescription) -> None:
        super().__init__(server)
        self.answer = answer

    @property
    def figure_address(self) -> str:
        """Where its figure is."""
        return figure_address(self.answer["recipe"])


class HeatmapAnswer(Figured):
    """The explanation of a prediction. answer: the complete answer of POST /api/heatmaps."""

    def __init__(self, server: Server, answer: HeatmapsDescription) -> None:
        super().__init__(server)
        self.answer = answer
        self._layers = {layer["layer"]: layer for layer in answer["layers"]}

    @property
    def figure_address(self) -> str:
        """Where its figures are: kind="heatmap", the usual one, "layers" and "relevance"."""
        return figure_address(self.answer["recipe"])

    @property
    def layers(self) -> list[str]:
        """Names of the layers with relevance, the deepest first."""
        return list(self._layers)

    def heatmap(self, layer: str | None = None) -> memoryview[float]:
        """Relevance by position, (height, width) 32-bit floats; that of the pixels where layer is None.

        numpy.asarray turns it into an array. Raises KeyError; ValueError for a layer without positions.
        """
        found = self.answer["input"] if layer is None else self._layers[layer]
        if found["values"] is None:
            raise ValueError(f"{layer} has no positions; its relevance is in per_channel.")
        return _floats(found["values"], found["height"], found["width"])

    def per_channel(self, layer: str) -> memoryview[float]:
        """Relevance of each channel of a layer, (channels,) 32-bit floats. Raises KeyError."""
        return _floats(self._layers[layer]["per_channel"], self._layers[layer]["channel_count"])

    def filters(self, layer: str) -> list[int]:
        """Indices of the most relevant channels of a layer, highest first; top is their number. Raises KeyError."""
        return [one["filter"] for one in self._layers[layer]["filters"]]


def _floats(text: str, *shape: int) -> memoryview[float]:
    """Read base64 of little-endian 32-bit floats."""
    numbers = array.array("f", base64.b64decode(text))
    if sys.byteorder == "big":
        numbers.byteswap()
    return memoryview(numbers).cast("B").cast("f", shape=shape)
