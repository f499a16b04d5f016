"""A tensor that is taken more than once: each use of it has a relevance of its own, and they add up."""

from collections.abc import Callable

import keras
import numpy as np
import pytest
from keras import Input, Model, layers, ops

from backend.relevance.gradients import GradientTimesInput, IntegratedGradients
from backend.relevance.propagate import Propagator
from backend.relevance.start import Start, StartValue
from models.forward import run_layers
from models.graph_reader import read_layers
from models.network import Network
from tests.support.relevance_networks import network_of, seeded

CLOSES = 1e-5  # of the relevance there is: float32 products, summed in float64
Tensor = keras.KerasTensor


def passing(x: Tensor) -> Tensor:
    return layers.Dropout(0.5, name="dropped")(x)


def twice_in_a_nested_model(x: Tensor) -> Tensor:
    one, other = (Input(x.shape[1:]) for _ in range(2))
    return Model([one, other], layers.Concatenate(name="joined")([one, other, one]), name="inner")([x, x])


JOININGS: dict[str, Callable[[Tensor], Tensor]] = {
    "concatenation": lambda x: layers.Concatenate()([x, x]),
    "concatenation of three": lambda x: layers.Concatenate(axis=1)([x, x, x]),
    "operator": lambda x: ops.concatenate([x, x], axis=-1),
    "stack": lambda x: layers.Reshape((6, 6, 10))(ops.stack([x, x], axis=3)),
    "past dropout": lambda x: layers.Concatenate()([x, passing(x)]),
    "past two that pass": lambda x: layers.Concatenate()([passing(x), layers.Identity()(x)]),
    "flat": lambda x: layers.Reshape((6, 6, 10))(layers.Concatenate()([layers.Flatten()(x), layers.Flatten()(x)])),
    "sum": lambda x: layers.Add()([x, x]),
    "sum past dropout": lambda x: x + passing(x),
    "sum of three": lambda x: layers.Add()([x, x, passing(x)]),
    "average": lambda x: layers.Average()([x, x]),
    "product": lambda x: layers.Multiply()([x, x]),
    "product past dropout": lambda x: x * passing(x),
    "maximum": lambda x: layers.Maximum()([x, x]),
    "nested": twice_in_a_nested_model,
}


def network_joining(joining: Callable[[Tensor], Tensor]) -> Network:
    keras.utils.clear_session()
    image = Input((8, 8, 3), name="image")
    x = joining(layers.Conv2D(5, 3, activation="relu", name="conv")(image))
    logits = layers.Dense(3, name="logits")(layers.GlobalAveragePooling2D(name="pool")(x))
    return network_of(seeded(Model(image, layers.Softmax(name="probabilities")(logits), name="joined")), "logits")


def images() -> np.ndarray:
    return np.random.default_rng(1).random((2, 8, 8, 3), dtype=np.float32)


@pytest.mark.parametrize("joining", JOININGS.values(), ids=JOININGS)
def test_the_ledger_closes_where_one_tensor_is_taken_twice(joining: Callable[[Tensor], Tensor]) -> None:
    explanation = Propagator(network_joining(joining)).explain(images(), Start.of_class(1, StartValue.ONE))
    assert explanation.ledger.error <= CLOSES
    assert explanation.ledger.started == pytest.approx(1)


@pytest.mark.parametrize("joining", JOININGS.values(), ids=JOININGS)
def test_the_forward_pass_is_that_of_keras(joining: Callable[[Tensor], Tensor]) -> None:
    network = network_joining(joining)
    found = run_layers(read_layers(network.model), ["logits"], images())["logits"]
    expected = Model(network.model.inputs[0], network.model.get_layer("logits").output)(images())
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("method", [GradientTimesInput, IntegratedGradients])
def test_a_layer_that_passes_on_beside_a_skip_has_the_gradient_of_its_own_use(
    method: type[GradientTimesInput],
) -> None:
    network = network_joining(lambda x: x * 3.0 + passing(x))
    explanation = method(network).explain(images(), Start.of_class(1, StartValue.ONE))
    whole, own = explanation.relevance("conv"), explanation.relevance("dropped")
    np.testing.assert_allclose(own, whole / 4, rtol=1e-4, atol=1e-7)
    assert np.abs(whole).max() > 0


def test_each_side_of_a_split_goes_its_own_way() -> None:
    """The second plain version: two convolutions with the channels of each side."""
    keras.utils.clear_session()
    image = Input((8, 8, 3), name="image")
    one, other = ops.split(layers.Conv2D(6, 3, activation="relu", name="conv")(image), 2, axis=-1)
    joined = layers.Concatenate()([other, layers.MaxPooling2D(3, 1, padding="same")(one)])
    logits = layers.Dense(3, name="logits")(layers.GlobalAveragePooling2D()(joined))
    split = seeded(Model(image, logits, name="split"))

    first, second = (layers.Conv2D(3, 3, activation="relu", name=name)(image) for name in ("first", "second"))
    joined = layers.Concatenate()([second, layers.MaxPooling2D(3, 1, padding="same")(first)])
    plain = Model(image, layers.Dense(3, name="logits")(layers.GlobalAveragePooling2D()(joined)), name="plain")
    kernel, bias = split.get_layer("conv").get_weights()
    plain.get_layer("first").set_weights([kernel[..., :3], bias[:3]])
    plain.get_layer("second").set_weights([kernel[..., 3:], bias[3:]])
    plain.get_layer("logits").set_weights(split.get_layer("logits").get_weights())

    found, expected = (
        Propagator(network_of(model, "logits")).explain(images(), Start.of_class(2, StartValue.ONE))
        for model in (split, plain)
    )
    np.testing.assert_allclose(found.image_relevance, expected.image_relevance, rtol=1e-4, atol=1e-6)
    assert found.ledger.error <= CLOSES
