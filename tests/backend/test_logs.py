import json
import logging
import subprocess
import sys
from collections.abc import Iterator

import pytest

from backend.logs import JsonLines, TextLines, about
from tests.support.photographs import PROJECT
from tests.support.raw_http import web_thread

LOG = logging.getLogger("backend.logs.test")


class Kept(logging.Handler):
    """Keeps what a formatter makes."""

    def __init__(self, formatter: logging.Formatter) -> None:
        super().__init__()
        self.setFormatter(formatter)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def kept(request: pytest.FixtureRequest) -> Iterator[Kept]:
    handler = Kept(request.param)
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    yield handler
    LOG.removeHandler(handler)


@pytest.mark.parametrize("kept", [JsonLines()], indirect=True)
def test_a_line_of_json_has_the_ids_of_request_and_job_and_the_facts(kept: Kept) -> None:
    with about(request="r1"), about(job="j1"):
        LOG.info("went %s", "well", extra={"facts": {"status": 200}})
    LOG.info("after\nit")
    first, second = map(json.loads, kept.lines)
    assert first.pop("time").endswith("+00:00")
    assert first == {
        **{"level": "info", "logger": LOG.name, "message": "went well"},
        **{"status": 200, "request": "r1", "job": "j1"},
    }
    assert (second["message"], second.keys() & {"request", "job"}) == ("after\nit", set())
    assert "\n" not in kept.lines[1]


@pytest.mark.parametrize("kept", [JsonLines(), TextLines()], indirect=True)
def test_a_traceback_is_kept(kept: Kept) -> None:
    try:
        int("this one")
    except ValueError:
        LOG.exception("failed")
    assert "Traceback" in kept.lines[0]
    assert "this one" in kept.lines[0]


@pytest.mark.parametrize("kept", [TextLines()], indirect=True)
def test_a_line_of_text_names_facts_and_ids(kept: Kept) -> None:
    with about(request="r1"):
        LOG.warning("slow", extra={"facts": {"seconds": 2}})
    assert kept.lines == [f"WARNING {LOG.name} slow seconds=2 request=r1"]


def test_every_request_has_an_id_in_its_answer_and_in_the_log(app: object, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "backend.serving.bridge")
    with web_thread(app) as web:
        head = b"GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
        made = web.send(head % b"").headers["x-request-id"]
        assert len(made) == 16
        assert web.send(head % b"X-Request-ID: from-a.proxy_1\r\n").headers["x-request-id"] == "from-a.proxy_1"
        assert len(web.send(head % b"X-Request-ID: a b\r\n").headers["x-request-id"]) == 16
    facts = [record.facts for record in caplog.records if record.name == "backend.serving.bridge"]
    assert [(one["method"], one["path"], one["status"]) for one in facts] == [("GET", "/api/health", 200)] * 3


def test_what_a_process_logs_is_lines_of_json() -> None:
    program = (
        "from backend.logs import set_up_logs; import logging; set_up_logs('warning', 'json');"
        "logging.info('not this'); logging.getLogger('a').warning('this')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True
    ).stderr
    assert [json.loads(line)["message"] for line in ended.splitlines()] == ["this"]
