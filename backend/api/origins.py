"""Who may change something: pages of the server's own origin, those of CORS_ORIGINS, and programs, which have none.

Browsers name the origin of the page with each request that may change something, and tell by Sec-Fetch-Site whether it
is the server's own; programs do neither. Where both are missing, a body that a form on any page could have sent is
refused all the same, in case a browser is too old to say where the form was; only files are sent as forms here.
"""

from flask import Flask, request
from flask_cors import CORS

from backend.errors import ForeignOrigin

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITES = frozenset({"same-origin", "none"})  # none: asked for by the person, not by a page
FORM_TYPES = frozenset({"application/x-www-form-urlencoded", "text/plain"})


def register_origins(app: Flask, allowed: tuple[str, ...]) -> None:
    """Answer the allowed origins as browsers want it, and let no other page change anything."""
    if allowed:
        CORS(app, resources={"/api/*": {"origins": list(allowed)}})

    @app.before_request
    def refuse_foreign_pages() -> None:
        """Raise ForeignOrigin where a page of another origin asks for a change, or may have asked."""
        if request.method in SAFE_METHODS:
            return
        origin = request.headers.get("Origin")
        if origin in allowed:
            return
        if origin is not None and origin.partition("://")[2] != request.host:
            raise _refusal(f"A page of {origin[:100]}")
        if request.headers.get("Sec-Fetch-Site", "none") not in OWN_SITES:
            raise _refusal("A page of another site")
        if origin is None and request.mimetype in FORM_TYPES:
            raise ForeignOrigin(
                f"The request has a body of the type {request.mimetype}, which a form on any page can send.",
                hint="Send JSON with Content-Type: application/json; files as multipart/form-data.",
            )


def _refusal(who: str) -> ForeignOrigin:
    return ForeignOrigin(
        f"{who} asked to change something here.",
        hint="Open the page from this server, or list its origin in CORS_ORIGINS.",
    )
