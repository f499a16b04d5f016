"""Arithmetic of objectives: each operator gives a new sum of weighted terms."""

import pytest

from backend.graph.objective import L2, Channel, Layer, Mix, Weighted

FIRST, SECOND = Channel("mixed4a", 20), Layer("mixed4b")


@pytest.mark.parametrize(
    ("made", "weights"),
    [
        (FIRST + SECOND, [1.0, 1.0]),
        (FIRST - SECOND, [1.0, -1.0]),
        (0.2 * FIRST + SECOND * 0.8, [0.2, 0.8]),
        (3 * (FIRST - 2 * SECOND), [3.0, -6.0]),
        (-(FIRST + SECOND), [-1.0, -1.0]),
    ],
)
def test_weights_multiply_and_sums_stay_flat(made: Mix, weights: list[float]) -> None:
    assert made == Mix((Weighted(FIRST, weights[0]), Weighted(SECOND, weights[1])))


def test_operators_leave_what_they_were_given() -> None:
    both = FIRST + SECOND
    assert len((both + L2()).parts) == 3
    assert both == FIRST + SECOND
    assert (both - both).parts == (*both.parts, Weighted(FIRST, -1.0), Weighted(SECOND, -1.0))


@pytest.mark.parametrize("other", [1.0, "mixed4a", None])
def test_only_objectives_are_added(other: object) -> None:
    with pytest.raises(TypeError):
        FIRST + other  # type: ignore[operator]


def test_only_numbers_multiply() -> None:
    with pytest.raises(TypeError):
        FIRST * SECOND  # type: ignore[operator]
