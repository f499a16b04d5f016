"""Heatmaps hold finite numbers only: what grows beyond 32 bits is refused in words."""

import numpy as np
import pytest
from keras import Input, Model, layers, ops

from backend.methods.heatmaps.work import _check_relevance
from backend.relevance.explanation import Explanation
from backend.relevance.propagate import Propagator
from models.errors import UnsuitableNetwork
from tests.support.relevance_networks import network_of, seeded


def explanation_of(factor: float) -> Explanation:
    """Four convolutions whose outputs each are so many times as large as what they take."""
    image = Input((8, 8, 3), name="image")
    x = image
    for number in range(4):
        x = layers.Conv2D(4, 1, activation="relu", name=f"conv_{number}")(x)
    logits = layers.Dense(3, name="logits")(ops.clip(layers.GlobalAveragePooling2D()(x), 0.0, 1.0))
    model = seeded(Model(image, logits, name="large"))
    for number in range(4):
        layer = model.get_layer(f"conv_{number}")
        kernel, bias = layer.get_weights()
        layer.set_weights([np.abs(kernel) * factor, bias])
    return Propagator(network_of(model, "logits")).explain(np.full((1, 8, 8, 3), 0.5, np.float32))


def test_relevance_that_overflows_is_refused_naming_the_layer() -> None:
    explanation = explanation_of(1e12)
    assert not np.isfinite(explanation.image_relevance).all()
    with pytest.raises(UnsuitableNetwork) as refused:
        _check_relevance(explanation)
    assert refused.value.message.startswith("Relevance grows beyond what 32-bit numbers hold from the layer 'conv_")
    assert (refused.value.hint, refused.value.field) == (
        "Choose another attribution, or a network whose activations stay within bounds.",
        "attribution",
    )


def test_relevance_that_is_finite_passes() -> None:
    _check_relevance(explanation_of(1.0))
