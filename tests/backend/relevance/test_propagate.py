"""Backward passes through small networks: conservation, the ledger, the effect of options, and what is refused."""

import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from backend.relevance.composites import COMPOSITES, DEEP_TAYLOR, LRP_EPSILON_PLUS, find_composite
from backend.relevance.propagate import Propagator
from backend.relevance.rules.pooling import PoolingRule
from backend.relevance.start import Start, StartValue
from models.errors import InvalidSetting, UnknownLayer, UnsuitableLayer, UnsuitableNetwork
from models.network import Network
from tests.support.keras_models import residual
from tests.support.relevance_networks import every_kind, network_of, seeded
from tests.support.thorough import each_once

CLOSES = 1e-5  # of the relevance there is: float32 products, summed in float64


@pytest.fixture(scope="module")
def network() -> Network:
    return network_of(every_kind(), "logits")


@pytest.fixture(scope="module")
def deep_taylor(network: Network) -> Propagator:
    return Propagator(network)


def images(batch: int = 1, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).random((batch, 16, 16, 3), dtype=np.float32)


def straight(bias: float) -> Network:
    """Convolutions, a residual connection and ReLUs. bias: the largest bias."""
    image = Input((16, 16, 3), name="image")
    x = layers.Conv2D(8, 3, padding="same", activation="relu", name="first")(image)
    y = layers.Conv2D(8, 3, padding="same", activation="relu", name="second")(x)
    x = layers.MaxPooling2D(2, name="pool")(layers.Add(name="sum")([x, y]))
    x = layers.Dense(12, activation="relu", name="hidden")(layers.Flatten(name="flat")(x))
    logits = layers.Dense(4, name="logits")(x)
    return network_of(
        seeded(Model(image, layers.Softmax(name="probabilities")(logits), name="straight"), bias=bias), "logits"
    )


@pytest.mark.parametrize(
    ("composite", "pooling"),
    [*((composite, PoolingRule.AVERAGE) for composite in COMPOSITES.values()), (DEEP_TAYLOR, PoolingRule.WINNER)],
    ids=[*COMPOSITES, "winner"],
)
def test_the_ledger_closes_on_every_kind_of_layer(network: Network, composite: object, pooling: PoolingRule) -> None:
    explanation = Propagator(network, composite, pooling).explain(images(2))
    magnitude = max(float(np.abs(explanation.per_filter(layer)).sum(axis=-1).max()) for layer in explanation.layers)
    assert explanation.ledger.error <= CLOSES * max(magnitude, 1)
    assert explanation.layers == tuple(use.name for use in network.layers)
    smallest = min(explanation.relevance(layer).min() for layer in explanation.layers)
    assert np.isfinite(explanation.image_relevance).all()
    assert (smallest < 0) == composite.signed


def test_without_bias_everything_arrives() -> None:
    explanation = Propagator(straight(bias=0)).explain(images())
    assert explanation.ledger.started == pytest.approx(1, abs=1e-6)
    assert explanation.ledger.reached == pytest.approx(1, abs=1e-6)
    assert explanation.ledger.lost == pytest.approx(0, abs=1e-6)


def test_with_bias_what_does_not_arrive_is_booked() -> None:
    network = straight(bias=0.3)
    hidden = network.model.get_layer("hidden")
    kernel, bias = hidden.get_weights()
    kernel[:, 0] = -np.abs(kernel[:, 0])
    bias[0] = 1 + np.abs(kernel[:, 0]).sum() * 10  # nothing but its bias excites this unit
    hidden.set_weights([kernel, bias])
    explanation = Propagator(network).explain(images())
    assert explanation.ledger.reached[0] < 0.999
    assert explanation.ledger.reached + explanation.ledger.lost == pytest.approx(1, abs=CLOSES)
    assert all(entry.error.max() <= CLOSES for entry in explanation.ledger.entries.values())
    assert explanation.ledger.entries["hidden, part 1"].lost == pytest.approx(explanation.ledger.lost, abs=1e-6)
    assert explanation.ledger.of("hidden").lost == pytest.approx(explanation.ledger.lost, abs=1e-6)
    assert explanation.ledger.of("image") is None
    assert all(explanation.ledger.of(layer).error.max() <= CLOSES for layer in explanation.layers if layer != "image")
    entry = explanation.ledger.of("pool")
    assert entry.arrived == pytest.approx(explanation.relevance("pool").sum(), abs=1e-6)


def test_each_composite_and_pooling_gives_another_result() -> None:
    small = straight(bias=0.3)
    found = [
        Propagator(small, composite, pooling).explain(images()).image_relevance
        for composite in COMPOSITES.values()
        for pooling in PoolingRule
    ]
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            assert np.abs(one - other).max() > 1e-4 * np.abs(one).max()


def test_every_start_from_one_program(network: Network) -> None:
    propagator = Propagator(network)
    logits = network.logits(images())[0]
    probabilities = np.exp(logits) / np.exp(logits).sum()
    starts = {
        Start.whole(): probabilities.sum(),
        Start.of_class(2): probabilities[2],
        Start.of_class(2, StartValue.LOGIT): logits[2],
        Start.of_class(2, StartValue.ONE): 1,
        Start.difference(2, 1): probabilities[2] - probabilities[1],
    }
    for start, expected in starts.items():
        explanation = propagator.explain(images(), start)
        assert explanation.ledger.started == pytest.approx(expected, abs=1e-5)
        np.testing.assert_allclose(explanation.relevance("probabilities").sum(), expected, atol=1e-5)
    assert propagator._function.experimental_get_tracing_count() == 1


def test_the_difference_of_two_classes_is_one_less_the_other(deep_taylor: Propagator) -> None:
    one, other = (deep_taylor.explain(images(), Start.of_class(index)).image_relevance for index in (2, 1))
    found = deep_taylor.explain(images(), Start.difference(2, 1)).image_relevance
    np.testing.assert_allclose(found, one - other, atol=1e-6 * np.abs(one).max() + 1e-9)


def test_images_in_a_batch_do_not_see_each_other(deep_taylor: Propagator) -> None:
    both = deep_taylor.explain(images(2), Start.of_class([0, 3]))
    for number, index in enumerate((0, 3)):
        alone = deep_taylor.explain(images(2)[number : number + 1], Start.of_class(index))
        np.testing.assert_allclose(both.image_relevance[number], alone.image_relevance[0], atol=1e-7)
        np.testing.assert_allclose(both.per_filter("sum")[number], alone.per_filter("sum")[0], atol=1e-7)


def test_a_folded_norm_and_its_convolution_have_the_same_relevance(deep_taylor: Propagator) -> None:
    explanation = deep_taylor.explain(images())
    np.testing.assert_array_equal(explanation.relevance("stem"), explanation.relevance("stem_norm"))
    assert explanation.relevance("stem").shape == (1, 8, 8, 8)


def test_a_gate_gets_nothing_and_its_signal_everything(deep_taylor: Propagator) -> None:
    explanation = deep_taylor.explain(images())
    assert explanation.relevance("excite").any() == explanation.relevance("squeeze").any() == False  # noqa: E712
    assert explanation.per_filter("gated").sum() == pytest.approx(explanation.per_filter("each_relu6").sum(), rel=1e-5)


def test_relevance_has_the_shapes_of_the_layers(network: Network, deep_taylor: Propagator) -> None:
    explanation = deep_taylor.explain(images(2))
    for use in network.layers:
        assert explanation.relevance(use.name).shape == (2, *use.tensor.shape[1:])
        assert explanation.per_filter(use.name).shape == (2, use.tensor.shape[-1])
    assert explanation.heatmap().shape == explanation.heatmap("image").shape == (2, 16, 16)
    assert explanation.heatmap("hidden").shape == (2, 12)


def test_what_the_image_gets_is_in_the_order_of_the_image() -> None:
    model = straight(bias=0).model
    first = model.get_layer("first")
    kernel = np.asarray(first.kernel) * np.array([0, 0, 1])[:, np.newaxis]  # only the network's third channel
    first.set_weights([kernel, *first.get_weights()[1:]])
    found = Propagator(network_of(model, "logits", reversed_channels=True)).explain(images())
    assert found.image_relevance[..., 0].sum() == pytest.approx(1, abs=1e-4)
    assert found.relevance("image")[..., 2].sum() == pytest.approx(1, abs=1e-4)


def test_a_network_with_a_sigmoid_starts_with_each_probability_by_itself() -> None:
    model = straight(bias=0.3).model
    network = network_of(model, "logits", output_activation="sigmoid")
    started = Propagator(network).explain(images()).ledger.started[0]
    assert started == pytest.approx((1 / (1 + np.exp(-network.logits(images())))).sum(), abs=1e-5)


@pytest.mark.parametrize(("composite", "shade"), each_once([*COMPOSITES], [0.0, 0.5, 1.0]))
def test_blank_images_have_a_defined_result(composite: str, shade: float) -> None:
    explanation = Propagator(straight(bias=0.3), COMPOSITES[composite]).explain(
        np.full((1, 16, 16, 3), shade, np.float32)
    )
    assert all(np.isfinite(explanation.relevance(layer)).all() for layer in explanation.layers)


def test_no_relevance_stays_none(deep_taylor: Propagator) -> None:
    explanation = deep_taylor.explain(images(), Start.difference(1, 1))
    assert not explanation.image_relevance.any()
    assert explanation.ledger.error == 0


def test_the_network_stays_as_it_is(network: Network, deep_taylor: Propagator) -> None:
    before = [variable.numpy() for variable in network.model.weights]
    deep_taylor.explain(images())
    for old, variable in zip(before, network.model.weights, strict=True):
        np.testing.assert_array_equal(old, variable.numpy())


def test_a_norm_alone_passes_relevance_on(deep_taylor: Propagator) -> None:
    explanation = deep_taylor.explain(images())
    np.testing.assert_array_equal(explanation.relevance("alone_norm"), explanation.relevance("sum"))


def test_plain_forms_can_be_shared() -> None:
    first = Propagator(straight(bias=0.3))
    found = Propagator(first.network, DEEP_TAYLOR, form=first.form).explain(images()).image_relevance
    np.testing.assert_array_equal(found, first.explain(images()).image_relevance)


def test_networks_with_residuals_and_without_a_last_softmax() -> None:
    explanation = Propagator(network_of(seeded(residual()), "logits"), LRP_EPSILON_PLUS).explain(images())
    assert explanation.ledger.error <= CLOSES * max(1.0, float(np.abs(explanation.per_filter("stem")).sum()))


def test_an_image_of_any_size() -> None:
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(4, 3, padding="same", activation="relu", name="conv")(image)
    logits = layers.Dense(3, name="logits")(layers.GlobalAveragePooling2D(name="pool")(x))
    propagator = Propagator(network_of(seeded(Model(image, logits)), "logits"))
    for side in (8, 12):
        found = propagator.explain(np.full((1, side, side + 1, 3), 0.4, np.float32))
        assert found.image_relevance.shape == (1, side, side + 1, 3)
        assert found.ledger.error <= CLOSES


@pytest.mark.parametrize(
    ("start", "message", "hint"),
    [
        (Start.of_class(5), "every_kind has no class 5.", "Its classes are numbered 0 to 4."),
        (Start.of_class(-1), "every_kind has no class -1.", "Its classes are numbered 0 to 4."),
        (Start.difference(0, 9), "every_kind has no class 9.", "Its classes are numbered 0 to 4."),
        (
            Start.of_class([0, 1]),
            "There are 2 classes for 1 images.",
            "Name one class for all images, or one for each.",
        ),
    ],
)
def test_a_class_out_of_range_is_refused(deep_taylor: Propagator, start: Start, message: str, hint: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        deep_taylor.explain(images(), start)
    assert (refused.value.message, refused.value.hint, refused.value.field) == (message, hint, "class")


@pytest.mark.parametrize("value", [np.nan, np.inf, -0.1, 1.5])
def test_images_with_other_values_are_refused(deep_taylor: Propagator, value: float) -> None:
    broken = images()
    broken[0, 3, 3, 1] = value
    with pytest.raises(InvalidSetting) as refused:
        deep_taylor.explain(broken)
    assert refused.value.message == "The images have values that are NaN or outside 0..1."


def test_a_network_without_classes_is_refused() -> None:
    image = Input((8, 8, 3), name="image")
    network = network_of(Model(image, layers.Conv2D(2, 3, name="maps")(image), name="maps_only"), "maps")
    with pytest.raises(UnsuitableNetwork) as refused:
        Propagator(network).explain(np.zeros((1, 8, 8, 3), np.float32))
    assert refused.value.message == "maps_only is not a classifier, so there is no prediction to explain."


def test_a_layer_without_a_rule_is_refused_before_anything_is_computed() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Attention(name="attention")([image, image])
    network = network_of(Model(image, layers.GlobalAveragePooling2D(name="logits")(x)), "logits")
    with pytest.raises(UnsuitableLayer, match="through the layer 'attention': Attention weights"):
        Propagator(network)


def test_unknown_names_are_answered_with_near_ones(deep_taylor: Propagator) -> None:
    with pytest.raises(UnknownLayer) as refused:
        deep_taylor.explain(images()).relevance("stem_nrm")
    assert refused.value.message == "every_kind has no layer 'stem_nrm' that leads to 'logits', where relevance begins."
    assert refused.value.hint.startswith("Did you mean 'stem_norm'")
    with pytest.raises(InvalidSetting) as unknown:
        find_composite("deep_tailor")
    assert unknown.value.message == "There is no composite 'deep_tailor'."
    assert unknown.value.hint.startswith("Did you mean 'deep_taylor'")


def test_the_second_call_compiles_nothing(deep_taylor: Propagator) -> None:
    deep_taylor.explain(images())
    before = deep_taylor._function.experimental_get_tracing_count()
    deep_taylor.explain(images(3))
    deep_taylor.explain(images(), Start.of_class(1, StartValue.LOGIT))
    assert deep_taylor._function.experimental_get_tracing_count() == before == 1
    assert isinstance(deep_taylor._function, tf.types.experimental.PolymorphicFunction)
