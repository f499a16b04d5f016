"""Reading labelled photographs: what counts, what is converted, what is skipped and what is refused."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from backend.training.labelled_images import LabelledImages, UnsuitableData, read_labelled_images
from tests.support.labelled_shapes import draw_shape, write_shapes
from tests.support.photographs import as_file


def ignore(done: int, total: int) -> None:
    """Ignore progress."""


def read(folder: Path) -> LabelledImages:
    return read_labelled_images(folder, seed=0, report=ignore)


def write_shard(file: Path, contents: list[bytes], labels: list[int]) -> None:
    offsets = np.cumsum([0, *map(len, contents)])
    jpeg = np.frombuffer(b"".join(contents), dtype=np.uint8)
    np.savez(file, jpeg=jpeg, offsets=offsets, labels=np.asarray(labels, dtype=np.int16))


def shapes(count: int) -> list[bytes]:
    chance = np.random.default_rng(1)
    return [as_file(draw_shape("circle", chance), "JPEG") for _ in range(count)]


def test_folders_are_classes_and_a_tenth_of_each_is_held_out(tmp_path: Path) -> None:
    images = read(write_shapes(tmp_path / "data", per_class=20))
    assert [each.names for each in images.classes] == ["circle", "square", "stripes"]
    assert np.bincount(images.train.labels).tolist() == [18, 18, 18]
    assert np.bincount(images.val.labels).tolist() == [2, 2, 2]
    assert not set(images.train.files) & set(images.val.files)


def test_what_is_held_out_depends_on_the_seed_alone(tmp_path: Path) -> None:
    folder = write_shapes(tmp_path / "data", per_class=20)
    again, other = (read_labelled_images(folder, seed=seed, report=ignore) for seed in (0, 1))
    assert read(folder).val.files == again.val.files
    assert again.val.files != other.val.files


def test_folders_that_are_divided_stay_so(tmp_path: Path) -> None:
    write_shapes(tmp_path / "train", per_class=5)
    write_shapes(tmp_path / "val", per_class=3, seed=9)
    images = read(tmp_path)
    assert (len(images.train), len(images.val)) == (15, 9)


def test_shards_carry_wordnet_ids_and_names(tmp_path: Path) -> None:
    write_shard(tmp_path / "train-0.npz", shapes(4), [0, 1, 0, 1])
    write_shard(tmp_path / "val.npz", shapes(2), [1, 0])
    (tmp_path / "classes.tsv").write_text("n01443537\tgoldfish, Carassius auratus\nn01629819\tsalamander\n")
    images = read(tmp_path)
    assert (images.classes[0].wordnet_id, images.classes[0].names) == ("n01443537", "goldfish, Carassius auratus")
    assert images.train.labels.tolist() == [0, 1, 0, 1]
    assert images.val.labels.tolist() == [1, 0]


@pytest.mark.parametrize(
    ("mode", "kind"), [("L", "JPEG"), ("CMYK", "JPEG"), ("RGB", "PNG"), ("RGBA", "WEBP"), ("RGB", "BMP")]
)
def test_other_kinds_of_photographs_are_converted_and_counted(tmp_path: Path, mode: str, kind: str) -> None:
    folder = write_shapes(tmp_path / "data", per_class=3)
    picture = draw_shape("circle", np.random.default_rng(4)).convert(mode)
    (folder / "circle" / "other").write_bytes(as_file(picture, kind))
    images = read(folder)
    assert images.reading.converted == 1
    assert "Converted to RGB JPEG: 1." in images.reading.sentence()
    for content in (*images.train.files, *images.val.files):
        opened = Image.open(io.BytesIO(content))
        assert (opened.format, opened.mode) == ("JPEG", "RGB")


def test_a_photograph_that_lies_on_its_side_is_set_upright(tmp_path: Path) -> None:
    folder = write_shapes(tmp_path / "data", per_class=3)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (30, 20), "red").save(folder / "circle" / "turned.jpg", exif=exif)
    images = read(folder)
    sizes = {Image.open(io.BytesIO(content)).size for content in (*images.train.files, *images.val.files)}
    assert sizes == {(24, 24), (20, 30)}


def test_a_large_photograph_is_scaled_down_once(tmp_path: Path) -> None:
    folder = write_shapes(tmp_path / "data", per_class=3)
    Image.new("RGB", (1600, 800), "red").save(folder / "circle" / "large.jpg")
    images = read(folder)
    sizes = {Image.open(io.BytesIO(content)).size for content in (*images.train.files, *images.val.files)}
    assert (640, 320) in sizes


def test_files_that_cannot_be_read_are_skipped_counted_and_named(tmp_path: Path) -> None:
    folder = write_shapes(tmp_path / "data", per_class=3)
    (folder / "square" / "notes.txt").write_text("no photograph")
    (folder / "square" / "broken.png").write_bytes(as_file(Image.new("RGB", (9, 9)))[:40])
    images = read(folder)
    assert len(images.train) + len(images.val) == 9
    assert sorted(Path(name).name for name in images.reading.skipped) == ["broken.png", "notes.txt"]
    assert images.reading.sentence().startswith("Skipped because they cannot be read: 2 (")


def test_no_folder_an_empty_folder_one_class_and_a_single_photograph_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsuitableData, match="There is no folder"):
        read(tmp_path / "nowhere")
    with pytest.raises(UnsuitableData, match="has no photographs that can be read"):
        read(tmp_path)
    one = tmp_path / "one"
    write_shapes(one, per_class=3)
    for name in ("square", "stripes"):
        for file in (one / name).iterdir():
            file.unlink()
        (one / name).rmdir()
    with pytest.raises(UnsuitableData, match="a single class, circle"):
        read(one)
    two = write_shapes(tmp_path / "two", per_class=3)
    for file in sorted((two / "square").iterdir())[1:]:
        file.unlink()
    with pytest.raises(UnsuitableData, match="square has no photograph for validation"):
        read(two)


def test_shards_that_contradict_themselves_are_refused(tmp_path: Path) -> None:
    write_shard(tmp_path / "train-0.npz", shapes(2), [0, 2])
    with pytest.raises(UnsuitableData, match=r"no classes\.tsv"):
        read(tmp_path)
    (tmp_path / "classes.tsv").write_text("n01443537\tgoldfish\nn01629819\tsalamander\n")
    with pytest.raises(UnsuitableData, match=r"no val\.npz"):
        read(tmp_path)
    write_shard(tmp_path / "val.npz", shapes(2), [0, 1])
    with pytest.raises(UnsuitableData, match="labels up to 2, but 2 classes are listed"):
        read(tmp_path)
    (tmp_path / "train-0.npz").write_bytes(b"no shard")
    with pytest.raises(UnsuitableData, match=r"The shard train-0\.npz cannot be read"):
        read(tmp_path)
