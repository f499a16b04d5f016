"""Requests made up from the OpenAPI document itself, and an app that answers them."""

from collections.abc import Iterator
from contextlib import contextmanager

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import positive_data_acceptance
from schemathesis.specs.openapi.schemas import OpenApiSchema

from backend.api.services import EXTENSION
from backend.app import create_app
from backend.settings import Settings
from tests.support.cold_workers import cold_workers
from tests.support.waiting import wait_until

PHASES = ("examples", "fuzzing", "coverage", "stateful")


def requests_of(*phases: str) -> OpenApiSchema:
    """The document of an app of its own, from which requests are made up in these phases of schemathesis."""
    with cold_workers():
        app = create_app(Settings(database_url="sqlite://", blobs_url="memory://openapi"))
    chosen = {phase: {"enabled": phase in phases} for phase in PHASES}
    config = SchemathesisConfig.from_dict({"phases": chosen})
    return schemathesis.openapi.from_wsgi("/api/openapi.json", app, config=config)


@contextmanager
def running_engine_of(schema: OpenApiSchema) -> Iterator[None]:
    """Run the engine of the app whose document this is."""
    engine = schema.app.extensions[EXTENSION].engine
    engine.start()
    try:
        wait_until(lambda: engine.state == "ready", timeout_s=60)
        yield
    finally:
        engine.close()


def must_be_answered_as_documented(case: schemathesis.Case) -> None:
    """Send a request; raises AssertionError where the answer contradicts the document.

    One check is left out: no schema can say which bytes are an image, so made-up ones may be refused.
    """
    case.call_and_validate(excluded_checks=[positive_data_acceptance])
