"""Who asks: a browser, which has a random cookie; a program with a key of its own; or a program without one.

Uploads belong to who brought them (backend/store/image_holders.py). A browser gets its cookie with its first request.
A program may send one of its own choice, at least 22 characters that nobody can guess; what it uploads without one
belongs to everyone who may use the server. Only a hash of a cookie is kept.
"""

from __future__ import annotations

import hashlib
import re
import secrets

from flask import Flask, Response, g, request

from backend.api.origins import OWN_SITES
from backend.api.services import services
from backend.errors import NotYours
from backend.jobs.job import Job
from backend.store.image_holders import EVERYONE
from backend.store.images import StoredImage

COOKIE = "innsyn_browser"
COOKIE_BYTES = 24
COOKIE_TEXT = re.compile(r"[A-Za-z0-9_-]{22,128}")
KEPT_S = 400 * 24 * 60 * 60  # the longest that browsers keep one; renewed with each load of the page
KEPT_FILES = "/assets/"  # may be kept by caches, so they bring no cookie


def register_visitors(app: Flask) -> None:
    """Know each visitor before a view is called, and give a browser that has none its cookie."""

    @app.before_request
    def recognise() -> None:
        """Find out who asks."""
        cookie = request.cookies.get(COOKIE, "")
        is_known = COOKIE_TEXT.fullmatch(cookie) is not None
        g.new_cookie = None if is_known or not _is_browser() else secrets.token_urlsafe(COOKIE_BYTES)
        cookie = cookie if is_known else g.new_cookie
        g.visitor = EVERYONE if cookie is None else hashlib.sha256(cookie.encode()).hexdigest()

    @app.after_request
    def give_cookie(response: Response) -> Response:
        """Set it where it is new, and again with each load of the page, so that it does not expire."""
        cookie = g.get("new_cookie")
        if cookie is None and response.mimetype == "text/html" and g.get("visitor", EVERYONE) != EVERYONE:
            cookie = request.cookies[COOKIE]
        if cookie is not None and not request.path.startswith(KEPT_FILES):
            response.set_cookie(COOKIE, cookie, max_age=KEPT_S, httponly=True, samesite="Lax", secure=request.is_secure)
        return response


def visitor() -> str:
    """Who asks, as a holder of images; EVERYONE for a program without a key."""
    holder: str = g.visitor
    return holder


def known_visitor() -> str:
    """Who asks. Raises NotYours where that is a program without a key."""
    if visitor() == EVERYONE:
        raise NotYours(
            "It is not known who asks: the request has no cookie.",
            hint=f"Open the link in a browser, or send a cookie {COOKIE} with a key of 22 characters or more.",
        )
    return visitor()


def seen_image(image_id: str) -> StoredImage:
    """Look up a photograph that the visitor sees. Raises UnknownImage."""
    return services().images.seen(image_id, visitor())


def seen_job(job_id: str) -> Job:
    """Look up a job whose photograph, if it has one, the visitor sees. Raises UnknownJob, or UnknownImage."""
    job = services().jobs.store[job_id]
    if job.image is not None:
        seen_image(job.image)
    return job


def _is_browser() -> bool:
    """Whether the request comes from a browser, for a page of this server or for a person."""
    return request.headers.get("Sec-Fetch-Site", "") in OWN_SITES
