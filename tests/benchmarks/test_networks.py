"""A network without values beside one with random values, both built in one run: what a first drawing waits for.

Target: at most half the time. Names: NASNetLarge has the most layers, VGG-16 much the largest variables.
"""

import statistics

import keras
import pytest

from models.catalog import NETWORKS
from models.loading import build_unfilled
from tests.support.timing import milliseconds

ROUNDS = 3


@pytest.mark.parametrize("network_id", ["vgg16", "keras_nasnetlarge", "keras_convnexttiny"])
def test_a_drawing_without_values(network_id: str) -> None:
    description = NETWORKS[network_id]
    filled, unfilled = [], []
    for _ in range(ROUNDS):
        filled.append(milliseconds(description.build))
        unfilled.append(milliseconds(lambda: build_unfilled(description)))
        keras.utils.clear_session()
    filled_ms, unfilled_ms = statistics.median(filled), statistics.median(unfilled)
    print(
        f"\n{network_id}: with values {filled_ms:.0f} ms, without {unfilled_ms:.0f} ms = "
        f"{unfilled_ms / filled_ms:.3f} × (target 0.5 ×)"
    )
