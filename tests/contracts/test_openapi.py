"""Random requests of each operation of the API: none may bring the server down or contradict the document."""

import os
from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from tests.support.made_up_requests import must_be_answered_as_documented, requests_of, running_engine_of

EXAMPLES = int(os.environ.get("SCHEMATHESIS_EXAMPLES", "15"))  # of each operation

schema = requests_of("examples", "fuzzing")


@pytest.fixture(scope="module", autouse=True)
def running_engine() -> Iterator[None]:
    with running_engine_of(schema):
        yield


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_made_up_requests_are_answered_as_documented(case: schemathesis.Case) -> None:
    must_be_answered_as_documented(case)
