"""The short form of npm test -- fuzz: a few hundred requests that make no sense, none of them a fault."""

from flask import Flask

from tests.support.fuzz_client import fuzz
from tests.support.raw_http import web_thread

REQUESTS = 300


def test_no_mutated_request_is_a_fault_of_the_server(running_app: Flask) -> None:
    with web_thread(running_app) as web:
        findings = fuzz(web.port, seed=1, numbers=range(REQUESTS), jobs=["none"])
    assert not findings.faults, findings
    assert findings.statuses.total() == REQUESTS
    assert findings.statuses[200] > REQUESTS / 10, findings
    assert findings.statuses[422] > REQUESTS / 10, findings
