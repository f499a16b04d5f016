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
REFERENCE = PROJECT / "tests" / "reference"
MOST_BYTES = 30_000_000
# float32 against float32 in another order of addition, through thirteen layers
POOL5_TOLERANCE = 1e-3
LOGITS_TOLERANCE = 1e-3
HALF_PRECISION = 3e-3  # what rounding 5.8 million weights to float16 was seen to change, 1.7e-3, and some room


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
    stored = np.load(REFERENCE / "vgg16_tiny_imagenet.npz")
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


@pytest.mark.parametrize("sample", ["cat", "koala"])
def test_inception_v1_in_half_precision_computes_what_was_trained(sample: str) -> None:
    network = load_network(NETWORKS["inception_v1_tiny_imagenet"])
    photograph = decode((SAMPLES / f"{sample}.jpg").read_bytes())
    expected = np.load(REFERENCE / "inception_v1_tiny_imagenet.npz")[f"{sample}/logits"]
    found = network.logits(network.description.image_input.crop(photograph.pixels)[np.newaxis])[0]
    assert np.abs(found - expected).max() <= HALF_PRECISION * np.abs(expected).max()


@pytest.mark.parametrize(
    ("sample", "name"), [("red_panda", "lesser panda"), ("bison", "bison"), ("coffee", "espresso")]
)
def test_every_bundled_network_knows_what_is_in_the_samples(sample: str, name: str) -> None:
    photograph = decode((SAMPLES / f"{sample}.jpg").read_bytes())
    for description in BUNDLED:
        network = load_network(description)
        logits = network.logits(description.image_input.crop(photograph.pixels)[np.newaxis])[0]
        assert description.class_names()[int(logits.argmax())].name == name
