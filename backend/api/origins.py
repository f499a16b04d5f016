"""Who may ask: pages of the server's own origin, and those of CORS_ORIGINS. Programs send no origin and may."""

from flask import Flask, request
from flask_cors import CORS

from backend.errors import ForeignOrigin

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def register_origins(app: Flask, allowed: tuple[str, ...]) -> None:
    """Answer the allowed origins as browsers want it, and let no other page change anything."""
    if allowed:
        CORS(app, resources={"/api/*": {"origins": list(allowed)}})

    @app.before_request
    def refuse_foreign_pages() -> None:
        """Raise ForeignOrigin where a page of another origin asks for a change."""
        origin = request.headers.get("Origin")
        if request.method in SAFE_METHODS or origin is None:
            return
        if origin.partition("://")[2] != request.host and origin not in allowed:
            raise ForeignOrigin(
                f"A page of {origin} asked to change something here.",
                hint="Open the page from this server, or list its origin in CORS_ORIGINS.",
            )
