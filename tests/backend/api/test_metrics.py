from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from backend.api.metrics import Gauge, ServerMetrics, metrics_of
from backend.api.services import EXTENSION
from tests.support.jobs import new_job
from tests.support.raw_http import WebThread, web_thread

GET = b"GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


@pytest.fixture
def web(app: Flask) -> Iterator[WebThread]:
    with web_thread(app) as web:
        yield web


def samples_of(text: str) -> dict[tuple[str, ...], float]:
    """Figures by name and the values of their labels, sorted by label."""
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_requests_are_counted_by_route_and_status(web: WebThread) -> None:
    for path in (b"/api/health", b"/api/health", b"/api/jobs/one", b"/api/jobs/two", b"/api/" + b"a" * 9000):
        web.send(GET % path)
    samples = samples_of(web.send(GET % b"/api/metrics").body.decode())
    assert samples["innsyn_requests_total", "GET", "/api/health", "200"] == 2
    assert samples["innsyn_requests_total", "GET", "/api/jobs/<string:job_id>", "404"] == 2
    assert samples["innsyn_requests_total", "GET", "none", "414"] == 1
    assert samples["innsyn_request_seconds_count", "/api/health"] == 2
    assert 0 < samples["innsyn_request_seconds_sum", "/api/health"] < 10


def test_a_method_that_there_is_not_makes_no_figure_of_its_own(web: WebThread) -> None:
    for number in range(3):
        web.send(b"M%d /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" % number)
    samples = samples_of(web.send(GET % b"/api/metrics").body.decode())
    assert samples["innsyn_requests_total", "other", "none", "405"] == 3


def test_figures_of_jobs_workers_and_memory(client: FlaskClient, app: Flask) -> None:
    before = samples_of(client.get("/api/metrics").text)
    assert (before["innsyn_jobs", "queued"], before["innsyn_jobs", "running"], before["innsyn_workers",]) == (0, 0, 0)
    assert before["process_resident_memory_bytes",] > 10_000_000
    app.extensions[EXTENSION].jobs.store.add(new_job())
    assert samples_of(client.get("/api/metrics").text)["innsyn_jobs", "queued"] == 1


def test_a_gauge_is_looked_up_when_it_is_asked_for(app: Flask, client: FlaskClient) -> None:
    values = iter([3.0, 4.0])
    metrics_of(app).watch(Gauge("innsyn_test", "A figure of this test.", lambda: next(values)))
    assert [samples_of(client.get("/api/metrics").text)["innsyn_test",] for _ in range(2)] == [3.0, 4.0]


def test_two_servers_in_a_process_have_figures_of_their_own() -> None:
    first, second = ServerMetrics(), ServerMetrics()
    first.answered("GET", "/", 200, 0.1)
    names = [family.name for family in second.registry.collect() for sample in family.samples]
    assert "innsyn_requests" not in names
