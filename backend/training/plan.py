"""What a training does besides learning; TensorFlow is not imported here, because settings may be wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from models.user_files import USER_FOLDER


@dataclass(frozen=True)
class SheetSettings:
    """What a contact sheet shows. layer: None for one in the middle of the network. steps, size_px: of each image."""

    layer: str | None = None
    channels: tuple[int, ...] = (0, 1, 2, 3, 4, 5)
    steps: int = 64
    size_px: int = 64


@dataclass(frozen=True)
class TrainingPlan:
    """Checkpoints, contact sheets, and where the result goes.

    checkpoint_every_s: time between checkpoints. is_stopped: called after each step. sheet: None for no contact sheets.
    user_folder: where the trained network is written.
    """

    checkpoint_every_s: float
    is_stopped: Callable[[], bool]
    sheet: SheetSettings | None
    user_folder: Path = field(default=USER_FOLDER)
