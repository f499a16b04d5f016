"""A job begins only with the network that its recipe names."""

import json
from types import SimpleNamespace

import numpy as np
import pytest
from backend.jobs.worker_memory import WorkerMemory
from backend.methods.stretches import Steps, advance

from backend.jobs.job import Begin, Work
from models.catalog import NETWORKS
from models.errors import UnknownNetwork, UnsuitableNetwork

NETWORK = "vgg16_tiny_imagenet"


class OneStep:
    """Steps that do nothing."""

    steps = 0

    def step(self) -> np.ndarray:
        self.steps += 1
        return np.zeros(1, np.float32)

    def images(self) -> np.ndarray:
        return np.zeros((1, 4, 4, 3), np.float32)

    def state(self) -> dict[str, np.ndarray]:
        return {}

    def ahead(self, _of: int) -> float:
        return 1.0


def begun(network: str, weights: str) -> tuple[int, list[str]]:
    """Begin a job of one step: (steps taken, networks that it was made with)."""
    memory, made = WorkerMemory(), []
    memory.setup(SimpleNamespace(name="test", address="nowhere"))

    def make(_memory: object, network_id: str, *_others: object) -> Steps:
        made.append(network_id)
        return OneStep()

    work = Work(run="1", network=network, settings={}, recipe=json.dumps({"weights": weights}), of=1)
    stretch = advance(memory, make, work, Begin(photograph=None, checkpoint=None), 1.0)
    return (0 if stretch is None else stretch.step), made


def test_a_job_begins_with_the_network_of_its_recipe() -> None:
    assert begun(NETWORK, NETWORKS[NETWORK].fingerprint()) == (1, [NETWORK])


def test_a_network_that_was_changed_is_refused_in_words() -> None:
    with pytest.raises(UnsuitableNetwork, match=f"{NETWORK} was changed after this job was asked for") as refused:
        begun(NETWORK, "another checksum")
    assert refused.value.hint == "Begin it again: it is then made with the network as it is now."


def test_a_network_that_was_taken_away_is_told() -> None:
    with pytest.raises(UnknownNetwork):
        begun("user_gone", "")
