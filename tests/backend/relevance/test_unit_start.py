"""Relevance that begins at a channel of a layer: against the network cut there, and its ledger and ranking."""

import numpy as np
import pytest
from keras import Input, Model, layers, ops

from backend.relevance.composites import COMPOSITES
from backend.relevance.gradients import GradientTimesInput
from backend.relevance.propagate import Propagator
from backend.relevance.ranking import rank_filters
from backend.relevance.start import Start, StartValue
from backend.relevance.unit_start import Extent, UnitStart
from models.errors import InvalidSetting, UnknownLayer, UnsuitableLayer
from models.network import Network
from tests.support.relevance_networks import every_kind, network_of, seeded

CLOSES = 1e-5  # of the relevance there is: float32 products, summed in float64
SAME = 1e-4  # of the largest relevance: float32, sums in another order


@pytest.fixture(scope="module")
def network() -> Network:
    return network_of(every_kind(), "logits")


def images(batch: int = 1) -> np.ndarray:
    return np.random.default_rng(1).random((batch, 16, 16, 3), dtype=np.float32)


def cut_at(network: Network, layer: str) -> Network:
    """The network up to a layer, each of whose units is a class."""
    output = network.model.get_layer(layer).output
    cut = Model(network.model.inputs[0], layers.Flatten(name="units")(output), name="cut")
    return network_of(cut, "units")


@pytest.mark.parametrize(
    ("layer", "channel", "composite"),
    [
        ("gated", 2, "deep_taylor"),
        ("separable_norm", 1, "lrp_epsilon_gamma_box"),
        ("hidden", 5, "lrp_epsilon_plus"),
    ],
)
def test_it_is_that_of_the_network_cut_at_the_layer(network: Network, layer: str, channel: int, composite: str) -> None:
    propagator = Propagator(network, COMPOSITES[composite], layer=layer)
    found = {extent: propagator.explain(images(), UnitStart.of(layer, channel, extent)) for extent in Extent}

    shape = network.model.get_layer(layer).output.shape[1:]
    units = np.arange(np.prod(shape)).reshape(shape)[..., channel].ravel()  # the channel's units, by position
    start = Start.of_class(units.tolist(), StartValue.LOGIT)
    each = Propagator(cut_at(network, layer), COMPOSITES[composite]).explain(images().repeat(len(units), 0), start)
    activations = each.outputs[0, units]
    strongest = int(np.argmax(activations))
    pixels = each.image_relevance * (activations > 0)[:, np.newaxis, np.newaxis, np.newaxis]

    assert (activations > 0).sum() > 0
    for extent, expected in ((Extent.STRONGEST, pixels[strongest]), (Extent.EVERYWHERE, pixels.sum(axis=0))):
        largest = np.abs(expected).max()
        np.testing.assert_allclose(found[extent].image_relevance[0], expected, rtol=0, atol=SAME * largest)


@pytest.mark.parametrize("extent", Extent)
def test_ledger_and_ranking_close_for_the_layers_before_it(network: Network, extent: Extent) -> None:
    explanation = Propagator(network, layer="separable_norm").explain(
        images(2), UnitStart.of("separable_norm", 1, extent)
    )
    assert explanation.ledger.error <= CLOSES * explanation.ledger.started.max()
    assert (explanation.ledger.started > 0).all()
    assert explanation.layers[-1] == "separable_norm"
    assert {"layer_norm", "logits"}.isdisjoint(explanation.layers)
    first = explanation.per_filter("separable_norm")
    assert set(np.flatnonzero(first[0])) == {1}
    for layer in explanation.layers:
        ranking = rank_filters(explanation.per_filter(layer)[0])
        assert ranking.accumulated[-1] == pytest.approx(1 if ranking.total else 0, abs=CLOSES)


def test_what_comes_in_by_several_ways_adds_up(network: Network) -> None:
    """Behind a sum each branch gets a share, and the shares add up to the relevance of the sum."""
    explanation = Propagator(network, layer="sum").explain(images(), UnitStart.of("sum", 3, Extent.EVERYWHERE))
    parts = explanation.per_filter("project").sum() + explanation.ledger.entries["sum"].lost[0]
    assert 0 < parts < explanation.per_filter("sum").sum()
    assert explanation.ledger.error <= CLOSES * explanation.ledger.started.max()


def test_a_channel_that_nothing_excites_begins_with_nothing() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Conv2D(2, 3, name="conv", bias_initializer=lambda shape, dtype: ops.full(shape, -100.0, dtype))(image)
    network = network_of(Model(image, layers.Flatten(name="logits")(x), name="cold"), "logits")
    explanation = Propagator(network, layer="conv").explain(np.ones((1, 8, 8, 3), np.float32), UnitStart.of("conv", 1))
    assert explanation.ledger.started == 0
    assert not explanation.image_relevance.any()


def test_gradients_begin_at_the_same_places(network: Network) -> None:
    """The second plain version: the gradient of the unit in the network cut there."""
    found = GradientTimesInput(network, layer="gated").explain(images(), UnitStart.of("gated", 2))
    activations = np.asarray(Model(network.model.inputs[0], network.model.get_layer("gated").output)(images()))
    unit = int(np.argmax(activations[..., 2])) * activations.shape[-1] + 2
    expected = GradientTimesInput(cut_at(network, "gated")).explain(images(), Start.of_class(unit, StartValue.LOGIT))
    largest = np.abs(expected.image_relevance).max()
    np.testing.assert_allclose(found.image_relevance, expected.image_relevance, rtol=0, atol=SAME * largest)
    assert found.ledger.started == pytest.approx(activations[..., 2].max(), rel=1e-5)


def test_one_channel_for_each_image(network: Network) -> None:
    propagator = Propagator(network, layer="gated")
    both = propagator.explain(images(2), UnitStart.of("gated", [2, 5]))
    second = propagator.explain(images(2)[1:], UnitStart.of("gated", 5))
    np.testing.assert_allclose(both.image_relevance[1:], second.image_relevance, rtol=1e-4, atol=1e-6)


def test_what_cannot_be_a_start_is_refused(network: Network) -> None:
    with pytest.raises(UnknownLayer) as unknown:
        Propagator(network, layer="stem_nrm")
    assert unknown.value.message == "every_kind has no layer 'stem_nrm'."
    assert unknown.value.hint.startswith("Did you mean 'stem_norm'")
    with pytest.raises(UnsuitableLayer, match="at the layer image: it is the image itself"):
        Propagator(network, layer="image")
    propagator = Propagator(network, layer="gated")
    with pytest.raises(InvalidSetting) as channel:
        propagator.explain(images(), UnitStart.of("gated", 8))
    assert (channel.value.message, channel.value.hint, channel.value.field) == (
        "The layer gated has no channel 8.",
        "It has 8 channels, numbered 0 to 7.",
        "unit.channel",
    )
    with pytest.raises(InvalidSetting, match="There are 3 channels for 2 images"):
        propagator.explain(images(2), UnitStart.of("gated", [0, 1, 2]))
    with pytest.raises(InvalidSetting, match="start is at the classes, but relevance begins at the layer gated"):
        propagator.explain(images())
    with pytest.raises(InvalidSetting, match="start is at the layer stem"):
        propagator.explain(images(), UnitStart.of("stem", 0))


def test_a_network_without_classes_has_units() -> None:
    image = Input((8, 8, 3), name="image")
    maps = layers.Conv2D(2, 3, name="maps")(layers.Conv2D(4, 3, activation="relu", name="conv")(image))
    network = network_of(seeded(Model(image, maps, name="maps_only")), "maps")
    explanation = Propagator(network, layer="conv").explain(
        np.full((1, 8, 8, 3), 0.5, np.float32), UnitStart.of("conv", 1)
    )
    assert explanation.ledger.error <= CLOSES
    assert explanation.ledger.started > 0
