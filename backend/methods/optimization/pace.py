"""How fast a run works, with everything that happens between its steps: previews, checkpoints, waiting."""

from __future__ import annotations

from collections import deque

OVER_S = 8.0  # the pace is that of the latest seconds
STEADY_AFTER_S = 1.0  # what was measured for less is not a pace yet


class Pace:
    """The pace of a run, from marks of how far it was when. Times are those of time.monotonic, in seconds.

    Only what comes after the first mark counts. It is set after the first step, which compiles the network's programs.
    """

    def __init__(self) -> None:
        self._marks: deque[tuple[float, float]] = deque()  # (time, work done)

    @property
    def has_begun(self) -> bool:
        """Whether there is a mark from which to measure."""
        return bool(self._marks)

    def mark(self, now: float, work: float) -> None:
        """Note how much work is done by now, in any unit."""
        self._marks.append((now, work))
        while now - self._marks[0][0] > OVER_S and self._marks[1] != self._marks[-1]:
            self._marks.popleft()

    def seconds_per_work(self, *, at_once: bool = False) -> float | None:
        """How long a unit of work takes; None while the pace is not steady. at_once: do not wait until it is."""
        if not self._marks:
            return None
        (began, before), (now, done) = self._marks[0], self._marks[-1]
        if done <= before or (now - began < STEADY_AFTER_S and not at_once):
            return None
        return (now - began) / (done - before)
