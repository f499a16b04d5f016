"""Who may ask at all: on a public address, or where TOKEN is set, only who has the token.

A link with the token (`/?token=…`) gives the browser a cookie and leads on to the address without it; the page has a
field for the token too. Programs send `Authorization: Bearer …`. The page's own files and /api/health need no token:
they show nothing of what is stored.
"""

from __future__ import annotations

import hashlib
import hmac
from urllib.parse import urlencode

from flask import Flask, Response, current_app, request
from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.errors import TokenMissing, TokenWrong
from backend.settings import Settings
from models.errors import Unauthenticated

KEPT_S = 30 * 24 * 60 * 60
OPEN_PATHS = ("/api/health", "/api/session")
EXTENSION = "innsyn-access"
BEARER = "Bearer "

blueprint = noun_blueprint("session", "Opening a server that asks for a token.")


class SessionRequest(BaseModel):
    """The token of a server."""

    token: str = Field(min_length=1, max_length=500, description="The token that the server printed when it started.")


class Access:
    """Knows the token, and by which cookie a browser shows that it had it.

    The cookie does not contain the token, so that a copied cookie does not tell one that a person has chosen. Cookies
    are shared by all ports of a machine, so its name has the port.
    """

    def __init__(self, token: str, port: int) -> None:
        self._token = token
        self.cookie_name = f"innsyn_token_{port}"
        self._cookie = hmac.new(token.encode(), b"innsyn cookie", hashlib.sha256).hexdigest()

    def is_token(self, text: str) -> bool:
        """Whether a text is the token; takes as long for each text."""
        return hmac.compare_digest(text.encode(), self._token.encode())

    def check(self) -> None:
        """Let the current request pass. Raises TokenMissing or TokenWrong."""
        given = request.headers.get("Authorization", "")
        if given.startswith(BEARER):
            if not self.is_token(given.removeprefix(BEARER).strip()):
                raise _wrong()
            return
        cookie = request.cookies.get(self.cookie_name)
        if cookie is None:
            raise TokenMissing(
                "This server asks for a token.",
                hint="Open the link that it printed when it started, or send Authorization: Bearer with its token.",
            )
        if not hmac.compare_digest(cookie.encode(), self._cookie.encode()):
            raise _wrong()

    def remember(self, response: Response) -> Response:
        """Give a browser that had the token its cookie."""
        response.set_cookie(
            self.cookie_name, self._cookie, max_age=KEPT_S, httponly=True, samesite="Lax", secure=request.is_secure
        )
        return response


def register_access(app: Flask, settings: Settings) -> None:
    """Ask for the token, if the settings have one. Register it after the check of names."""
    token = settings.with_token().token
    access = None if token is None or not settings.asks_for_token else Access(token, settings.port)
    app.extensions[EXTENSION] = access
    if access is None:
        return

    @app.before_request
    def ask_for_token() -> Response | None:
        """Lead a link with the token on to the page; raise TokenMissing or TokenWrong for the API."""
        is_api = request.path.startswith("/api/")
        if not is_api and request.method == "GET" and "token" in request.args:
            return _lead_on(access)
        if is_api and request.path not in OPEN_PATHS and request.method != "OPTIONS":
            access.check()
        return None


def asks_for_token() -> bool:
    """Whether requests need the token."""
    return current_app.extensions[EXTENSION] is not None


def may_ask() -> bool:
    """Whether the current request may use the API."""
    access: Access | None = current_app.extensions[EXTENSION]
    try:
        if access is not None:
            access.check()
    except Unauthenticated:
        return False
    return True


def _lead_on(access: Access) -> Response:
    """Go to the same address without the token. One slash only: two would lead to another server."""
    others = [(name, value) for name, value in request.args.items(multi=True) if name != "token"]
    address = f"/{request.path.lstrip('/')}" + (f"?{urlencode(others)}" if others else "")
    response = Response(status=303, headers={"Location": address, "Cache-Control": "no-store"})
    return access.remember(response) if access.is_token(request.args["token"]) else response


def _wrong() -> TokenWrong:
    return TokenWrong(
        "The token is not this server's.",
        hint="Without TOKEN the server makes a new one at each start: look at what it printed last.",
    )


@blueprint.post("", responses={204: None, 401: Failure})
def post_session(body: SessionRequest) -> Response:
    """Exchange the token for a cookie; a server that asks for no token takes any. 401 token_wrong."""
    access: Access | None = current_app.extensions[EXTENSION]
    response = Response(status=204)
    if access is None:
        return response
    if not access.is_token(body.token):
        raise _wrong()
    return access.remember(response)
