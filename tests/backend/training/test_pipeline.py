"""Batches: random numbers do not depend on earlier batches, every option has an effect, and values are in range."""

from pathlib import Path

import numpy as np
import pytest

from backend.training.labelled_images import Split, read_labelled_images
from backend.training.pipeline import ordered_batches, random_batches, training_batches
from tests.support.labelled_shapes import write_shapes

SIZE_PX = 16
USUAL = {"size_px": SIZE_PX, "batch": 8, "smallest_crop": 0.35, "seed": 0, "epoch": 0, "first_step": 0}


def ignore(done: int, total: int) -> None:
    """Ignore progress."""


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Split:
    folder = write_shapes(tmp_path_factory.mktemp("shapes") / "data", per_class=10)
    return read_labelled_images(folder, seed=0, report=ignore).train


def batches(split: Split, **changes: float) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    return [tuple(part.numpy() for part in each) for each in training_batches(split, **{**USUAL, **changes})]


def test_an_epoch_has_each_photograph_at_most_once_with_its_own_label(split: Split) -> None:
    drawn = batches(split)
    places = np.concatenate([each[2] for each in drawn])
    assert len(drawn) == len(split) // 8
    assert len(set(places.tolist())) == len(places) == len(drawn) * 8
    for images, labels, at in drawn:
        assert images.shape == (8, SIZE_PX, SIZE_PX, 3)
        assert images.min() >= 0
        assert images.max() <= 1
        assert labels.tolist() == split.labels[at].tolist()


def test_going_on_in_the_middle_gives_the_batches_that_were_left(split: Split) -> None:
    whole, rest = batches(split, epoch=2), batches(split, epoch=2, first_step=1)
    for before, after in zip(whole[1:], rest, strict=True):
        for one, other in zip(before, after, strict=True):
            np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("change", [{"seed": 1}, {"epoch": 1}])
def test_another_seed_or_epoch_gives_other_orders_and_other_parts(split: Split, change: dict[str, int]) -> None:
    first, other = batches(split), batches(split, **change)
    assert not np.array_equal(first[0][2], other[0][2])
    by_place = [
        dict(zip(np.concatenate([b[2] for b in drawn]), np.concatenate([b[0] for b in drawn]), strict=True))
        for drawn in (first, other)
    ]
    shared = set(by_place[0]) & set(by_place[1])
    assert shared
    assert all(not np.array_equal(by_place[0][place], by_place[1][place]) for place in shared)


def test_whole_photographs_differ_from_parts_only_by_mirroring_and_shape(split: Split) -> None:
    few = Split(files=split.files[:1] * 64, labels=split.labels[:1].repeat(64))
    spread = {share: batches(few, smallest_crop=share, batch=64)[0][0].std(axis=0).mean() for share in (0.1, 1.0)}
    assert spread[1.0] < spread[0.1] / 2


def test_about_half_of_the_parts_are_mirrored() -> None:
    ramp = np.tile(np.linspace(0, 255, 64, dtype=np.uint8)[None, :, None], (64, 1, 3))
    from backend.images import encode_jpeg

    many = Split(files=[encode_jpeg(ramp)] * 200, labels=np.zeros(200, dtype=np.int32))
    (images, _, _), *_ = batches(many, batch=200)
    mirrored = (images[:, :, 0].mean(axis=(1, 2)) > images[:, :, -1].mean(axis=(1, 2))).mean()
    assert 0.4 < mirrored < 0.6


def test_central_views_keep_their_order_and_mirror_exactly(split: Split) -> None:
    places = range(3, 9)
    plain, mirrored = (
        np.concatenate([b.numpy() for b in ordered_batches(split, places, size_px=SIZE_PX, batch=4, mirrored=flag)])
        for flag in (False, True)
    )
    np.testing.assert_array_equal(plain[:, :, ::-1], mirrored)
    single = next(iter(ordered_batches(split, range(5, 6), size_px=SIZE_PX, batch=4))).numpy()
    np.testing.assert_array_equal(plain[2], single[0])


def test_an_oblong_photograph_loses_its_ends_in_the_central_view(tmp_path: Path) -> None:
    from backend.images import encode_jpeg

    oblong = np.zeros((20, 60, 3), dtype=np.uint8)
    oblong[:, 20:40] = 200
    view = next(
        iter(ordered_batches(Split([encode_jpeg(oblong)], np.zeros(1, np.int32)), range(1), size_px=16, batch=1))
    )
    assert view.numpy().min() > 0.7


def test_a_random_view_is_the_same_in_any_piece_of_a_pass(split: Split) -> None:
    options = {"size_px": SIZE_PX, "batch": 4, "smallest_crop": 0.35, "seed": 0}
    whole = np.concatenate([b.numpy() for b in random_batches(split, range(12), view=2, **options)])
    piece = np.concatenate([b.numpy() for b in random_batches(split, range(6, 12), view=2, **options)])
    other = np.concatenate([b.numpy() for b in random_batches(split, range(12), view=3, **options)])
    np.testing.assert_array_equal(whole[6:], piece)
    assert not np.array_equal(whole, other)
