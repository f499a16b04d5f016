"""Deep Taylor of whole networks against stored arrays, which independent programs computed in float64.

Deliberate differences: none. The arrays were made under this project's conventions: z+ without bias, zB with the
network's own range, every pooling an average, stabilizer 1e-10. Tolerances, for float32 against float64: 1e-4 of the
largest value, and 1e-5 in the sum of magnitudes; an independent float32 program comes to 5e-6 and 3.5e-6.
"""

from collections.abc import Callable

import numpy as np
import pytest

from backend.relevance.explanation import Explanation
from backend.relevance.propagate import Propagator
from backend.relevance.start import Start, StartValue
from models import inception_5h, inception_v1, vgg16
from models.description import NetworkDescription
from models.network import Network, wrap_model
from models.variables import assign_named_variables
from tests.support.relevance_networks import small_inception, small_vgg, stored
from tests.support.seeded_weights import REFERENCE, inception_5h_weights, inception_v1_weights, vgg16_weights
from tests.support.tf_files import ReferenceRun

LARGEST, MAGNITUDE = 1e-4, 1e-5
# Where relevance starts as one probability, that number scales all of it: the exponential of a float32 logit, so an
# error of 1e-6 of a logit of 20 is 2e-5 of it.
OF_PROBABILITY = 5e-5
SMALL = {
    "small_vgg_zennit_f64": small_vgg,
    "small_vgg_sparse_zennit_f64": small_vgg,
    "small_inception_zennit_f64": small_inception,
}


def starts(top: int) -> dict[str, Start]:
    """The starts of the stored arrays. top: the predicted class."""
    return {
        "softmax": Start.whole(),
        "softmax_top": Start.of_class(top, StartValue.PROBABILITY),
        "onehot_top": Start.of_class(top, StartValue.ONE),
        "logit_top": Start.of_class(top, StartValue.LOGIT),
    }


def images_of(network: Network, inputs: np.ndarray) -> np.ndarray:
    """Images 0..1 whose input values are these."""
    low, high = (
        np.asarray(end, np.float64)
        for end in (network.description.image_input.low, network.description.image_input.high)
    )
    return np.clip((inputs - low) / (high - low), 0, 1).astype(np.float32)


@pytest.mark.parametrize("name", SMALL)
def test_a_small_network_as_stored(name: str) -> None:
    arrays = stored(REFERENCE / f"{name}.npz")
    network = SMALL[name](arrays)
    propagator = Propagator(network)
    images = images_of(network, arrays["input"])
    compared = 0
    for kind, start in starts(int(arrays["softmax"].argmax())).items():
        explanation = propagator.explain(images, start)
        for key, expected in arrays.items():
            if key.startswith(f"rel/{kind}/"):
                layer = key.removeprefix(f"rel/{kind}/").removeprefix("vgg_16/").replace("/", "_")
                found = explanation.image_relevance if layer == "input" else explanation.relevance(layer)
                assert np.abs(found - expected).max() <= LARGEST * np.abs(expected).max(), key
                assert np.abs(found - expected).sum() <= MAGNITUDE * np.abs(expected).sum(), key
                compared += 1
    assert compared >= 4 * 10


def test_what_only_biases_excite_is_lost_and_booked() -> None:
    arrays = stored(REFERENCE / "small_vgg_sparse_zennit_f64.npz")
    network = small_vgg(arrays)
    ledger = Propagator(network).explain(images_of(network, arrays["input"])).ledger
    assert ledger.reached == pytest.approx(arrays["rel/softmax/input"].sum(), abs=1e-6)
    assert ledger.lost == pytest.approx(1 - arrays["rel/softmax/input"].sum(), abs=1e-6)
    assert ledger.error <= 1e-6


class FullRun:
    """A full network with seeded weights, the image that goes with it, and what is stored of its relevance."""

    def __init__(
        self,
        description: NetworkDescription,
        weights: dict[str, np.ndarray],
        names: dict[str, str],
        file: str,
        left_out: frozenset[str],
    ) -> None:
        model = description.build()
        assign_named_variables(model, weights, names, left_out=left_out, source=file)
        self.network = wrap_model(description, model)
        self.arrays = stored(REFERENCE / f"{file}.npz")

    def errors(
        self, kind: str, explanation: Explanation, layer_of: Callable[[str], str]
    ) -> dict[str, tuple[float, float]]:
        """Errors of each stored layer: of the largest value, and of the sum of magnitudes per filter."""
        found = {}
        for key in self.arrays:
            if key.startswith(f"rel/{kind}/") and key.endswith("|sum"):
                name = key.removesuffix("|sum")
                end_point = name.removeprefix(f"rel/{kind}/")
                layer = layer_of(end_point)
                relevance = explanation.image_relevance if end_point == "input" else explanation.relevance(layer)
                found[end_point] = self._error(name, relevance[0])
        return found

    def _error(self, name: str, relevance: np.ndarray) -> tuple[float, float]:
        differences = [relevance.ravel()[self.arrays[f"{name}|idx"]] - self.arrays[f"{name}|val"]]
        heatmap = self.arrays.get(f"{name}|heatmap")
        largest = float(np.abs(differences[0]).max() / self.arrays[f"{name}|max"])
        per_filter = relevance.sum(axis=tuple(range(relevance.ndim - 1)), dtype=np.float64)
        expected = self.arrays[f"{name}|per_filter"]
        sums = np.abs(per_filter - expected).sum() / np.abs(expected).sum()
        if heatmap is not None:
            pixels = relevance.sum(axis=-1, dtype=np.float64).reshape(heatmap.shape)
            largest = max(largest, float(np.abs(pixels - heatmap).max() / np.abs(heatmap).max()))
        return largest, float(sums)


def too_large(errors: dict[str, tuple[float, float]], magnitude: float = MAGNITUDE) -> dict[str, tuple[float, float]]:
    return {name: error for name, error in errors.items() if error[0] > LARGEST or error[1] > magnitude}


def image() -> np.ndarray:
    return ReferenceRun("inception_v1_seed1")["image_u8"][np.newaxis].astype(np.float32) / 255


def inception_layer(end_point: str) -> str:
    """Find the layer for a stored end point."""
    parts = {"b0": "Branch_0_Conv2d_0a_1x1", "b1a": "Branch_1_Conv2d_0a_1x1", "b1b": "Branch_1_Conv2d_0b_3x3"}
    parts |= {"b2a": "Branch_2_Conv2d_0a_1x1", "b2b": "Branch_2_Conv2d_0b_3x3", "pool": "Branch_3_MaxPool_0a_3x3"}
    parts |= {"b3": "Branch_3_Conv2d_0b_1x1"}
    module, _, part = end_point.partition("/")
    if part:
        name = f"{module}_{parts[part]}"
        return "Mixed_5b_Branch_2_Conv2d_0a_3x3" if name == "Mixed_5b_Branch_2_Conv2d_0b_3x3" else name
    return inception_v1.LOGITS if module == "Logits" else module


def test_every_layer_of_inception_v1() -> None:
    weights, names = inception_v1_weights(), inception_v1.variable_names()
    run = FullRun(inception_v1.INCEPTION_V1, weights, names, "dtd_full_inception", inception_v1.LEFT_OUT)
    propagator = Propagator(run.network)
    top = int(run.arrays["softmax"].argmax())
    for kind, count, magnitude in (("softmax", 82, MAGNITUDE), ("softmax_top", 1, OF_PROBABILITY)):
        explanation = propagator.explain(image(), starts(top)[kind])
        errors = run.errors(kind, explanation, inception_layer)
        assert len(errors) == count
        assert too_large(errors, magnitude) == {}
        assert explanation.ledger.error <= 1e-6


@pytest.mark.thorough  # twice the time of both Inceptions; of its kind of layers a small network stands above
def test_every_layer_of_vgg16() -> None:
    run = FullRun(vgg16.VGG16, vgg16_weights(), vgg16.variable_names(), "dtd_full_vgg", vgg16.LEFT_OUT)
    propagator = Propagator(run.network)
    top = int(run.arrays["softmax"].argmax())
    for kind, count, magnitude in (("softmax", 22, MAGNITUDE), ("softmax_top", 1, OF_PROBABILITY)):
        explanation = propagator.explain(image(), starts(top)[kind])
        errors = run.errors(kind, explanation, lambda end_point: end_point.rpartition("/")[2])
        assert len(errors) == count
        assert too_large(errors, magnitude) == {}
        assert explanation.ledger.error <= 1e-6


def test_every_layer_of_inception_5h() -> None:
    weights = inception_5h_weights()
    run = FullRun(
        inception_5h.INCEPTION_5H, weights, inception_5h.variable_names(), "dtd_full_inception5h", inception_5h.LEFT_OUT
    )
    explanation = Propagator(run.network).explain(image())
    errors = run.errors("softmax", explanation, lambda end_point: end_point)
    assert len(errors) == 20
    assert too_large(errors) == {}
