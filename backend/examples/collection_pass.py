"""A pass over some images of a collection: read, show to the network, gather how its channels respond.

Photographs are decoded and cropped by threads while the network computes, some batches ahead.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from backend.examples.patches import Showing, Shown
from backend.examples.responses import Responder, Responses
from backend.examples.tally import Gatherer, Tally
from backend.images import decode
from models.errors import InnsynError, UnsuitableNetwork
from models.image_input import ImageInput, Images

BATCHES_AHEAD = 2  # whose photographs are decoded before the network needs them


class Photographs(Protocol):
    """The photographs of a collection. labels: the class of each, (count,); -1 where it has none."""

    @property
    def labels(self) -> NDArray[np.int32]:
        """The class of each."""

    def read(self, number: int) -> bytes:
        """Read an image file. Raises InnsynError or OSError."""


@dataclass(frozen=True)
class _Read:
    """A photograph that was read. size: its (height, width) in pixels."""

    number: int
    size: tuple[int, int]
    shown: Shown


@dataclass(frozen=True)
class _Unreadable:
    number: int
    reason: str


class CollectionPass:
    """A pass over the images first, first + 1, … (count of them); one batch after the other.

    respond: how the channels respond to a batch; see responses.py. batch: how many images are shown at once.
    """

    def __init__(
        self,
        photographs: Photographs,
        numbers: range,
        image_input: ImageInput,
        showing: Showing,
        respond: Responder,
        gatherer: Gatherer,
        batch: int,
    ) -> None:
        self._photographs = photographs
        self._waiting = deque(numbers)
        self._image_input = image_input
        self._showing = showing
        self._respond = respond
        self._gatherer = gatherer
        self._batch = batch
        self._reading: deque[Future[_Read | _Unreadable]] = deque()
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="decode")
        self._total = len(numbers)

    @property
    def done(self) -> int:
        """How many images were shown or skipped."""
        return self._total - len(self._waiting) - len(self._reading)

    @property
    def is_over(self) -> bool:
        """Whether all images were shown or skipped."""
        return self.done == self._total

    def step(self) -> None:
        """Show the next photographs, as many as make a batch. Raises UnsuitableNetwork where a response overflows."""
        read: list[_Read] = []
        shown = 0
        while shown < self._batch:
            self._read_ahead()
            if not self._reading:
                break
            one = self._reading.popleft().result()
            if isinstance(one, _Unreadable):
                self._gatherer.skip(one.number, one.reason)
                continue
            read.append(one)
            shown += len(one.shown.images)
        if read:
            self._show(read)
        self._read_ahead()

    def tally(self) -> Tally:
        """Give what is known of the images that were shown."""
        return self._gatherer.tally()

    def close(self) -> None:
        """Stop decoding."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _read_ahead(self) -> None:
        while self._waiting and len(self._reading) < BATCHES_AHEAD * self._batch:
            self._reading.append(self._threads.submit(self._read, self._waiting.popleft()))

    def _read(self, number: int) -> _Read | _Unreadable:
        try:
            pixels = decode(self._photographs.read(number)).pixels
        except (InnsynError, OSError) as error:
            return _Unreadable(number, str(error))
        return _Read(number, (pixels.shape[0], pixels.shape[1]), self._showing.shown(pixels, number, self._image_input))

    def _show(self, read: list[_Read]) -> None:
        images = np.concatenate([one.shown.images for one in read])
        corners = [corner for one in read for corner in one.shown.corners or ()]
        repeats = [len(one.shown.images) for one in read]
        numbers = np.repeat(np.array([one.number for one in read], np.int32), repeats)
        for first in range(0, len(images), self._batch):
            part = slice(first, first + self._batch)
            responses = self._responses(images[part])
            if corners:
                responses = [_at(layer, corners[part]) for layer in responses]
            self._gatherer.add(
                responses,
                images=numbers[part],
                labels=self._photographs.labels[numbers[part]],
                sizes=np.repeat(np.array([one.size for one in read], np.int32), repeats, axis=0)[part],
            )

    def _responses(self, images: Images) -> list[Responses]:
        responses = self._respond(images)
        if not all(np.isfinite(layer.mean).all() for layer in responses):
            raise UnsuitableNetwork(
                "The activations of some photographs are not finite: NaN or Infinity.",
                hint="Their values exceed the largest float32. Check the network's input range and its weights.",
                field="network",
            )
        return responses


def _at(responses: Responses, corners: list[tuple[int, int]]) -> Responses:
    """Note where each patch stands, instead of where in it a channel responds most."""
    tops, lefts = (np.array(side, np.int32)[:, np.newaxis] for side in zip(*corners, strict=True))
    shape = responses.row.shape
    return replace(responses, row=np.broadcast_to(tops, shape), column=np.broadcast_to(lefts, shape))
