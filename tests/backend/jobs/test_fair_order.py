"""Clients take turns, however many jobs one of them has queued."""

from backend.jobs.fair_order import in_fair_order
from backend.jobs.job import Job, JobState
from tests.support.jobs import job_of

QUEUED, RUNNING = JobState.QUEUED, JobState.RUNNING


def ids(jobs: list[Job], **latest_turns: int) -> list[str]:
    return [job.id for job in in_fair_order(jobs, latest_turns)]


def test_a_single_clients_jobs_begin_in_the_order_in_which_they_came() -> None:
    assert ids([job_of("a", QUEUED, minute) for minute in (3, 1, 2)], a=7) == ["a1", "a2", "a3"]


def test_who_comes_late_with_one_job_waits_for_one_of_each_only() -> None:
    jobs = [job_of("a", QUEUED, minute) for minute in range(4)] + [job_of("b", QUEUED, 10), job_of("c", QUEUED, 11)]
    assert ids(jobs) == ["a0", "b10", "c11", "a1", "a2", "a3"]


def test_a_running_job_is_a_turn_that_its_client_has_had() -> None:
    assert ids([job_of("a", RUNNING, 0), job_of("a", QUEUED, 1), job_of("b", QUEUED, 2)]) == ["b2", "a1"]


def test_of_clients_without_a_running_job_the_one_that_has_waited_longest_is_first() -> None:
    jobs = [job_of("a", QUEUED, 1), job_of("a", QUEUED, 2), job_of("b", QUEUED, 3), job_of("c", QUEUED, 4)]
    assert ids(jobs, a=5, b=4) == ["c4", "b3", "a1", "a2"]


def test_nothing_queued_is_nothing_in_order() -> None:
    assert ids([job_of("a", RUNNING, 0)]) == []
