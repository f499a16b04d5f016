"""How large uploads may be, and whether networks are taken at all."""

from __future__ import annotations

from flask import Flask, current_app, request

from backend.errors import UploadsOff
from backend.settings import Settings
from models.class_list import LONGEST_LIST

FORM_OVERHEAD_BYTES = 100_000  # of a multipart form around its file
NETWORK_LIMIT = "NETWORK_LIMIT_BYTES"  # 0 where no networks are taken
MB = 1_000_000


def register_upload_limits(app: Flask, settings: Settings) -> None:
    """Let an upload of a collection or a network be larger than one of a photograph."""
    app.config[NETWORK_LIMIT] = settings.network_limit_mb * MB if settings.takes_networks else 0
    app.config["MAX_COLLECTION_LENGTH"] = settings.collection_limit_mb * MB + FORM_OVERHEAD_BYTES
    app.config["MAX_NETWORK_LENGTH"] = app.config[NETWORK_LIMIT] + LONGEST_LIST + FORM_OVERHEAD_BYTES
    limits = {
        "collections.post_collection": "MAX_COLLECTION_LENGTH",
        "networks.post_network": "MAX_NETWORK_LENGTH",
    }

    @app.before_request
    def allow_large_uploads() -> None:
        """Set the limit of this request."""
        if request.endpoint in limits:
            request.max_content_length = app.config[limits[request.endpoint]]


def network_limit_bytes() -> int:
    """How large the file of a network may be. Raises UploadsOff where this server takes none."""
    limit: int = current_app.config[NETWORK_LIMIT]
    if not limit:
        raise UploadsOff(
            "This server takes no networks and lets none be changed.",
            hint="Whoever runs it can allow it with NETWORK_UPLOADS=on, or put files into models/user/.",
        )
    return limit


def takes_networks() -> bool:
    """Whether networks may be added, changed and deleted here."""
    return bool(current_app.config[NETWORK_LIMIT])
