"""Calls a WSGI application with a request that is read as a whole, and holds its answer. Runs in a thread."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import unquote_to_bytes, urlsplit

from backend.api.metrics import NO_ROUTE, ROUTE
from backend.api.streams import Stream
from backend.serving.held_bytes import new_held_bytes
from backend.serving.refusals import Refused
from backend.serving.requests import Scope

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

HOP_BY_HOP = {b"connection", b"keep-alive", b"transfer-encoding", b"upgrade", b"te", b"trailer"}


@dataclass(frozen=True)
class Answer:
    """What the application answered: its body is held, or is a stream. route: such as /api/jobs/<string:job_id>."""

    route: str
    status: int
    headers: list[tuple[bytes, bytes]]
    body: BinaryIO | Stream

    def close(self) -> None:
        """Give up a held body that is not sent."""
        if not isinstance(self.body, Stream):
            self.body.close()


def environ_of(scope: Scope, body: BinaryIO, size: int) -> WSGIEnvironment:
    """Describe a request as PEP 3333 wants it. Raises Refused for a target that names no path."""
    server = scope["server"] or ("", 0)
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(path_of(scope)).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1] or 0),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": client_of(scope),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in scope["headers"]:
        if b"_" in name or name in {b"content-length", b"transfer-encoding"}:  # "_" would pass for another header's "-"
            continue
        key = name.decode("latin-1").upper().replace("-", "_")
        key = key if key == "CONTENT_TYPE" else f"HTTP_{key}"
        text = value.decode("latin-1")
        environ[key] = f"{environ[key]},{text}" if key in environ else text
    if size:
        environ["CONTENT_LENGTH"] = str(size)
    return environ


def path_of(scope: Scope) -> bytes:
    """Give the path of a request, quoted as it came. Raises Refused for a target that names no path."""
    path: bytes = scope["raw_path"]
    if not path.startswith(b"/"):  # what is sent to a proxy begins with the scheme
        path = urlsplit(path).path or b"/" if b"://" in path else path
    if not path.startswith(b"/"):
        raise Refused(HTTPStatus.BAD_REQUEST, f"The address {path.decode('latin-1')!r} names no path.")
    return path


def client_of(scope: Scope) -> str:
    """Give the address of the client."""
    return scope["client"][0] if scope["client"] else ""


def call(application: WSGIApplication, environ: WSGIEnvironment) -> Answer:
    """Ask the application. Raises what it raises; Flask raises nothing but answers 500."""
    begun: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None, /) -> Any:
        """Take status and headers; called by the application, once more where it failed after the first time."""
        del exc_info
        begun[:] = [(status, headers)]
        return None

    result = application(environ, start_response)
    body = result if isinstance(result, Stream) else _held(result)
    status, headers = begun[0]
    encoded = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    route = environ.get(ROUTE, NO_ROUTE)
    return Answer(route, int(status[:3]), [one for one in encoded if one[0] not in HOP_BY_HOP], body)


def _held(result: Iterable[bytes]) -> BinaryIO:
    body = new_held_bytes()
    try:
        for piece in result:
            body.write(piece)
    except BaseException:
        body.close()
        raise
    finally:
        close = getattr(result, "close", None)
        if close is not None:
            close()
    body.seek(0)
    return body
