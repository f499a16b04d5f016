"""What each answer tells the browser that it may do with it.

The page runs only its own scripts and styles: styles that are made while it runs carry a nonce, a new one for each load
(backend/api/page.py). Everything else is data, which never runs as a page; an SVG figure may use its own styles.
"""

from __future__ import annotations

import secrets

from flask import Flask, Response

NONCE_BYTES = 16
NOT_FRAMED = "frame-ancestors 'none'"
DATA = f"default-src 'none'; {NOT_FRAMED}"
NEVER_A_PAGE = f"sandbox; {DATA}"  # a file that is an image and a page as well runs nothing
DRAWING = f"sandbox; default-src 'none'; style-src 'unsafe-inline'; {NOT_FRAMED}"
SVG = "image/svg+xml"
POLICY = "Content-Security-Policy"
UNUSED = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone")
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in (*UNUSED, "midi", "payment", "usb")),
    "Cross-Origin-Opener-Policy": "same-origin",
}


def new_nonce() -> str:
    """Make a nonce for one load of a page."""
    return secrets.token_urlsafe(NONCE_BYTES)


def page_policy(nonce: str, *, scripts: str = "'self'", styles: str = "'self'") -> str:
    """The policy of a page of the server's own. scripts, styles: where they come from, besides the nonce."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src {styles} 'nonce-{nonce}'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            NOT_FRAMED,
        )
    )


def register_headers(app: Flask) -> None:
    """Add to each answer what it does not say itself."""

    @app.after_request
    def add_headers(response: Response) -> Response:
        """Keep what a view has set."""
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault(POLICY, DRAWING if response.mimetype == SVG else DATA)
        return response
