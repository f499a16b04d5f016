"""Progress on the terminal: lines of text, counts, photographs per second and time left."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field

SHOWN_EVERY_S = 5.0
SECONDS_PER_MINUTE = 60


def say(line: str) -> None:
    """Write one line to the terminal."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


@dataclass
class Counter:
    """Writes a count to the terminal, at most every few seconds. what: such as "checked"; unit: of the count."""

    what: str
    unit: str = "photographs"
    _shown_s: float = field(default_factory=time.monotonic)

    def __call__(self, done: int, total: int) -> None:
        """Report that some of all are done."""
        now = time.monotonic()
        if now - self._shown_s >= SHOWN_EVERY_S:
            self._shown_s = now
            say(f"{self.what}: {done} of {total} {self.unit}")


@dataclass
class Throughput:
    """Measures photographs per second since this process began or continued a training."""

    photographs: int = 0
    _began_s: float = field(default_factory=time.monotonic)

    def add(self, photographs: int) -> None:
        """Count photographs that were used for training."""
        self.photographs += photographs

    def per_second(self) -> float:
        """Mean rate so far; 0 at the beginning."""
        elapsed_s = time.monotonic() - self._began_s
        return self.photographs / elapsed_s if elapsed_s > 0 else 0.0

    def left(self, photographs: int) -> str:
        """Give the time left for some more photographs, as text."""
        rate = self.per_second()
        if rate == 0:
            return "unknown"
        minutes = photographs / rate / SECONDS_PER_MINUTE
        return f"{minutes / 60:.1f} h" if minutes >= 2 * SECONDS_PER_MINUTE else f"{minutes:.0f} min"
