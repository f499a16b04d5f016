"""How many unfinished jobs one client, and all together, may have."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from backend.errors import TooManyJobs
from backend.jobs.job import Job

AGAIN_AFTER_S = 30  # where nothing is known about how long the jobs take
LONGEST_WAIT_S = 3600


@dataclass(frozen=True)
class JobLimits:
    """How many jobs may be unfinished. of_client: of one client; of_all: of all clients together."""

    of_client: int = 20
    of_all: int = 200

    def check(self, client: str, unfinished: Sequence[Job]) -> None:
        """Let a client begin one more. unfinished: all jobs that are not over. Raises TooManyJobs."""
        own = [job for job in unfinished if job.client == client]
        if len(own) >= self.of_client:
            raise _refusal(f"{len(own)} of your jobs are not over yet.", self.of_client, own)
        if len(unfinished) >= self.of_all:
            raise _refusal(f"{len(unfinished)} jobs are not over yet.", self.of_all, unfinished)


def _refusal(message: str, most: int, jobs: Sequence[Job]) -> TooManyJobs:
    left = [job.seconds_left for job in jobs if job.seconds_left is not None]
    wait_s = min(max(math.ceil(min(left, default=AGAIN_AFTER_S)), 1), LONGEST_WAIT_S)
    return TooManyJobs(
        message,
        hint=f"At most {most} may be at once: cancel one, or try again in about {wait_s} s.",
        retry_after_s=wait_s,
    )
