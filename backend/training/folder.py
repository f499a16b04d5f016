"""The files of a training: data/training/NAME/ with settings.json, metrics.jsonl, checkpoints and contact sheets.

A file is written under another name and then renamed, so that a kill leaves the old or the new file, never a part.
"""

from __future__ import annotations

import errno
import json
import os
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NoReturn

import numpy as np
from numpy.typing import NDArray

from backend.errors import StoredFileDamaged
from backend.training.settings import TrainingSettings
from models.errors import Invalid, StorageFull, TooMany
from models.file_lock import locked

Arrays = dict[str, NDArray[np.generic]]
Metrics = Mapping[str, int | float | str]

TRAINING_FOLDER = Path(__file__).resolve().parents[2] / "data" / "training"
SETTINGS, METRICS, LOCK = "settings.json", "metrics.jsonl", "lock"
CHECKPOINTS_KEPT = 2
BEGINS_WITH = "checkpoint-"


class OtherSettings(Invalid):
    """A training of that name exists, with other settings."""

    code = "other_settings"


class TrainingRuns(TooMany):
    """A training of that name is running."""

    code = "training_runs"


class TrainingFolder:
    """The files of one training. name: of the training; the command line checks that it is a plain file name."""

    def __init__(self, name: str, parent: Path = TRAINING_FOLDER) -> None:
        self.name = name
        self.path = parent / name

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Lock the folder while the training runs. Raises TrainingRuns where another process has the lock."""
        with reporting_full_disk(self.path):
            self.path.mkdir(parents=True, exist_ok=True)

        def refuse() -> NoReturn:
            raise TrainingRuns(
                f"A training named {self.name} is running.", hint="Wait until it ends, or choose another --name."
            )

        with locked(self.path / LOCK, refuse):
            yield

    def keep_settings(self, settings: TrainingSettings) -> None:
        """Store the settings of a new training; when continued, they must be the same. Raises OtherSettings."""
        file = self.path / SETTINGS
        given = settings.model_dump(mode="json")
        if not file.is_file():
            self.write(SETTINGS, json.dumps(given, indent=2).encode())
            return
        before = json.loads(file.read_text(encoding="utf8"))
        differing = [
            f"{key} was {before.get(key)!r} and is {given.get(key)!r}"
            for key in sorted({*before, *given})
            if before.get(key) != given.get(key)
        ]
        if differing:
            raise OtherSettings(
                f"The training {self.name} was begun with other settings: {'; '.join(differing)}.",
                hint=f"Give the same settings to continue it, choose another --name, or delete {self.path}.",
            )

    def write(self, name: str, content: bytes) -> None:
        """Write a file atomically. Raises StorageFull."""
        self._replace(name, lambda file: file.write(content))

    def write_array(self, name: str, array: NDArray[np.generic]) -> None:
        """Write a .npy file atomically. Raises StorageFull."""
        self._replace(name, lambda file: np.save(file, array))

    def add_metrics(self, metrics: Metrics) -> None:
        """Append a line to metrics.jsonl. Raises StorageFull."""
        with reporting_full_disk(self.path), (self.path / METRICS).open("a", encoding="utf8") as file:
            file.write(f"{json.dumps(metrics)}\n")

    def metrics(self) -> list[dict[str, int | float | str]]:
        """Read the lines of metrics.jsonl; an incomplete last line, which a kill may leave, is skipped."""
        file = self.path / METRICS
        lines = file.read_text(encoding="utf8").splitlines(keepends=True) if file.is_file() else []
        return [json.loads(line) for line in lines if line.endswith("\n")]

    def forget_metrics_after(self, step: int) -> None:
        """Remove the metrics after a step, because the steps after a checkpoint are taken again."""
        kept = [line for line in self.metrics() if int(line["step"]) <= step]
        self.write(METRICS, "".join(f"{json.dumps(line)}\n" for line in kept).encode())

    def write_checkpoint(self, step: int, arrays: Arrays) -> None:
        """Store everything needed to continue after a step; the newest two are kept. Raises StorageFull."""
        self._replace(f"{BEGINS_WITH}{step:08}.npz", lambda file: np.savez(file, allow_pickle=False, **arrays))
        for old in self._checkpoints()[:-CHECKPOINTS_KEPT]:
            old.unlink()

    def last_checkpoint(self) -> Arrays | None:
        """Read the newest checkpoint; None without a checkpoint. Raises StoredFileDamaged."""
        files = self._checkpoints()
        if not files:
            return None
        try:
            with files[-1].open("rb") as file, np.load(file, allow_pickle=False) as arrays:
                return {name: arrays[name] for name in arrays.files}
        except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
            raise StoredFileDamaged(
                f"The checkpoint {files[-1].name} of {self.name} cannot be read: {error}.",
                hint="Delete it; the training continues from the one before it.",
            ) from error

    def _checkpoints(self) -> list[Path]:
        return sorted(self.path.glob(f"{BEGINS_WITH}*.npz"))

    def _replace(self, name: str, write: Callable[[BinaryIO], object]) -> None:
        unfinished = self.path / f".{name}.unfinished"
        with reporting_full_disk(self.path):
            try:
                with unfinished.open("wb") as file:
                    write(file)
                    file.flush()
                    os.fsync(file.fileno())
                unfinished.replace(self.path / name)
            finally:
                unfinished.unlink(missing_ok=True)


@contextmanager
def reporting_full_disk(folder: Path) -> Iterator[None]:
    """Turn the system's error for a full disk into StorageFull; other errors pass."""
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        raise StorageFull(
            f"The disk with {folder} is full.",
            hint="Free some space, then run the same command again: the training continues from its last checkpoint.",
        ) from error
