"""Properties of relevance that hold for any network, over random ones: sums add up, norms are as folded by hand."""

import numpy as np
import tensorflow as tf
from hypothesis import HealthCheck, Phase, given, settings

from backend.relevance.composites import COMPOSITES
from backend.relevance.explanation import Explanation
from backend.relevance.propagate import Propagator
from backend.relevance.start import Start, StartValue
from tests.support.random_norm_networks import CLASSES, SIDE_PX, Recipe, build, recipes
from tests.support.relevance_networks import network_of

CLOSES = 1e-5  # of the largest relevance on the way: float32 products, summed in float64
SAME = 1e-3  # of the largest relevance: float32, through divisions by sums that may be small
# a recipe is short enough to be read as it is, and shrinking it would take minutes
EXAMPLES = settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


def explained(recipe: Recipe, composite: str, *, folded: bool) -> Explanation:
    images = np.random.default_rng(recipe.seed).random((1, SIDE_PX, SIDE_PX, 3), dtype=np.float32)
    propagator = Propagator(network_of(build(recipe, folded=folded), "logits"), COMPOSITES[composite])
    tf.config.run_functions_eagerly(True)  # each network is walked once: compiling takes longer than that
    try:
        return propagator.explain(images.repeat(CLASSES, axis=0), Start.of_class(range(CLASSES), StartValue.ONE))
    finally:
        tf.config.run_functions_eagerly(False)


@EXAMPLES
@given(recipe=recipes())
def test_every_step_hands_on_what_arrived_but_for_what_it_says_is_lost(recipe: Recipe) -> None:
    explanation = explained(recipe, "deep_taylor", folded=False)
    assert explanation.ledger.error <= CLOSES
    np.testing.assert_allclose(
        explanation.ledger.reached + explanation.ledger.lost, explanation.ledger.started, rtol=0, atol=CLOSES
    )
    assert explanation.image_relevance.min() >= 0
    assert np.isfinite(explanation.image_relevance).all()


@EXAMPLES
@given(recipe=recipes())
def test_norms_of_any_sign_are_as_folded_by_hand(recipe: Recipe) -> None:
    one, other = (explained(recipe, "deep_taylor", folded=folded) for folded in (False, True))
    for found, expected in ((one.outputs, other.outputs), (one.image_relevance, other.image_relevance)):
        np.testing.assert_allclose(found, expected, rtol=0, atol=SAME * np.abs(expected).max())
