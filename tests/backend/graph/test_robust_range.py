"""A robust range: nothing is lost in black or white, the order of values stays, and calm images stay as they are."""

import numpy as np

from backend.graph.robust_range import FROM_ENDS, in_robust_range


def clipped(images: np.ndarray) -> float:
    return float(np.isin(np.round(images * 255), (0, 255)).mean())


def hard_images(deviation: float) -> np.ndarray:
    """Images whose values before the sigmoid have this standard deviation: (2, 32, 32, 3)."""
    planes = np.random.default_rng(5).normal(0.0, deviation, (2, 32, 32, 3))
    return (1 / (1 + np.exp(-planes))).astype(np.float32)


def test_an_image_of_black_and_white_keeps_its_detail() -> None:
    hard = hard_images(deviation=6.0)
    assert clipped(hard) > 0.2
    mapped = in_robust_range(hard)
    assert clipped(mapped) <= 0.001 + 1 / mapped[0].size
    np.testing.assert_array_equal(np.argsort(mapped[0].ravel()[:50]), np.argsort(hard[0].ravel()[:50]))


def test_a_calm_image_stays_as_it_is() -> None:
    calm = hard_images(deviation=0.5)
    np.testing.assert_array_equal(in_robust_range(calm), calm)


def test_each_image_has_a_range_of_its_own() -> None:
    mapped = in_robust_range(np.concatenate([hard_images(6.0)[:1], hard_images(0.5)[:1]]))
    np.testing.assert_array_equal(mapped[0], in_robust_range(hard_images(6.0)[:1])[0])
    np.testing.assert_array_equal(mapped[1], hard_images(0.5)[0])


def test_it_is_the_quantile_divided_out_before_the_sigmoid() -> None:
    """Second version: one value at a time, in plain Python."""
    image = hard_images(3.0)[:1]
    logits = sorted(
        abs(float(np.log(v) - np.log1p(-v))) for v in np.clip(image.astype(np.float64), 1e-6, 1 - 1e-6).ravel()
    )
    place = (1 - 0.001) * (len(logits) - 1)
    low, share = int(place), place - int(place)
    quantile = logits[low] * (1 - share) + logits[low + 1] * share
    factor = float(np.log((1 - FROM_ENDS) / FROM_ENDS)) / quantile
    value = float(np.clip(image[0, 3, 4, 1], 1e-6, 1 - 1e-6))
    expected = 1 / (1 + np.exp(-factor * np.log(value / (1 - value))))
    np.testing.assert_allclose(in_robust_range(image)[0, 3, 4, 1], expected, rtol=1e-5)
