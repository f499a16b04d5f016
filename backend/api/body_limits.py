"""How large the body of a request may be. An endpoint that takes more than a small one has a line in LARGER."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import Flask, current_app, request

from backend.images import MAX_BYTES
from backend.settings import Settings
from models.class_list import LONGEST_LIST

FORM_OVERHEAD_BYTES = 100_000  # of a multipart form around its file
OTHERWISE_BYTES = 5_000_000
EXTENSION = "innsyn.body_limits"


def _network_bytes(settings: Settings) -> int:
    return settings.network_limit_mb * 1_000_000 if settings.takes_networks else 0


@dataclass(frozen=True)
class LargerBody:
    """An endpoint whose bodies may be larger than others. file_bytes: what the settings allow its file."""

    method: str
    path: str
    file_bytes: Callable[[Settings], int]


LARGER = (
    LargerBody("POST", "/api/images", lambda _: MAX_BYTES),
    LargerBody("POST", "/api/networks", lambda settings: _network_bytes(settings) + LONGEST_LIST),
    LargerBody("POST", "/api/collections", lambda settings: settings.collection_limit_mb * 1_000_000),
)


class BodyLimits:
    """The limits of a server, by method and path."""

    def __init__(self, settings: Settings) -> None:
        self._larger = {(one.method, one.path): one.file_bytes(settings) + FORM_OVERHEAD_BYTES for one in LARGER}

    def of(self, method: str, path: str) -> int:
        """Give the most bytes that the body of such a request may have."""
        return self._larger.get((method, path.rstrip("/")), OTHERWISE_BYTES)


def register_body_limits(app: Flask, settings: Settings) -> None:
    """Refuse larger bodies than are allowed, whatever server runs the app."""
    app.extensions[EXTENSION] = BodyLimits(settings)

    @app.before_request
    def limit_this_body() -> None:
        """Set the limit of this request."""
        request.max_content_length = limits_of(current_app).of(request.method, request.path)


def limits_of(app: Flask) -> BodyLimits:
    """Give the limits of an app's bodies."""
    limits: BodyLimits = app.extensions[EXTENSION]
    return limits
