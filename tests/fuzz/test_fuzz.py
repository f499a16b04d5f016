"""Ten thousand requests that make no sense: none is a fault of the server, and its memory stays.

Runs on demand: npm test -- fuzz --requests 10000 --seed 7. A fault is printed with what sends its request again.
"""

import sys
from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.support.fuzz_client import MAY_BE_UNAVAILABLE, fuzz
from tests.support.servers import Server, running_server
from tests.support.stored_jobs import begin_visualization

MB = 1_000_000
LARGEST_MB = 180  # of the web process, which answers many requests at once and made its tables
GROWTH = 1.05  # allowed from the first third of the requests to the last
MADE_BY_SCHEMATHESIS = 0.2  # share of the requests
FETCHES = "/api/networks/{network_id}/weights"  # out of the internet
BATCH = 500


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("fuzz")) as server:
        assert server.predict("cat")[0] == 200
        yield server


def cancel_jobs(server: Server) -> None:
    for job in server.ask("GET", "/api/jobs?limit=100")[1]["jobs"]:
        if job["state"] in {"queued", "running"}:
            server.ask("DELETE", f"/api/jobs/{job['id']}")


def test_no_mutated_request_is_a_fault_and_memory_stays(server: Server, pytestconfig: pytest.Config) -> None:
    first, only = pytestconfig.getoption("--seed"), pytestconfig.getoption("--only")
    requests = round(pytestconfig.getoption("--requests") * (1 - MADE_BY_SCHEMATHESIS))
    numbers = range(requests) if only is None else range(only, only + 1)
    jobs = [begin_visualization(server, 2, channel=channel) for channel in range(2)]
    faults, sizes = [], []
    for begin in range(numbers.start, numbers.stop, BATCH):
        findings = fuzz(int(server.url.rpartition(":")[2]), first, range(begin, min(begin + BATCH, numbers.stop)), jobs)
        cancel_jobs(server)
        faults += findings.faults
        sizes.append(server.web_process().memory_info().rss)
        sys.stdout.write(f"seed {first}: {begin + len(findings.statuses)}…, {sizes[-1] / MB:.0f} MB; {findings}\n")
    assert not faults, "\n".join(faults)
    settled = sizes[len(sizes) // 3]
    assert max(sizes) <= LARGEST_MB * MB
    assert sizes[-1] <= settled * GROWTH
    assert server.predict("cat")[0] == 200


def test_no_request_made_from_the_document_is_a_fault(server: Server, pytestconfig: pytest.Config) -> None:
    schema = schemathesis.openapi.from_url(f"{server.url}/api/openapi.json")
    operations = [one.ok() for one in schema.get_all_operations()]
    operations = [one for one in operations if one.path != FETCHES]
    examples = max(1, round(pytestconfig.getoption("--requests") * MADE_BY_SCHEMATHESIS / len(operations)))
    faults: list[str] = []
    for operation in operations:

        @seed(pytestconfig.getoption("--seed"))
        @settings(
            max_examples=examples,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy())
        def send(case: schemathesis.Case) -> None:
            answer = case.call(base_url=server.url, timeout=60)
            if answer.status_code >= 500 and answer.json()["code"] not in MAY_BE_UNAVAILABLE:
                faults.append(f"{answer.status_code} {answer.text[:200]} for {case.as_curl_command()[:500]}")

        send()
        cancel_jobs(server)
    assert not faults, "\n".join(faults)
