"""A pass over photographs, with a network of the test's own: each channel is the mean of a colour."""

import numpy as np
from numpy.typing import NDArray

from backend.examples.collection_pass import CollectionPass
from backend.examples.patches import RandomPatches, Showing, WholeImages
from backend.examples.responses import Responses
from backend.examples.tally import Gatherer, Tally
from models.image_input import ImageInput, Images
from tests.support.photographs import as_file, gradient, new_photograph

INPUT = ImageInput(short_side_px=24, size_px=24, resampling="bilinear", low=(0, 0, 0), high=(1, 1, 1))
COUNT = 40
DAMAGED = {3, 17}


class Photographs:
    """Photographs of many sizes, two of them damaged."""

    labels: NDArray[np.int32] = np.zeros(COUNT, np.int32)

    def read(self, number: int) -> bytes:
        if number in DAMAGED:
            return b"\xff\xd8\xff damaged"
        return new_photograph(number) if number % 2 else as_file(gradient(40 + number, 30))


def respond(images: Images) -> list[Responses]:
    means = images.mean(axis=(1, 2))
    places = np.zeros(means.shape, np.int32)
    return [Responses(images.max(axis=(1, 2)), means, places, places, images[:, :1, 0])]


def tally_of(numbers: range, showing: Showing) -> Tally:
    gatherer = Gatherer([3], 1, [None], frozenset())
    passing = CollectionPass(Photographs(), numbers, INPUT, showing, respond, gatherer, batch=16)
    seen = [passing.done]
    while not passing.is_over:
        passing.step()
        seen.append(passing.done)
    passing.close()
    assert seen == sorted(seen)
    assert seen[-1] == len(numbers)
    return passing.tally()


def test_what_cannot_be_read_is_skipped_and_named() -> None:
    tally = tally_of(range(COUNT), WholeImages())
    assert {one.image for one in tally.skipped} == DAMAGED
    assert {one.reason for one in tally.skipped} == {"The file is not an image that can be read."}
    assert set(tally.images.tolist()) == set(range(COUNT)) - DAMAGED
    assert tally.sizes[0].tolist() == [30, 40]


def test_the_same_is_found_however_the_collection_is_cut() -> None:
    for showing in (WholeImages(), RandomPatches(side_px=8, count=5, seed=4)):
        whole = tally_of(range(COUNT), showing).layers[0]
        joined = tally_of(range(11), showing).join(tally_of(range(11, COUNT), showing)).layers[0]
        for name in ("images", "values", "rows", "columns"):
            np.testing.assert_array_equal(getattr(joined.by_mean, name), getattr(whole.by_mean, name))
        np.testing.assert_allclose(joined.totals, whole.totals, rtol=1e-12)


def test_patches_are_told_by_their_corner() -> None:
    showing = RandomPatches(side_px=8, count=5, seed=4)
    layer = tally_of(range(2), showing).layers[0]
    assert layer.by_mean.values.shape == (3, 10)
    for place in range(10):
        image, top, left = (
            int(array[0, place]) for array in (layer.by_mean.images, layer.by_mean.rows, layer.by_mean.columns)
        )
        crop = INPUT.crop(np.asarray(decoded(image)))
        patch = crop[top : top + 8, left : left + 8, 0]
        np.testing.assert_allclose(patch.mean(), layer.by_mean.values[0, place], rtol=1e-5)


def decoded(number: int) -> NDArray[np.uint8]:
    from backend.images import decode

    return decode(Photographs().read(number)).pixels


def test_the_seed_and_the_number_alone_decide_where_patches_are() -> None:
    pixels = np.asarray(gradient(40, 30))
    first, same, other = (RandomPatches(8, 5, seed).shown(pixels, 7, INPUT) for seed in (1, 1, 2))
    assert first.corners == same.corners
    assert first.corners != other.corners
    assert first.corners != RandomPatches(8, 5, 1).shown(pixels, 8, INPUT).corners
