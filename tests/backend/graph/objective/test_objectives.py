"""The value of each objective on outputs made by hand, beside plain NumPy."""

import numpy as np
import pytest
import tensorflow as tf

from backend.graph.objective import (
    L2,
    Channel,
    ClassLogit,
    Direction,
    Layer,
    LayerSquares,
    Neuron,
    Scene,
    Term,
    TotalVariation,
)
from models.errors import InvalidSetting

# float32 means over at most 5 · 4 · 3 values
TOLERANCE = 1e-6

RANDOM = np.random.default_rng(8)
MAPS = RANDOM.normal(size=(2, 5, 4, 3)).astype(np.float32)
UNITS = RANDOM.normal(size=(2, 6)).astype(np.float32)
IMAGES = RANDOM.random((2, 5, 4, 3)).astype(np.float32)
SCENE = Scene(tf.constant(IMAGES), {"maps": tf.constant(MAPS), "units": tf.constant(UNITS)})


def value_of(*terms: Term) -> np.ndarray:
    """Values of terms of one kind, one for each image."""
    arguments = {
        name: tf.constant(np.stack([term.arguments()[name] for term in terms])) for name in terms[0].arguments()
    }
    return terms[0].value(SCENE, arguments, tf).numpy()


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ((Layer("maps"), Layer("maps")), MAPS.mean(axis=(1, 2, 3))),
        ((Layer("units"), Layer("units")), UNITS.mean(axis=1)),
        ((LayerSquares("maps"), LayerSquares("maps")), (MAPS**2).mean(axis=(1, 2, 3))),
        ((LayerSquares("units"), LayerSquares("units")), (UNITS**2).mean(axis=1)),
        ((Channel("maps", 2), Channel("maps", 0)), [MAPS[0, :, :, 2].mean(), MAPS[1, :, :, 0].mean()]),
        ((Channel("units", 5), Channel("units", 1)), [UNITS[0, 5], UNITS[1, 1]]),
        ((Neuron("maps", 1), Neuron("maps", 2)), [MAPS[0, 2, 2, 1], MAPS[1, 2, 2, 2]]),
        ((Neuron("maps", 1, 4, 0), Neuron("maps", 0, None, 3)), [MAPS[0, 4, 0, 1], MAPS[1, 2, 3, 0]]),
        ((Neuron("units", 3), Neuron("units", 0)), [UNITS[0, 3], UNITS[1, 0]]),
        ((ClassLogit("units", 4), ClassLogit("units", 2)), [UNITS[0, 4], UNITS[1, 2]]),
        ((ClassLogit("maps", 0), ClassLogit("maps", 1)), [MAPS[0, :, :, 0].mean(), MAPS[1, :, :, 1].mean()]),
        ((L2(), L2()), -((2 * IMAGES - 1) ** 2).mean(axis=(1, 2, 3))),
        (
            (TotalVariation(), TotalVariation()),
            -np.abs(np.diff(IMAGES, axis=1)).mean(axis=(1, 2, 3))
            - np.abs(np.diff(IMAGES, axis=2)).mean(axis=(1, 2, 3)),
        ),
    ],
    ids=lambda value: repr(value[0]) if isinstance(value, tuple) else "",
)
def test_each_image_gets_the_value_of_its_own_term(terms: tuple[Term, ...], expected: np.ndarray) -> None:
    np.testing.assert_allclose(value_of(*terms), expected, rtol=0, atol=TOLERANCE)


@pytest.mark.parametrize(
    ("penalty", "image", "expected"),
    [
        (L2(), np.full((1, 4, 4, 3), 0.5), 0.0),
        (L2(), np.zeros((1, 4, 4, 3)), -1.0),
        (L2(), np.ones((1, 4, 4, 3)), -1.0),
        (TotalVariation(), np.full((1, 4, 4, 3), 0.3), 0.0),
        (TotalVariation(), np.indices((4, 4)).sum(axis=0)[np.newaxis, :, :, np.newaxis] % 2 * np.ones(3), -2.0),
    ],
)
def test_penalties_reach_from_their_worst_to_zero(penalty: Term, image: np.ndarray, expected: float) -> None:
    scene = Scene(tf.constant(image, tf.float32), {})
    assert penalty.value(scene, {}, tf).numpy() == pytest.approx([expected], abs=TOLERANCE)
    assert penalty.layer is None


@pytest.mark.parametrize(
    ("term", "shape", "field"),
    [
        (Channel("maps", 3), (5, 4, 3), "index"),
        (ClassLogit("units", 6), (6,), "index"),
        (Neuron("maps", 3), (5, 4, 3), "index"),
        (Neuron("maps", 0, row=5), (5, 4, 3), "row"),
        (Neuron("maps", 0, column=4), (5, 4, 3), "column"),
        (Neuron("units", 0, row=1), (6,), "row"),
        (Direction("maps", (0, 3), (1.0, 1.0)), (5, 4, 3), "vector.1.channel"),
    ],
)
def test_what_the_layer_does_not_have_is_refused(term: Term, shape: tuple[int, ...], field: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        term.check(shape)
    assert refused.value.field == field


@pytest.mark.parametrize("term", [Channel("maps", 2), Neuron("maps", 2, row=4, column=3), Layer("maps"), L2()])
def test_the_last_of_what_there_is_is_allowed(term: Term) -> None:
    term.check((5, 4, 3))


def test_only_terms_that_differ_in_the_values_of_arguments_are_computed_together() -> None:
    assert Channel("maps", 1).kind() == Channel("maps", 2).kind()
    assert Neuron("maps", 1, 0, 0).kind() == Neuron("maps", 2).kind()
    assert Channel("maps", 1).kind() != Channel("units", 1).kind()
    assert Channel("maps", 1).kind() != Neuron("maps", 1).kind()
    assert Direction("maps", (1,), (2.0,), 1.0).kind() == Direction("maps", (2,), (1.0,)).kind()
    assert Direction("maps", (1,), (2.0,)).kind() != Direction("maps", (1, 2), (2.0, 1.0)).kind()
