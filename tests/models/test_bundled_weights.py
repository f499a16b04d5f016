"""Networks whose weights come with Innsyn: each has a model card, whose statements hold."""

import re

import numpy as np
import pytest

from backend.images import decode
from models.catalog import NETWORKS
from models.description import NetworkDescription
from models.loading import load_network
from models.weights import BUNDLED_FOLDER, BundledWeights
from tests.support.photographs import PROJECT, SAMPLES

BUNDLED = [network for network in NETWORKS if isinstance(network.weights, BundledWeights)]
SECTIONS = ("Data", "Recipe", "Accuracy", "Weaknesses", "Licence")
REFERENCE = PROJECT / "tests" / "reference" / "vgg16_tiny_imagenet.npz"
MOST_BYTES = 30_000_000
# float32 against float32 in another order of addition, through thirteen layers
POOL5_TOLERANCE = 1e-3
LOGITS_TOLERANCE = 1e-3


@pytest.mark.parametrize("network", BUNDLED, ids=lambda network: network.id)
def test_a_bundled_network_has_its_file_and_a_card_with_all_sections(network: NetworkDescription) -> None:
    assert isinstance(network.weights, BundledWeights)
    assert network.weights.locate().stat().st_size <= MOST_BYTES
    card = network.weights.card.read_text(encoding="utf8")
    assert re.findall(r"^## (.+)$", card, flags=re.MULTILINE) == list(SECTIONS)
    assert network.weights.sha256 in card
    assert network.licence in card


def test_every_card_and_file_belongs_to_a_network() -> None:
    known = {network.weights.file_name for network in BUNDLED if isinstance(network.weights, BundledWeights)}
    assert {file.name for file in BUNDLED_FOLDER.glob("*_tiny_imagenet.npz")} == known
    assert {file.with_suffix(".npz").name for file in BUNDLED_FOLDER.glob("*_tiny_imagenet.md")} == known


@pytest.mark.parametrize("sample", ["cat", "koala"])
def test_vgg16_computes_what_an_independent_program_computes(sample: str) -> None:
    network = load_network(NETWORKS["vgg16_tiny_imagenet"])
    stored = np.load(REFERENCE)
    photograph = decode((SAMPLES / f"{sample}.jpg").read_bytes())
    images = network.description.image_input.crop(photograph.pixels)[np.newaxis]
    inputs = network.description.image_input.to_input_range(images)
    average = network.model.get_layer("average").output
    averages = type(network.model)(network.model.inputs[0], average)(inputs).numpy()[0]  # (512,), of pool5
    expected = stored[f"{sample}/average"]
    assert np.abs(averages - expected).max() <= POOL5_TOLERANCE * np.abs(expected).max()
    logits = network.logits(images)[0]
    difference = np.abs(logits - stored[f"{sample}/logits"]).max()
    assert difference <= LOGITS_TOLERANCE * np.abs(stored[f"{sample}/logits"]).max()
