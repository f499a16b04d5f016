"""GET /api/metrics: how the server does, in figures for Prometheus. docs/deployment.md lists them."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flask import Flask, Response, current_app, request
from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import Services, services
from backend.jobs.job import JobState

blueprint = noun_blueprint("metrics", "How the server does, in figures for Prometheus.")

EXTENSION = "innsyn.metrics"
ROUTE = "innsyn.route"  # the key of a request's environment under which its route stands
NO_ROUTE = "none"
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
BUCKETS_S = (0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 120.0)


@dataclass(frozen=True)
class Gauge:
    """A figure that is looked up when it is asked for."""

    name: str
    explanation: str
    value: Callable[[], float]


class ServerMetrics:
    """The figures of one server."""

    def __init__(self) -> None:
        disable_created_metrics()
        self.registry = CollectorRegistry()
        self._gauges: list[Gauge] = []
        self._requests = Counter(
            "innsyn_requests", "Requests that were answered.", ("method", "route", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "innsyn_request_seconds",
            "Time from the first byte of a request to the last byte of its answer; without event streams.",
            ("route",),
            buckets=BUCKETS_S,
            registry=self.registry,
        )
        ProcessCollector(registry=self.registry)

    def watch(self, gauge: Gauge) -> None:
        """Show one more figure."""
        self._gauges.append(gauge)

    def answered(self, method: str, route: str, status: int, seconds: float | None) -> None:
        """Count a request. route: such as /api/jobs/<string:job_id>. seconds: it took; None for an event stream."""
        self._requests.labels(method if method in METHODS else "other", route, str(status)).inc()
        if seconds is not None:
            self._seconds.labels(route).observe(seconds)

    def text(self, of: Services) -> bytes:
        """Write all figures as Prometheus reads them. Raises StoreUnavailable."""
        looked_up = CollectorRegistry()
        looked_up.register(_LookedUp([*_gauges_of(of), *self._gauges], of))
        return generate_latest(self.registry) + generate_latest(looked_up)


class _LookedUp(Collector):
    """Figures that are looked up when they are asked for."""

    def __init__(self, gauges: list[Gauge], of: Services) -> None:
        self._gauges = gauges
        self._of = of

    def describe(self) -> list[GaugeMetricFamily]:
        """Name nothing in advance, because that would look everything up."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Look everything up."""
        for gauge in self._gauges:
            yield GaugeMetricFamily(gauge.name, gauge.explanation, gauge.value())
        jobs = self._of.jobs.store.open_jobs()
        states = Tally(job.state for job in jobs)
        by_state = GaugeMetricFamily("innsyn_jobs", "Jobs that are not over.", labels=["state"])
        for state in (JobState.QUEUED, JobState.RUNNING):
            by_state.add_metric([state.value], states[state])
        yield by_state
        pace = GaugeMetricFamily("innsyn_job_steps_per_second", "Pace of the jobs that run.", labels=["method"])
        paces: dict[str, float] = {}
        for job in jobs:
            if job.state is JobState.RUNNING and job.step_s:
                paces[job.method] = paces.get(job.method, 0.0) + 1 / job.step_s
        for method, steps in paces.items():
            pace.add_metric([method], steps)
        yield pace
        memory = GaugeMetricFamily("innsyn_worker_memory_bytes", "Memory of each worker process.", labels=["worker"])
        for worker, size in self._of.engine.memory_bytes().items():
            memory.add_metric([worker], size)
        yield memory


def _gauges_of(of: Services) -> list[Gauge]:
    return [Gauge("innsyn_workers", "Worker processes that take computations.", lambda: of.engine.workers)]


def register_metrics(app: Flask) -> None:
    """Count the requests of an app, and note the route of each for whoever counts it."""
    app.extensions[EXTENSION] = ServerMetrics()

    @app.before_request
    def note_route() -> None:
        """Note the route of this request."""
        request.environ[ROUTE] = request.url_rule.rule if request.url_rule else NO_ROUTE


def metrics_of(app: Flask) -> ServerMetrics:
    """Give the figures of an app."""
    metrics: ServerMetrics = app.extensions[EXTENSION]
    return metrics


@blueprint.get(
    "",
    responses={200: {"description": "Prometheus' text format.", "content": {"text/plain": {}}}, 503: Failure},
)
def get_metrics() -> Response:
    """Give all figures. 503 store_unavailable."""
    return Response(metrics_of(current_app).text(services()), content_type=CONTENT_TYPE_LATEST)
