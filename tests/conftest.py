"""Fixtures that many rooms share, and the rule about skipped tests. What fixtures are made of is in tests/support/."""

import gc
import os
from collections import Counter
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.services import EXTENSION
from backend.app import create_app
from backend.server import start_app
from backend.settings import Settings
from tests.support.cold_workers import cold_workers
from tests.support.new_store import settle
from tests.support.waiting import wait_until

os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")  # tests compare with what processors compute


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave files of thorough tests alone where none of them is wanted: to collect them costs much."""
    is_left_out = collection_path.stem.endswith("_thorough") and config.option.markexpr == "not thorough"
    return True if is_left_out else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """See that each test has a node id of its own, because pytest-xdist runs one test per id.

    Those of schemathesis leave out of it which operation they are about; their names say it.
    """
    for item in items:
        if hasattr(item, "operation_label"):
            item._id = item.id.parse(f"{item.parent.nodeid}::{item.name}")
    twice = [node_id for node_id, count in Counter(item.nodeid for item in items).items() if count > 1]
    if twice:
        raise pytest.UsageError(f"Tests share a node id, so that not all of them would run: {', '.join(twice)}.")


def pytest_collection_finish() -> None:
    """Leave what imports made out of each later search for garbage, which takes a third of a second with TensorFlow."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CI=true a skipped test is a failure, unless it needs photographs that may not be distributed."""
    report = yield
    if os.environ.get("CI") == "true" and report.skipped and item.get_closest_marker("photographs") is None:
        reason = report.longrepr[-1] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"With CI=true no test may be skipped. {reason}"
    return report


def settings_in(folder: Path, **changes: object) -> Settings:
    """Settings whose store is below a folder of the test's own."""
    return Settings(**{**settle(folder), **changes})


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)


@pytest.fixture
def app(settings: Settings) -> Flask:
    """An app whose engine is not started: everything but computations."""
    return create_app(settings)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def running_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An app with its own worker process, shared by all tests that compute."""
    with cold_workers():
        app = start_app(settings_in(tmp_path_factory.mktemp("store")))
    engine = app.extensions[EXTENSION].engine
    wait_until(lambda: engine.state == "ready", timeout_s=60)
    yield app
    app.extensions[EXTENSION].jobs.close()
    engine.close()


@pytest.fixture
def running_client(running_app: Flask) -> FlaskClient:
    return running_app.test_client()
