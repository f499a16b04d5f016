"""Gradient × input and integrated gradients: their sums, and that they give the same kind of result."""

import numpy as np
import pytest
from keras import Input, Model, layers

from backend.relevance.gradients import GradientTimesInput, IntegratedGradients
from backend.relevance.start import Start, StartValue
from models.errors import InvalidSetting
from models.network import Network
from tests.support.relevance_networks import network_of, seeded


def small(bias: float) -> Network:
    image = Input((8, 8, 3), name="image")
    x = layers.Conv2D(6, 3, activation="relu", name="conv")(image)
    x = layers.Conv2D(6, 3, name="second")(x)
    x = layers.Activation("relu", name="relu")(x)
    logits = layers.Dense(3, name="logits")(layers.GlobalAveragePooling2D(name="pool")(x))
    return network_of(seeded(Model(image, layers.Softmax(name="probabilities")(logits)), bias=bias), "logits")


def images() -> np.ndarray:
    return np.random.default_rng(1).random((2, 8, 8, 3), dtype=np.float32)


def test_without_bias_every_layer_sums_to_the_logit() -> None:
    network = small(bias=0)
    explanation = GradientTimesInput(network).explain(images(), Start.of_class(1, StartValue.LOGIT))
    for layer in explanation.layers:
        np.testing.assert_allclose(
            explanation.per_filter(layer).sum(axis=-1), network.logits(images())[:, 1], rtol=1e-4
        )
    assert explanation.ledger.started == pytest.approx(explanation.ledger.reached, rel=1e-4)


def test_the_gradient_is_that_of_differences() -> None:
    network = small(bias=0.3)
    found = GradientTimesInput(network).explain(images(), Start.of_class(1, StartValue.ONE)).image_relevance
    step = 1e-2
    for place in [(0, 2, 3, 1), (1, 5, 5, 0)]:
        ends = [images(), images()]
        ends[0][place] += step
        ends[1][place] -= step
        one, other = (network.logits(end)[place[0], 1] for end in ends)
        assert found[place] == pytest.approx((one - other) / (2 * step) * images()[place], abs=2e-4)


def test_integrated_gradients_sum_to_what_the_image_changes() -> None:
    network = small(bias=0.3)
    explanation = IntegratedGradients(network, steps=64).explain(images(), Start.of_class(2, StartValue.LOGIT))
    change = network.logits(images())[:, 2] - network.logits(np.zeros_like(images()))[:, 2]
    for layer in explanation.layers:
        np.testing.assert_allclose(explanation.per_filter(layer).sum(axis=-1), change, atol=0.01 * np.abs(change).max())


def test_more_steps_change_the_result() -> None:
    network = small(bias=0.3)
    coarse, fine = (IntegratedGradients(network, steps=steps).explain(images()).image_relevance for steps in (1, 16))
    assert np.abs(coarse - fine).max() > 1e-3 * np.abs(fine).max()


@pytest.mark.parametrize("method", [GradientTimesInput, IntegratedGradients])
def test_bad_input_is_refused_as_by_propagators(method: type[GradientTimesInput]) -> None:
    with pytest.raises(InvalidSetting):
        method(small(bias=0)).explain(images(), Start.of_class(3))
    with pytest.raises(InvalidSetting):
        method(small(bias=0)).explain(images() * 2)
