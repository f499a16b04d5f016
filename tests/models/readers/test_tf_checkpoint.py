import pickle
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from models.errors import WeightsDamaged
from models.readers.tf_checkpoint import read_checkpoint
from tests.support.tf_files import write_v1, write_v2

ARRAYS = {
    "net/conv/weights": np.arange(24, dtype=np.float32).reshape(1, 2, 3, 4),
    "net/conv/biases": np.array([0.5, -1.0, 2.0, 0.0], dtype=np.float32),
    "global_step": np.array(1_000_000, dtype=np.int64),
}


def assert_same(read: dict[str, np.ndarray]) -> None:
    assert list(read) == sorted(ARRAYS)
    for name, array in ARRAYS.items():
        assert read[name].dtype == array.dtype
        np.testing.assert_array_equal(read[name], array)


@pytest.mark.parametrize("write", [write_v1, write_v2])
def test_both_formats_give_back_every_variable(write, tmp_path: Path) -> None:
    assert_same(read_checkpoint(write(tmp_path / "model.ckpt", ARRAYS)))


@pytest.mark.parametrize("version", [tf.compat.v1.train.SaverDef.V1, tf.compat.v1.train.SaverDef.V2])
def test_what_the_saver_of_tensorflow_1_wrote_is_read(version: int, tmp_path: Path) -> None:
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        for name, array in ARRAYS.items():
            tf.compat.v1.get_variable(name, initializer=array)
        session.run(tf.compat.v1.global_variables_initializer())
        tf.compat.v1.train.Saver(write_version=version).save(session, str(tmp_path / "model.ckpt"))
    assert_same(read_checkpoint(tmp_path / "model.ckpt"))
    assert_same(read_checkpoint(tmp_path))


@pytest.mark.parametrize("write", [write_v1, write_v2])
def test_a_folder_stands_for_its_only_checkpoint(write, tmp_path: Path) -> None:
    write(tmp_path / "model.ckpt", ARRAYS)
    assert_same(read_checkpoint(tmp_path))


def test_an_index_stands_for_its_checkpoint(tmp_path: Path) -> None:
    write_v2(tmp_path / "model.ckpt", ARRAYS)
    assert_same(read_checkpoint(tmp_path / "model.ckpt.index"))


def test_of_several_checkpoints_the_newest_is_read_where_the_folder_says_which(tmp_path: Path) -> None:
    write_v2(tmp_path / "model-1.ckpt", {"a": np.zeros(2)})
    write_v2(tmp_path / "model-2.ckpt", ARRAYS)
    with pytest.raises(WeightsDamaged, match=r"holds 2 checkpoints: model-1\.ckpt, model-2\.ckpt\."):
        read_checkpoint(tmp_path)
    (tmp_path / "checkpoint").write_text('model_checkpoint_path: "/elsewhere/model-2.ckpt"\n')
    assert_same(read_checkpoint(tmp_path))


def test_a_state_file_leads_to_nothing_outside_its_folder(tmp_path: Path) -> None:
    write_v1(tmp_path / "outside.ckpt", ARRAYS)
    folder = tmp_path / "inside"
    folder.mkdir()
    (folder / "checkpoint").write_text('model_checkpoint_path: "../outside.ckpt"\n')
    with pytest.raises(WeightsDamaged, match="The folder inside holds 0 checkpoints"):
        read_checkpoint(folder)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsDamaged, match=r"gone\.ckpt is not there, and neither is gone\.ckpt\.index"):
        read_checkpoint(tmp_path / "gone.ckpt")


@pytest.mark.parametrize(
    "content",
    [b"", b"hello" * 100, pickle.dumps({"net/conv/weights": [1.0]}), b"PK\x03\x04" + bytes(100)],
    ids=["empty", "text", "pickle", "zip"],
)
def test_what_is_no_checkpoint_is_refused_without_showing_the_path(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "model.ckpt"
    file.write_bytes(content)
    with pytest.raises(WeightsDamaged, match=r"model\.ckpt is not a TensorFlow checkpoint, or is cut off") as refusal:
        read_checkpoint(file)
    assert str(tmp_path) not in refusal.value.message


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_is_cut_off_is_refused(share: float, tmp_path: Path) -> None:
    file = write_v1(tmp_path / "model.ckpt", ARRAYS)
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(WeightsDamaged, match="cut off or damaged"):
        read_checkpoint(file)


@pytest.mark.parametrize(("write", "ending"), [(write_v1, ""), (write_v2, ".data-00000-of-00001")])
def test_one_changed_byte_of_the_numbers_is_noticed(write, ending: str, tmp_path: Path) -> None:
    path = write(tmp_path / "model.ckpt", ARRAYS)
    file = path.with_name(path.name + ending)
    content = bytearray(file.read_bytes())
    place = content.index(np.float32(23).tobytes())
    content[place] ^= 1
    file.write_bytes(content)
    with pytest.raises(WeightsDamaged, match="cut off or damaged"):
        read_checkpoint(path)


def test_an_index_without_its_numbers_is_refused(tmp_path: Path) -> None:
    write_v2(tmp_path / "model.ckpt", ARRAYS)
    (tmp_path / "model.ckpt.data-00000-of-00001").unlink()
    with pytest.raises(WeightsDamaged, match="cut off or damaged"):
        read_checkpoint(tmp_path / "model.ckpt")


def test_an_index_that_promises_more_than_there_is_takes_no_memory(tmp_path: Path) -> None:
    write_v2(tmp_path / "model.ckpt", {"a": np.zeros(1000, dtype=np.float32)})
    (tmp_path / "model.ckpt.data-00000-of-00001").write_bytes(bytes(100))
    with pytest.raises(WeightsDamaged, match="it declares 4000 bytes of numbers but has 100 bytes"):
        read_checkpoint(tmp_path / "model.ckpt")


def test_text_is_no_weight(tmp_path: Path) -> None:
    write_v2(tmp_path / "model.ckpt", {"labels": np.array(["cat", "dog"])})
    with pytest.raises(WeightsDamaged, match="variable labels holds string instead of numbers"):
        read_checkpoint(tmp_path / "model.ckpt")
