"""What is known of a layer's channels after some images: strongest responses, sums, histogram, a sample of profiles.

Tallies of parts are joined in the order of the parts, so sums are the same whatever the number of workers. As bytes
they travel between workers and the store.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from backend.examples import histogram
from backend.examples.responses import Responses
from backend.examples.strongest import Strongest, strongest_of

Arrays = dict[str, NDArray[Any]]

CODEC = "zstd"
LENGTH_BYTES = 8  # how long the plain bytes are, before the compressed ones
MOST = 50  # strongest responses kept of each channel
UNLABELLED = -1


@dataclass(frozen=True)
class LayerTally:
    """What is known of a layer's channels.

    by_highest, by_mean: the strongest by the highest value of each map, and by its mean. totals: sum of the means of
    all images, (channels,). highest, lowest: the extremes of the maps' highest values, (channels,). squares, sums:
    of the sampled values, (channels,). bins: histogram of the sampled values, (channels, BINS). at_ceiling: how many
    sampled values are at the highest value that the layer's activation lets through, (channels,). class_totals: sum of
    the means of the images of each class, (classes, channels). profile: highest values for the images of the sample,
    rounded to the upper 16 bits of a float32, (images of the sample, channels).
    """

    by_highest: Strongest
    by_mean: Strongest
    totals: NDArray[np.float64]
    highest: NDArray[np.float32]
    lowest: NDArray[np.float32]
    sums: NDArray[np.float64]
    squares: NDArray[np.float64]
    bins: NDArray[np.int32]
    at_ceiling: NDArray[np.int64]
    class_totals: NDArray[np.float32]
    profile: NDArray[np.uint16]

    def join(self, other: LayerTally) -> LayerTally:
        """Give what is known after the images of both."""
        return LayerTally(
            by_highest=self.by_highest.join(other.by_highest, MOST),
            by_mean=self.by_mean.join(other.by_mean, MOST),
            totals=self.totals + other.totals,
            highest=np.maximum(self.highest, other.highest),
            lowest=np.minimum(self.lowest, other.lowest),
            sums=self.sums + other.sums,
            squares=self.squares + other.squares,
            bins=self.bins + other.bins,
            at_ceiling=self.at_ceiling + other.at_ceiling,
            class_totals=self.class_totals + other.class_totals,
            profile=np.concatenate([self.profile, other.profile]),
        )


@dataclass(frozen=True)
class Skipped:
    """An image that could not be read, and why."""

    image: int
    reason: str


@dataclass(frozen=True)
class Tally:
    """What is known of layers after some images.

    layers: in the order of the index. images: numbers of those that were read, ascending. sizes: their (height, width)
    in pixels. sampled: how many values of each channel were sampled, for each layer.
    """

    layers: tuple[LayerTally, ...]
    images: NDArray[np.int32]
    sizes: NDArray[np.int32]
    sampled: NDArray[np.int64]
    skipped: tuple[Skipped, ...]

    def join(self, other: Tally) -> Tally:
        """Give what is known after the images of both, which come later."""
        return Tally(
            layers=tuple(one.join(another) for one, another in zip(self.layers, other.layers, strict=True)),
            images=np.concatenate([self.images, other.images]),
            sizes=np.concatenate([self.sizes, other.sizes]),
            sampled=self.sampled + other.sampled,
            skipped=self.skipped + other.skipped,
        )


@dataclass
class Gatherer:
    """Gathers the responses to the images of a part.

    channels: how many each layer has. classes: how many there are. ceilings: the highest value that the activation of
    each layer lets through, if there is one. profiled: numbers of the images whose highest values are kept, for
    correlations.
    """

    channels: Sequence[int]
    classes: int
    ceilings: Sequence[float | None]
    profiled: frozenset[int]

    def __post_init__(self) -> None:
        self._skipped: list[Skipped] = []
        self._images = [np.zeros(0, np.int32)]
        self._labels = [np.zeros(0, np.int32)]
        self._sizes = [np.zeros((0, 2), np.int32)]
        self._batches = [[_reduce(_no_responses(count), None) for count in self.channels]]
        self._histograms = [GrowingHistogram(count) for count in self.channels]

    def add(
        self,
        responses: Sequence[Responses],
        images: NDArray[np.int32],
        labels: NDArray[np.int32],
        sizes: NDArray[np.int32],
    ) -> None:
        """Take the responses to a batch. images: their numbers, (batch,). labels: (batch,). sizes: (batch, 2)."""
        self._batches.append([_reduce(layer, ceiling) for layer, ceiling in zip(responses, self.ceilings, strict=True)])
        for histogram_of_layer, layer in zip(self._histograms, responses, strict=True):
            histogram_of_layer.add(_samples_of(layer))
        self._images.append(images)
        self._labels.append(labels)
        self._sizes.append(sizes)

    def skip(self, image: int, reason: str) -> None:
        """Note an image that could not be read."""
        self._skipped.append(Skipped(image, reason))

    def tally(self) -> Tally:
        """Give what is known now."""
        images, labels = np.concatenate(self._images), np.concatenate(self._labels)
        of_layers = list(zip(*self._batches, strict=True))
        distinct, first = np.unique(images, return_index=True)
        return Tally(
            layers=tuple(
                self._layer(batches, grown.bins(), images, labels)
                for batches, grown in zip(of_layers, self._histograms, strict=True)
            ),
            images=distinct,
            sizes=np.concatenate(self._sizes)[first],
            sampled=np.array([sum(batch.sampled for batch in batches) for batches in of_layers], np.int64),
            skipped=tuple(self._skipped),
        )

    def _layer(
        self,
        batches: Sequence[_Reduced],
        bins: NDArray[np.int32],
        images: NDArray[np.int32],
        labels: NDArray[np.int32],
    ) -> LayerTally:
        joined = _concatenated([batch.responses for batch in batches])
        of_class = np.zeros((self.classes, joined.mean.shape[1]))
        labelled = labels != UNLABELLED
        np.add.at(of_class, labels[labelled], joined.mean[labelled].astype(np.float64))
        kept = np.isin(images, list(self.profiled))
        return LayerTally(
            by_highest=strongest_of(joined.highest, joined, images, MOST),
            by_mean=strongest_of(joined.mean, joined, images, MOST),
            totals=joined.mean.sum(axis=0, dtype=np.float64),
            highest=joined.highest.max(axis=0, initial=-np.inf),
            lowest=joined.highest.min(axis=0, initial=np.inf),
            sums=np.sum([batch.sums for batch in batches], axis=0),
            squares=np.sum([batch.squares for batch in batches], axis=0),
            bins=bins,
            at_ceiling=np.sum([batch.at_ceiling for batch in batches], axis=0),
            class_totals=of_class.astype(np.float32),
            profile=_upper_bits(joined.highest[kept]),
        )


@dataclass(frozen=True)
class _Reduced:
    """A batch without its sampled values: what was counted of them."""

    responses: Responses
    sampled: int
    sums: NDArray[np.float64]
    squares: NDArray[np.float64]
    at_ceiling: NDArray[np.int64]


class GrowingHistogram:
    """The histograms of a layer's channels. channels: how many.

    Values wait until there are as many of a channel as bins, so that the bins are gone through less often than once for
    each batch. What waits takes no more memory than the bins.
    """

    def __init__(self, channels: int) -> None:
        self._bins = np.zeros((channels, histogram.BINS), np.int32)
        self._waiting: list[NDArray[np.float32]] = []

    def add(self, values: NDArray[np.float32]) -> None:
        """Take some values: (samples, channels)."""
        self._waiting.append(values)
        if sum(len(one) for one in self._waiting) >= histogram.BINS:
            self._count()

    def bins(self) -> NDArray[np.int32]:
        """Give how many values are in each bin: (channels, BINS)."""
        self._count()
        return self._bins.copy()

    def _count(self) -> None:
        if self._waiting:
            self._bins += histogram.counts(np.concatenate(self._waiting))
            self._waiting = []


def _no_responses(channels: int) -> Responses:
    none = np.zeros((0, channels), np.float32)
    places = np.zeros((0, channels), np.int32)
    return Responses(none, none, places, places, none[:, np.newaxis])


def _reduce(responses: Responses, ceiling: float | None) -> _Reduced:
    values = _samples_of(responses)
    at_ceiling = values >= (np.inf if ceiling is None else ceiling)
    return _Reduced(
        responses=replace(responses, sample=responses.sample[:, :0].copy()),  # a view would keep all of it
        sampled=len(values),
        sums=values.sum(axis=0, dtype=np.float64),
        squares=np.square(values, dtype=np.float64).sum(axis=0),
        at_ceiling=at_ceiling.sum(axis=0, dtype=np.int64),
    )


def _samples_of(responses: Responses) -> NDArray[np.float32]:
    """Give the sampled values of all images and positions: (samples, channels)."""
    return responses.sample.reshape(-1, responses.sample.shape[-1])


def _concatenated(batches: Sequence[Responses]) -> Responses:
    return Responses(
        *(np.concatenate([getattr(batch, field.name) for batch in batches]) for field in fields(Responses))
    )


def _upper_bits(values: NDArray[np.float32]) -> NDArray[np.uint16]:
    """Round towards zero to 8 significant bits, as the upper half of a float32."""
    return (np.ascontiguousarray(values).view(np.uint32) >> 16).astype(np.uint16)


def from_upper_bits(bits: NDArray[np.uint16]) -> NDArray[np.float32]:
    """Give the values that _upper_bits rounded."""
    return (bits.astype(np.uint32) << 16).view(np.float32)


def to_bytes(tally: Tally) -> bytes:
    """Turn a tally into bytes, compressed: histograms and classes are mostly zeros."""
    skipped = np.array([[str(one.image), one.reason] for one in tally.skipped], dtype=np.str_).reshape(-1, 2)
    arrays: Arrays = {"images": tally.images, "sizes": tally.sizes, "sampled": tally.sampled, "skipped": skipped}
    for number, layer in enumerate(tally.layers):
        arrays |= {f"{number}/{name}": array for name, array in _arrays_of(layer).items()}
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    plain = buffer.getbuffer()
    packed: bytes = pa.compress(plain, codec=CODEC, asbytes=True)
    return len(plain).to_bytes(LENGTH_BYTES, "little") + packed


def from_bytes(content: bytes) -> Tally:
    """Read what to_bytes wrote."""
    length = int.from_bytes(content[:LENGTH_BYTES], "little")
    plain = pa.decompress(memoryview(content)[LENGTH_BYTES:], length, codec=CODEC)
    with np.load(pa.BufferReader(plain), allow_pickle=False) as arrays:
        return Tally(
            layers=tuple(
                _layer_of({name: arrays[f"{number}/{name}"] for name in LAYER_ARRAYS})
                for number in range(len(arrays["sampled"]))
            ),
            images=arrays["images"],
            sizes=arrays["sizes"],
            sampled=arrays["sampled"],
            skipped=tuple(Skipped(int(image), str(reason)) for image, reason in arrays["skipped"]),
        )


STRONGEST = ("by_highest", "by_mean")
PLAIN = tuple(field.name for field in fields(LayerTally) if field.name not in STRONGEST)
LAYER_ARRAYS = (*PLAIN, *(f"{one}.{field.name}" for one in STRONGEST for field in fields(Strongest)))


def _arrays_of(layer: LayerTally) -> Arrays:
    arrays: Arrays = {name: getattr(layer, name) for name in PLAIN}
    for one in STRONGEST:
        arrays |= {f"{one}.{field.name}": getattr(getattr(layer, one), field.name) for field in fields(Strongest)}
    return arrays


def _layer_of(arrays: Arrays) -> LayerTally:
    strongest = {one: Strongest(*(arrays[f"{one}.{field.name}"] for field in fields(Strongest))) for one in STRONGEST}
    plain = {name: arrays[name] for name in PLAIN}
    return LayerTally(by_highest=strongest["by_highest"], by_mean=strongest["by_mean"], **plain)
