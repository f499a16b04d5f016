"""Runs the web application: one process with many threads, so that open event streams do not block other requests."""

import errno
import logging
import os
import socket
import sys
from collections.abc import Sequence

from flask import Flask

from backend.announcement import announcement
from backend.api.services import EXTENSION
from backend.app import create_app
from backend.memory import give_back_large_blocks
from backend.settings import Settings
from backend.stopping import end_with, pause_on_signals, stop
from backend.store.blobs import BlobStore
from backend.store.database import Database
from models.errors import InnsynError

THREADS = 32
GRACE_S = 5  # for requests to be answered when the server stops
CLOSING_S = 10  # then, for jobs to pause and workers to end
EXIT_UNUSABLE = 2
IN_USE = (errno.EADDRINUSE, errno.EACCES)


def serve(settings: Settings) -> int:
    """Serve until stopped and return the exit status: 2, with a sentence, for a taken port or an unusable setting."""
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(name)s %(message)s")
    problem = _problem_with_address(settings) or _problem_with_store(settings)
    if problem:
        sys.stderr.write(f"{problem}\n")
        return EXIT_UNUSABLE
    if sys.platform == "win32":
        return _serve_with_waitress(settings)
    return _serve_with_gunicorn(settings)


def start_app(settings: Settings) -> Flask:
    """Build the application and start its engine, in the process that serves it."""
    give_back_large_blocks()
    app = create_app(settings)
    app.extensions[EXTENSION].engine.start()
    app.extensions[EXTENSION].jobs.start()
    return app


def _problem_with_address(settings: Settings) -> str | None:
    """Give a sentence why the server cannot listen on the address; None where it can."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            if error.errno in IN_USE:
                return (
                    f"Port {settings.port} on {settings.host} is taken or not allowed; "
                    f"set another one, for example PORT={settings.port + 1}."
                )
            return f"HOST is {settings.host!r}, which is not an address of this machine ({error.strerror or error})."
    return None


def _problem_with_store(settings: Settings) -> str | None:
    """Give a sentence why database or blobs cannot be used; None where they can."""
    try:
        Database(settings.database_url).close()
        BlobStore(settings.blobs_url)
    except InnsynError as error:
        return f"{error.message} {error.hint}"
    return None


def _serve_with_gunicorn(settings: Settings) -> int:
    from gunicorn.app.base import BaseApplication  # noqa: PLC0415 - not on Windows

    master = os.getpid()
    apps: list[Flask] = []  # the one that this process answers with, once it is loaded

    class Server(BaseApplication):
        """Gunicorn with options from the settings."""

        def load_config(self) -> None:
            """Set the options; called by gunicorn."""
            options = {
                "bind": f"{_in_address(settings.host)}:{settings.port}",
                "worker_class": "gthread",
                "workers": 1,
                "threads": THREADS,
                "graceful_timeout": GRACE_S + CLOSING_S,
                "loglevel": settings.log_level,
                "post_worker_init": lambda _worker: _say_ready(settings, apps[-1]),
                "worker_exit": lambda _server, _worker: _stop(apps),
                "control_socket_disable": True,
            }
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> Flask:
            """Build the application in the process that serves it; called by gunicorn."""
            end_with(parent=master)
            self.cfg.set("graceful_timeout", GRACE_S)  # of this process; the one that started it waits longer
            apps.append(start_app(settings))
            return apps[-1]

    Server().run()
    return 0


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _say_address(settings: Settings) -> None:
    """Print the address of the server; called when it listens and its application is ready."""
    sys.stdout.write(announcement(settings))
    sys.stdout.flush()


def _say_ready(settings: Settings, app: Flask) -> None:
    pause_on_signals(app)
    _say_address(settings)


def _stop(apps: Sequence[Flask]) -> None:
    for app in apps:
        stop(app)


def _serve_with_waitress(settings: Settings) -> int:
    from waitress import serve as serve_forever  # noqa: PLC0415 - only on Windows

    app = start_app(settings)
    _say_address(settings)
    try:
        serve_forever(app, host=settings.host, port=settings.port, threads=THREADS)
    finally:
        stop(app)
    return 0
