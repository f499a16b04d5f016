"""What Innsyn's commands share: a parser whose error messages are one sentence, and argument types.

    parser = SentenceParser(prog="python -m models.pack_weights", description=__doc__)
    parser.add_argument("--steps", type=whole_number(1, 100))

Nothing here depends on what a command does.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from models.errors import InnsynError

BAD_ARGUMENTS = 2  # exit status
STOPPED = 130  # as a shell reports a program that ended on Ctrl+C


class SentenceParser(argparse.ArgumentParser):
    """Reports wrong arguments in one sentence, without the usage text, and exits with BAD_ARGUMENTS."""

    def error(self, message: str) -> NoReturn:
        """Print the message as a sentence and exit."""
        self.exit(BAD_ARGUMENTS, f"{message[:1].upper()}{message[1:]}.\n")


def whole_number(lowest: int, highest: int | None = None) -> Callable[[str], int]:
    """Make an argument type for whole numbers from lowest to highest; None for no upper limit.

    The type raises argparse.ArgumentTypeError with the text given and the numbers allowed.
    """
    allowed = f"from {lowest}" if highest is None else f"from {lowest} to {highest}"

    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < lowest or (highest is not None and int(text) > highest):
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number {allowed}")
        return int(text)

    return read


def refuse(error: InnsynError) -> int:
    """Print an error with its hint, and return the exit status BAD_ARGUMENTS."""
    return refuse_sentence(f"{error.message} {error.hint}")


def refuse_sentence(sentence: str) -> int:
    """Print a sentence to the error stream, and return the exit status BAD_ARGUMENTS."""
    report(sentence)
    return BAD_ARGUMENTS


def report(line: str) -> None:
    """Write a line to the error stream at once."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


@contextmanager
def stops_noted() -> Iterator[Callable[[], bool]]:
    """Note Ctrl+C and SIGTERM instead of ending; gives a function that tells whether one has come."""
    stops: list[int] = []
    before = {
        number: signal.signal(number, lambda received, _frame: stops.append(received))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield lambda: bool(stops)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
