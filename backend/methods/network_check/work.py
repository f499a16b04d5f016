"""The worker's half of the check of a network's file."""

from __future__ import annotations

from pathlib import PurePosixPath

from backend.jobs.worker_cache import WorkerCache
from models.errors import Unavailable
from models.graph_reader import read_layer_graph
from models.loading import load_network
from models.user_files import USER_FOLDER, describe_anew
from models.user_folder import INCOMING


def check_file(_cache: WorkerCache, place: str) -> None:
    """Load a network and run it once, as it is done later; nothing of it is kept.

    place: of its file below models/user/, inside .incoming/. Raises UnsupportedNetwork, UnsuitableNetwork,
    WeightsDamaged; Unavailable where this worker has another folder than the server.
    """
    file = USER_FOLDER / PurePosixPath(place)
    if not place.startswith(f"{INCOMING}/") or ".." in file.parts or not file.is_file():
        raise Unavailable(
            "The worker does not have the file in its models/user/.",
            hint="Let the server and all workers use the same folder models/user/.",
        )
    description = describe_anew(file)
    network = load_network(description)
    read_layer_graph(network.model, description.id)
