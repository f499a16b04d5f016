"""What a job is: long work on a worker, done in short stretches, so that it can be shown, ended and taken up again.

The engine keeps nothing between stretches but what the worker has in memory; a worker that has lost it begins at the
last checkpoint. What a stretch computes is a method's business: it is handed over as a function.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from models.errors import InnsynError


@dataclass(frozen=True)
class Work:
    """What a worker needs to know of a job with every stretch.

    run: names this run of the job in the worker's memory; each begin of a job has its own. network: id. settings: those
    of the method, as JSON values. recipe: as JSON, goes into the pictures. of: how many steps there are in all.
    """

    run: str
    network: str
    settings: Mapping[str, object]
    recipe: str
    of: int


@dataclass(frozen=True)
class Begin:
    """What only a worker needs that has not the run in its memory.

    photograph: an image file, if the method takes one. checkpoint: what an earlier stretch brought back, if any.
    """

    photograph: bytes | None
    checkpoint: bytes | None


@dataclass(frozen=True)
class Stretch:
    """What a worker brings back.

    first: of steps before the stretch; step: of steps after it. values: how well each image did, per step. step_s: how
    long a step that is still ahead takes, in seconds. frames: the images as they are now, as WebP, now and then;
    pictures: the same as PNG, when the work is over. checkpoint: all that is needed to go on from here, now and then.
    is_over: whether nothing more comes. failure: why not. worker: address of the worker that has the run in its memory.
    """

    first: int
    step: int
    values: tuple[tuple[float, ...], ...]
    step_s: float | None
    frames: tuple[bytes, ...]
    pictures: tuple[bytes, ...]
    checkpoint: bytes | None
    is_over: bool
    failure: InnsynError | None
    worker: str
