"""How the web process stops: its jobs pause and its workers go."""

import signal

from flask import Flask

from backend.api.services import EXTENSION
from backend.supervisor import ending_signals

STRETCHES_S = 1.5  # for which the present stretches of jobs are waited for; a stretch takes half a second


def stop(app: Flask) -> None:
    """Put what runs back into the queue, and end the workers. A stretch that takes too long is lost, not waited for."""
    for number in ending_signals():
        signal.signal(number, signal.SIG_IGN)  # a second one would end this half way
    services = app.extensions[EXTENSION]
    services.jobs.close(timeout_s=STRETCHES_S)
    services.engine.close()
    services.jobs.close()
