"""Workers that compute only what a test asks for.

Those of a server warm up the first network of the catalog meanwhile, which takes a processor that the tests need. What
is warmed up is tested in tests/backend/methods/test_warm_up.py, and real servers of tests warm up.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from backend.jobs.worker_function import WorkerFunction

PREPARE_ONLY = WorkerFunction[[], None]("backend.methods.loaded_networks:prepare_worker")


@contextmanager
def cold_workers() -> Iterator[None]:
    """Apps that are made meanwhile have such workers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("backend.app.PREPARE_WORKER", PREPARE_ONLY)
        yield
