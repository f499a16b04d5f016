"""What a worker does before anybody asks: it loads the first network of the catalog and compiles its programs.

A program is compiled when it first runs. That takes seconds, in which a person who opens the page looks at it.
"""

from __future__ import annotations

import io

from PIL import Image

from backend.jobs.worker_cache import WorkerCache
from backend.methods.heatmaps.settings import HeatmapQuestion
from backend.methods.prediction.settings import PredictionSettings
from models.catalog import NETWORKS
from models.quiet_import import import_tensorflow_quietly

import_tensorflow_quietly()  # what a worker imports first, so that the imports below find it there

from backend.methods.heatmaps.work import explain  # noqa: E402
from backend.methods.loaded_networks import prepare_worker  # noqa: E402
from backend.methods.prediction.work import predict  # noqa: E402
from models.devices import gpu_name  # noqa: E402

SIDE_PX = 32
GREY = 128  # 0..255
RUN = "run"  # first word of the keys of runs; see backend/methods/optimization/advance.py


def begin_warm(cache: WorkerCache) -> None:
    """Prepare a worker, and warm up the network that the page opens with. Raises WeightsMissing, UnsuitableNetwork.

    A worker that was given a job meanwhile, as one that replaces another, has better to do than to warm up.
    """
    prepare_worker(cache)
    if not cache.has_any(RUN):
        warm_up(cache, next(iter(NETWORKS)).id)


def tell_gpu(_: WorkerCache) -> str | None:
    """Name the GPU of this worker; None where it computes on the processor."""
    return gpu_name()


def warm_up(cache: WorkerCache, network_id: str) -> None:
    """Compile the programs of the prediction and the usual heatmap of a classifier, on a grey image.

    Raises UnknownNetwork, WeightsMissing, UnsuitableNetwork.
    """
    photograph = io.BytesIO()
    Image.new("RGB", (SIDE_PX, SIDE_PX), (GREY, GREY, GREY)).save(photograph, "PNG")
    predict(cache, network_id, photograph.getvalue(), PredictionSettings())
    explain(cache, network_id, photograph.getvalue(), HeatmapQuestion())
