"""In which order queued jobs begin: fair to those who asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from backend.jobs.job import Job, JobState

NO_TURN = -1


def in_fair_order(jobs: Sequence[Job], latest_turns: Mapping[str, int]) -> list[Job]:
    """Put the queued of some open jobs into the order in which they begin: clients in turn, each one's oldest first.

    Running jobs of a client count as turns it has in this round. latest_turns: {client: number of its latest turn,
    counted over all clients}; among clients of whom none has had more turns, the one that has waited longest is first.
    """
    rounds = Counter(job.client for job in jobs if job.state is JobState.RUNNING)
    ranked = []
    for job in sorted(jobs, key=lambda one: (one.created, one.id)):
        if job.state is JobState.QUEUED:
            ranked.append((rounds[job.client], latest_turns.get(job.client, NO_TURN), job.created, job.id, job))
            rounds[job.client] += 1
    return [job for *_, job in sorted(ranked, key=lambda one: one[:4])]
