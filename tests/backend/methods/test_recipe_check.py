"""A job begins only with the network, and on the kind of device, that its recipe names."""

import json

import pytest

from backend.jobs.job import JobSpec
from backend.methods import recipe_check
from backend.methods.recipe_check import refuse_changed_network, refuse_other_device
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


DEVICES = {"CPU": None, "GPU": "H100"}


def spec_for(device: str) -> JobSpec:
    recipe = {"weights": ""} | ({} if device == "CPU" else {"device": device})
    return JobSpec(run="1", network=NETWORK, settings={}, recipe=json.dumps(recipe), total=1)


@pytest.mark.parametrize("device", DEVICES)
def test_the_device_of_the_recipe_is_accepted(device: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipe_check, "gpu_name", lambda: DEVICES[device])
    refuse_other_device(spec_for(device))


@pytest.mark.parametrize(("wanted", "present"), [("CPU", "GPU"), ("GPU", "CPU")])
def test_another_device_is_refused_in_words(wanted: str, present: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipe_check, "gpu_name", lambda: DEVICES[present])
    with pytest.raises(UnsuitableNetwork, match=f"computed on a {wanted}, and this worker computes on a {present}"):
        refuse_other_device(spec_for(wanted))
