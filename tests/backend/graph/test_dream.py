"""DeepDream on a small network: sizes, blending with the photograph, and continuing after any step."""

import keras
import numpy as np
import pytest
from keras import Input, Model, layers

from backend.graph.builder import GraphBuilder
from backend.graph.dream import Dream, DreamPlan, enlarged
from backend.graph.objective import Layer, Mix
from backend.graph.program import GraphParts
from backend.graph.transformation import Jitter, Pad
from models.catalog import NETWORKS
from models.network import wrap_model
from tests.support.thorough import chosen_of

SIZES = ((24, 32), (36, 48), (54, 72))
OCTAVE_STEPS = 3
ALL_STEPS = 10


@pytest.fixture(scope="module")
def builder() -> GraphBuilder:
    keras.utils.set_random_seed(5)
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(6, 5, strides=2, padding="same", activation="relu", name="first")(image)
    return GraphBuilder(wrap_model(NETWORKS["efficientnet_lite0"], Model(image, x)))


@pytest.fixture(scope="module")
def photograph() -> np.ndarray:
    rows, columns = np.meshgrid(np.linspace(0.1, 0.9, 54), np.linspace(0.2, 0.8, 72), indexing="ij")
    return np.stack((rows, columns, 0.5 * (rows + columns)), axis=-1).astype(np.float32)


def plan(**changes: object) -> DreamPlan:
    usual = {
        "parts": GraphParts(size=SIZES[-1], pad=Pad(0), transformations=(Jitter(2),), wakes_silent_relus=False),
        "mix": Mix.of(Layer("first")),
        "sizes": SIZES,
        "octave_steps": OCTAVE_STEPS,
        "blend": 0.0,
        "rate": 0.5,
        "seed": 2,
    }
    return DreamPlan(**{**usual, **changes})


def taken(dream: Dream, steps: int) -> list[float]:
    return [float(dream.step()[0]) for _ in range(steps)]


def test_it_begins_with_the_photograph_and_keeps_its_size_at_every_octave(
    builder: GraphBuilder, photograph: np.ndarray
) -> None:
    dream = Dream(builder, plan(), photograph)
    np.testing.assert_allclose(dream.images()[0], photograph, atol=1e-3)
    sizes, turns = [], []
    for step in range(ALL_STEPS):
        dream.step()
        turns.append(dream.is_at_turn)
        assert dream.steps == step + 1
        assert dream.images().shape == (1, 54, 72, 3)
        sizes.append(int(dream.state()["octave"]))
    assert sizes == [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]
    assert [step for step, is_at_turn in enumerate(turns, start=1) if is_at_turn] == [3, 6]


def test_the_objective_rises_and_so_does_what_is_seen_at_full_size(
    builder: GraphBuilder, photograph: np.ndarray
) -> None:
    dream = Dream(builder, plan(), photograph)
    values = taken(dream, ALL_STEPS)
    assert values[-1] > values[0]
    before, after = (
        Dream(builder, plan(sizes=SIZES[-1:]), image).step()[0] for image in (photograph, dream.images()[0])
    )
    assert after > before


@pytest.fixture(scope="module")
def whole(builder: GraphBuilder, photograph: np.ndarray) -> np.ndarray:
    """The images of a DeepDream that nothing interrupted."""
    dream = Dream(builder, plan(), photograph)
    taken(dream, ALL_STEPS)
    return dream.images()


@pytest.mark.parametrize("at", chosen_of([1, 3, 4, 8], [1, 4]))
def test_going_on_from_anywhere_gives_the_same_bytes(
    builder: GraphBuilder, photograph: np.ndarray, whole: np.ndarray, at: int
) -> None:
    first = Dream(builder, plan(), photograph)
    taken(first, at)
    second = Dream(builder, plan(), photograph, first.state())
    assert second.steps == at
    taken(second, ALL_STEPS - at)
    assert second.images().tobytes() == whole.tobytes()


def test_blend_mixes_the_photograph_in_and_changes_nothing_else(builder: GraphBuilder, photograph: np.ndarray) -> None:
    images = []
    for blend in (0.0, 0.5, 1.0):
        dream = Dream(builder, plan(blend=blend, sizes=SIZES[-1:]), photograph)
        taken(dream, 4)
        images.append(dream.images()[0])
    np.testing.assert_allclose(images[1], (images[0] + photograph) / 2, atol=1e-6)
    np.testing.assert_array_equal(images[2], photograph)
    assert np.abs(images[0] - photograph).max() > 0.02


def test_work_is_counted_in_pixels(builder: GraphBuilder, photograph: np.ndarray) -> None:
    dream = Dream(builder, plan(), photograph)
    pixels = [height * width for height, width in SIZES]
    each = [pixels[0]] * 3 + [pixels[1]] * 3 + [pixels[2]] * 4
    assert [dream.work(steps, ALL_STEPS) for steps in range(11)] == [sum(each[:steps]) for steps in range(11)]
    assert dream.work(2, 2) == 2 * pixels[0]


def test_enlarging_keeps_an_even_grey() -> None:
    np.testing.assert_allclose(enlarged(np.full((1, 5, 7, 3), 0.25, np.float32), (13, 20)), 0.25, atol=1e-6)
