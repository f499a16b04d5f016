"""Logs: lines for people, or a JSON object in each line for programs; with the ids of the request and the job.

LOG.info("answered", extra={"facts": {"status": 200}})
INFO backend.serving.bridge answered status=200 request=1f0c…
{"time": "…", "level": "info", "logger": "backend.serving.bridge", "message": "answered", "status": 200, …}
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timezone
from types import MappingProxyType

NOTHING: Mapping[str, str] = MappingProxyType({})

_ABOUT: ContextVar[Mapping[str, str]] = ContextVar("about", default=NOTHING)


@contextmanager
def about(**ids: str) -> Iterator[None]:
    """Name the request or job that every line is about which is logged meanwhile, in this thread or task.

    with about(job=job.id): …
    """
    token = _ABOUT.set({**_ABOUT.get(), **ids})
    try:
        yield
    finally:
        _ABOUT.reset(token)


def set_up_logs(level: str, form: str) -> None:
    """Write the logs of this process to standard error. level: the least that is written; form: text or json."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if form == "json" else TextLines())
    logging.basicConfig(level=level.upper(), handlers=[handler])


def _facts_of(record: logging.LogRecord) -> dict[str, object]:
    return {**getattr(record, "facts", {}), **_ABOUT.get()}


class TextLines(logging.Formatter):
    """Level, logger and message, then facts as key=value."""

    def format(self, record: logging.LogRecord) -> str:
        """Make a line of a record, and more of a traceback."""
        facts = "".join(f" {name}={value}" for name, value in _facts_of(record).items())
        return "\n".join([f"{record.levelname} {record.name} {record.getMessage()}{facts}", *self._trace(record)])

    def _trace(self, record: logging.LogRecord) -> list[str]:
        return [self.formatException(record.exc_info)] if record.exc_info else []


class JsonLines(logging.Formatter):
    """A JSON object in a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Make a line of a record."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **_facts_of(record),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str)
