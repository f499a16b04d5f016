"""A worker that is warm: the first questions of a person find the network loaded and its programs compiled."""

import keras
import pytest
from keras import Input, Model, layers

from backend.atlas.making import OneProcess
from backend.methods import warm_up
from backend.methods.loaded_networks import network_key
from backend.relevance.propagate import Propagator
from models.catalog import NETWORKS
from models.network import wrap_model

NETWORK = "efficientnet_lite0"  # whose place a small network takes


@pytest.fixture
def cache() -> OneProcess:
    keras.utils.set_random_seed(5)
    image = Input((224, 224, 3), name="image")
    x = layers.Conv2D(4, 3, strides=8, activation="relu", name="conv")(image)
    x = layers.GlobalAveragePooling2D(name="pool")(x)
    x = layers.Dense(NETWORKS[NETWORK].classes, name="logits")(x)
    model = Model(image, layers.Softmax(name="classes")(x))
    cache = OneProcess()
    cache.keep(f"network {network_key(NETWORK)}", lambda: wrap_model(NETWORKS[NETWORK], model))
    return cache


def test_the_usual_heatmap_is_compiled_before_anybody_asks(cache: OneProcess) -> None:
    warm_up.warm_up(cache, NETWORK)
    key = f"explainer {network_key(NETWORK)} deep_taylor average "
    explainer = cache.keep(key, lambda: pytest.fail("The explainer was not kept."))
    assert isinstance(explainer, Propagator)


def test_the_network_that_is_warmed_up_is_the_one_the_page_opens_with(monkeypatch: pytest.MonkeyPatch) -> None:
    warmed: list[str] = []
    monkeypatch.setattr(warm_up, "prepare_worker", lambda _cache: warmed.append("prepared"))
    monkeypatch.setattr(warm_up, "warm_up", lambda _cache, network: warmed.append(network))
    warm_up.begin_warm(OneProcess())
    assert warmed == ["prepared", next(iter(NETWORKS)).id]


def test_a_worker_that_has_a_job_does_not_warm_up(monkeypatch: pytest.MonkeyPatch) -> None:
    cache = OneProcess()
    monkeypatch.setattr(warm_up, "prepare_worker", lambda _cache: cache.keep("run 1", object))
    monkeypatch.setattr(warm_up, "warm_up", lambda _cache, _network: pytest.fail("It warmed up."))
    warm_up.begin_warm(cache)
