"""How long a prediction takes beside the network's own forward pass. Both numbers come from one run.

Target: a warm POST /api/predictions takes at most the forward pass + 40 ms. Every photograph is new to the server, so
that nothing is answered from the store.
"""

import statistics
from pathlib import Path

import numpy as np

from models.catalog import NETWORKS
from models.loading import load_network
from tests.support.photographs import new_photograph
from tests.support.servers import running_server
from tests.support.timing import milliseconds

ROUNDS = 40
WARM_UP = 5
TARGET_MS = 40


def test_a_warm_prediction_beside_its_forward_pass(tmp_path: Path) -> None:
    network = load_network(NETWORKS["efficientnet_lite0"])
    images = np.random.default_rng(0).random((1, *network.blank_images().shape[1:])).astype(np.float32)
    alone, asked, in_worker = [], [], []
    with running_server(tmp_path) as server:
        ids = [server.upload(new_photograph(1000 + number), "cat.png")[1]["id"] for number in range(ROUNDS + WARM_UP)]
        for image in ids:
            alone.append(milliseconds(lambda: network.logits(images)))
            answers = []
            asked.append(milliseconds(lambda image=image, answers=answers: answers.append(server.predict(image))))
            status, prediction = answers[0]
            assert (status, prediction["stored"]) == (200, False)
            in_worker.append(prediction["forward_ms"])
        stored = [milliseconds(lambda image=image: server.predict(image)) for image in ids]
    forward_ms = statistics.median(alone[WARM_UP:])
    prediction_ms = statistics.median(asked[WARM_UP:])
    print(
        f"\nforward pass alone {forward_ms:.1f} ms, in the worker {statistics.median(in_worker[WARM_UP:]):.1f} ms; "
        f"POST /api/predictions {prediction_ms:.1f} ms = {prediction_ms / forward_ms:.2f} × "
        f"= + {prediction_ms - forward_ms:.1f} ms (target + {TARGET_MS} ms); "
        f"stored answer {statistics.median(stored):.1f} ms"
    )
