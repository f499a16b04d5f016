"""A choice of the layer classes of Keras: each is computed, visualized and explained, or refused, as the table says.

All of them are tried by test_layer_classes_thorough.py.
"""

import pytest

from backend.relevance.keras_layers_table import TABLE, measure
from models.layer_classes import build_network

# computed by an own way; a norm; a wrapper; two axes less; no gradient; a gradient, and refused all the same
CHOSEN = ["Conv2DTranspose", "GroupNormalization", "TimeDistributed", "Dense", "Discretization", "Softmax"]


@pytest.mark.parametrize("name", CHOSEN)
def test_a_class_is_as_the_table_says(name: str) -> None:
    network = build_network(name)
    assert network is not None
    assert measure(network).line() in TABLE.read_text(encoding="utf8").splitlines()
