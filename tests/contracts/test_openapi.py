"""Requests made up from the OpenAPI document itself: none may bring the server down or contradict the document.

One check of schemathesis is left out: no schema can say which bytes are an image, so made-up ones may be refused.
"""

import os
from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from backend.api.services import EXTENSION
from backend.app import create_app
from backend.settings import Settings
from tests.support.waiting import wait_until

EXAMPLES = int(os.environ.get("SCHEMATHESIS_EXAMPLES", "15"))  # of each operation

app = create_app(Settings(database_url="sqlite://", blobs_url="memory://openapi"))
schema = schemathesis.openapi.from_wsgi("/api/openapi.json", app)


@pytest.fixture(scope="module", autouse=True)
def running_engine() -> Iterator[None]:
    engine = app.extensions[EXTENSION].engine
    engine.start()
    wait_until(lambda: engine.state == "ready", timeout_s=60)
    yield
    engine.close()


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_made_up_requests_are_answered_as_documented(case: schemathesis.Case) -> None:
    case.call_and_validate(excluded_checks=[positive_data_acceptance])
