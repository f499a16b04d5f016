"""Every border of every argument of the API, right and wrong: thousands of requests, made up at collection already."""

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from tests.support.made_up_requests import must_be_answered_as_documented, requests_of, running_engine_of

pytestmark = pytest.mark.thorough
schema = requests_of("coverage")


@pytest.fixture(scope="module", autouse=True)
def running_engine() -> Iterator[None]:
    with running_engine_of(schema):
        yield


@schema.parametrize()
@settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_the_borders_of_arguments_are_answered_as_documented(case: schemathesis.Case) -> None:
    must_be_answered_as_documented(case)
