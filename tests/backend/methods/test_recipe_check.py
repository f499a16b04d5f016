"""A job begins only with the network that its recipe names."""

import json

import pytest

from backend.jobs.job import JobSpec
from backend.methods.recipe_check import refuse_changed_network
from models.catalog import NETWORKS
from models.errors import UnknownNetwork, UnsuitableNetwork

NETWORK = "vgg16_tiny_imagenet"


def spec_of(network: str, weights: str) -> JobSpec:
    return JobSpec(run="1", network=network, settings={}, recipe=json.dumps({"weights": weights}), total=1)


def test_the_network_of_the_recipe_is_accepted() -> None:
    refuse_changed_network(spec_of(NETWORK, NETWORKS[NETWORK].fingerprint()))


def test_a_network_that_was_changed_is_refused_in_words() -> None:
    with pytest.raises(UnsuitableNetwork, match=f"{NETWORK} was changed after this job was asked for") as refused:
        refuse_changed_network(spec_of(NETWORK, "another checksum"))
    assert refused.value.hint == "Begin it again: it is then made with the network as it is now."


def test_a_network_that_was_taken_away_is_named() -> None:
    with pytest.raises(UnknownNetwork):
        refuse_changed_network(spec_of("user_gone", ""))
