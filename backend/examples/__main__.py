"""npm run index: make an index of image examples, on the server that is running, or on one started for it.

What is finished is kept: after Ctrl+C the same command goes on.
"""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from backend.client import Innsyn, Job, Refused
from backend.settings import PROJECT_FOLDER, Settings
from models.command_line import SentenceParser, refuse, refuse_sentence, whole_number
from models.errors import InnsynError

START_TIMEOUT_S = 120.0
LOOK_AGAIN_S = 0.5
STOPPED = 130  # exit status after Ctrl+C
LARGEST_PATCH_PX = 1024
MOST_PATCHES = 1000


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        with _server(Settings.from_environment(os.environ)) as innsyn:
            return _make(innsyn, chosen)
    except InnsynError as error:
        return refuse(error)
    except Refused as refused:
        return refuse_sentence(f"{refused.message} {refused.hint}")
    except OSError as error:
        return refuse_sentence(f"The server does not answer: {error}.")


def _make(innsyn: Innsyn, chosen: argparse.Namespace) -> int:
    settings: dict[str, object] = {"collection": chosen.collection, "layers": chosen.layer, "seed": chosen.seed}
    if chosen.patches is not None:
        settings |= {"view": "patches", "patches": chosen.patches, "patch_px": chosen.patch_px}
    job = innsyn.begin("index", chosen.network, settings)
    try:
        job.wait()
    except KeyboardInterrupt:
        job.cancel()
        _say(f"Stopped after {job.description['step']} photographs; the same command goes on.")
        return STOPPED
    _say(_sentence(innsyn, job))
    return 0


def _sentence(innsyn: Innsyn, job: Job) -> str:
    """Say what the index is."""
    listed = innsyn.ask("GET", f"/api/indexes?network={job.description['network']}")["indexes"]
    facts = next(one for one in listed if one["id"] == job.id) if isinstance(listed, list) else {}
    skipped = f" {facts['skipped']} photographs could not be read." if facts["skipped"] else ""
    return f"The index {job.id[:12]} has {facts['images']} photographs and {len(facts['layers'])} layers.{skipped}"


@contextmanager
def _server(settings: Settings) -> Iterator[Innsyn]:
    """Connect to the server of these settings; start one where none answers, and stop it at the end."""
    running = Innsyn(f"http://127.0.0.1:{settings.port}")
    if _answers(running):
        yield running
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    _say("Starting a server …")
    environment = os.environ | {"HOST": "127.0.0.1", "PORT": str(port)}
    command = [sys.executable, "-m", "backend"]
    # a group of its own, so that Ctrl+C reaches this process alone, which then cancels the job and stops the server
    with subprocess.Popen(  # noqa: S603 - this very program
        command, cwd=PROJECT_FOLDER, env=environment, stdout=subprocess.DEVNULL, start_new_session=True
    ) as server:
        try:
            innsyn = Innsyn(f"http://127.0.0.1:{port}")
            _wait_for(innsyn, server)
            yield innsyn
        finally:
            server.send_signal(signal.SIGTERM)


def _answers(innsyn: Innsyn) -> bool:
    try:
        return "engine" in innsyn.ask("GET", "/api/health")
    except (OSError, Refused, ValueError):
        return False


def _wait_for(innsyn: Innsyn, server: subprocess.Popen[bytes]) -> None:
    """Wait until a server that was started answers. Raises OSError where it ends, or takes too long."""
    until = time.monotonic() + START_TIMEOUT_S
    while not _answers(innsyn):
        if server.poll() is not None:
            raise OSError(f"it ended with the status {server.returncode}")
        if time.monotonic() > until:
            raise OSError(f"it did not start within {START_TIMEOUT_S:g} s")
        time.sleep(LOOK_AGAIN_S)


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def _parser() -> SentenceParser:
    parser = SentenceParser(prog="npm run index --", description=__doc__)
    parser.add_argument("--network", required=True, help="id of a network")
    parser.add_argument("--collection", required=True, help="id of a collection of photographs")
    parser.add_argument("--layer", action="append", help="name of a layer; may be repeated; without it, all that suit")
    parser.add_argument(
        "--patches", type=whole_number(1, MOST_PATCHES), help="random patches of each photograph, instead of the whole"
    )
    parser.add_argument("--patch-px", type=whole_number(16, LARGEST_PATCH_PX), default=64, help="side of a patch")
    parser.add_argument("--seed", type=whole_number(0, 2**32 - 1), default=0, help="of everything random")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
