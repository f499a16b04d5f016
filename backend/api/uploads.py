"""How large the file of a network may be, and whether networks are taken at all."""

from __future__ import annotations

from flask import Flask, current_app

from backend.errors import UploadsOff
from backend.settings import Settings

NETWORK_LIMIT = "NETWORK_LIMIT_BYTES"  # 0 where no networks are taken
MB = 1_000_000


def register_network_limit(app: Flask, settings: Settings) -> None:
    """Keep for the views how large the file of a network may be."""
    app.config[NETWORK_LIMIT] = settings.network_limit_mb * MB if settings.takes_networks else 0


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
