"""The files of a training: written atomically, the newest two checkpoints, and the error for a full disk."""

import errno
from pathlib import Path

import numpy as np
import pytest

from backend.errors import StoredFileDamaged
from backend.training.folder import TrainingFolder
from models.errors import StorageFull


@pytest.fixture
def folder(tmp_path: Path) -> TrainingFolder:
    folder = TrainingFolder("mine", tmp_path)
    with folder.opened():
        return folder


def test_the_newest_two_checkpoints_are_kept_and_the_last_is_read(folder: TrainingFolder) -> None:
    for step in (5, 10, 200):
        folder.write_checkpoint(step, {"step": np.asarray(step)})
    assert sorted(file.name for file in folder.path.glob("*.npz")) == [
        "checkpoint-00000010.npz",
        "checkpoint-00000200.npz",
    ]
    last = folder.last_checkpoint()
    assert last is not None
    assert int(last["step"]) == 200


def test_a_damaged_checkpoint_is_named(folder: TrainingFolder) -> None:
    folder.write_checkpoint(5, {"step": np.asarray(5)})
    (folder.path / "checkpoint-00000005.npz").write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(StoredFileDamaged, match=r"checkpoint-00000005\.npz of mine cannot be read"):
        folder.last_checkpoint()


def test_a_full_disk_leaves_the_checkpoint_before_and_nothing_half_written(
    folder: TrainingFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write_checkpoint(5, {"step": np.asarray(5)})

    def full(file: object, **_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(np, "savez", full)
    with pytest.raises(StorageFull, match="is full") as caught:
        folder.write_checkpoint(10, {"step": np.asarray(10)})
    assert "the training continues from its last checkpoint" in caught.value.hint
    assert sorted(file.name for file in folder.path.iterdir()) == ["checkpoint-00000005.npz", "lock"]


def test_a_line_that_a_kill_cut_off_does_not_count(folder: TrainingFolder) -> None:
    folder.add_metrics({"step": 20, "loss": 2.5})
    with (folder.path / "metrics.jsonl").open("a") as file:
        file.write('{"step": 40, "lo')
    assert folder.metrics() == [{"step": 20, "loss": 2.5}]
    folder.forget_metrics_after(20)
    folder.add_metrics({"step": 40, "loss": 2.0})
    assert [line["step"] for line in folder.metrics()] == [20, 40]
