"""What the commands of Innsyn share: a parser whose refusals are one sentence, and readers of its arguments.

    parser = SentenceParser(prog="python -m models.pack_weights", description=__doc__)
    parser.add_argument("--steps", type=whole_number(1, 100))

Knows nothing of what a command does.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import NoReturn

from models.errors import InnsynError

BAD_ARGUMENTS = 2  # exit status


class SentenceParser(argparse.ArgumentParser):
    """Says in one sentence what is wrong with the arguments, without the usage text, and ends with BAD_ARGUMENTS."""

    def error(self, message: str) -> NoReturn:
        """End the program with a sentence."""
        self.exit(BAD_ARGUMENTS, f"{message[:1].upper()}{message[1:]}.\n")


def whole_number(lowest: int, highest: int | None = None) -> Callable[[str], int]:
    """Give a reader of whole numbers from lowest to highest; None for no upper limit.

    The reader raises argparse.ArgumentTypeError with what came and what is allowed.
    """
    allowed = f"from {lowest}" if highest is None else f"from {lowest} to {highest}"

    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < lowest or (highest is not None and int(text) > highest):
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number {allowed}")
        return int(text)

    return read


def refuse(error: InnsynError) -> int:
    """Print an error with its hint, and give the exit status BAD_ARGUMENTS."""
    return refuse_sentence(f"{error.message} {error.hint}")


def refuse_sentence(sentence: str) -> int:
    """Print a sentence to the error stream, and give the exit status BAD_ARGUMENTS."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
    return BAD_ARGUMENTS
