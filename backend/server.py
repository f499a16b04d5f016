"""The web process: builds the application, serves it, and stops it."""

import signal
import socket
import sys
import threading

from flask import Flask

from backend.announcement import announcement
from backend.api.body_limits import limits_of
from backend.api.metrics import metrics_of
from backend.api.services import EXTENSION
from backend.app import create_app
from backend.logs import set_up_logs
from backend.memory import give_back_large_blocks
from backend.serving.bridge import Bridge
from backend.serving.web_server import WebServer
from backend.settings import Settings
from backend.stopping import stop
from backend.supervisor import EXIT_UNUSABLE, ending_signals
from models.errors import InnsynError


def serve(settings: Settings, listening: socket.socket) -> int:
    """Serve until stopped and return the exit status: 2, with a sentence, for a store that cannot be used."""
    set_up_logs(settings.log_level, settings.log_format)
    try:
        app = start_app(settings)
    except InnsynError as error:
        sys.stderr.write(f"{error.message} {error.hint}\n")
        return EXIT_UNUSABLE
    try:
        _web_server(app, settings).run(sockets=[listening])
    finally:
        stop(app)
    return 0


def start_app(settings: Settings) -> Flask:
    """Build the application and start its engine, in the process that serves it. Raises InnsynError for its store."""
    give_back_large_blocks()
    app = create_app(settings)
    app.extensions[EXTENSION].engine.start()
    app.extensions[EXTENSION].jobs.start()
    return app


def _web_server(app: Flask, settings: Settings) -> WebServer:
    jobs = app.extensions[EXTENSION].jobs
    server = WebServer(
        Bridge(app, limits_of(app), metrics_of(app)),
        log_level=settings.log_level,
        when_ready=lambda: _say_address(settings),
        # in a thread of its own, because the one that the signal interrupts may hold the same lock
        when_stopping=lambda: threading.Thread(target=jobs.pause, name="pause", daemon=True).start(),
    )
    for number in ending_signals():
        signal.signal(number, server.handle_exit)
    return server


def _say_address(settings: Settings) -> None:
    """Print the address of the server; called when it listens and its application is ready."""
    sys.stdout.write(announcement(settings))
    sys.stdout.flush()
