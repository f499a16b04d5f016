from types import SimpleNamespace
from typing import cast

import pytest

from backend.errors import TooManyJobs
from backend.jobs.job import Job
from backend.jobs.job_limits import AGAIN_AFTER_S, LONGEST_WAIT_S, JobLimits


def jobs(client: str, *seconds_left: float | None) -> list[Job]:
    return [cast("Job", SimpleNamespace(client=client, seconds_left=left)) for left in seconds_left]


def test_a_client_at_its_limit_is_told_when_its_first_job_will_be_over() -> None:
    limits = JobLimits(of_client=2, of_all=9)
    with pytest.raises(TooManyJobs, match="2 of your jobs") as refusal:
        limits.check("a", [*jobs("a", 80.2, None), *jobs("b", 3.0)])
    assert refusal.value.retry_after_s == 81
    limits.check("b", [*jobs("a", 80.2, None), *jobs("b", 3.0)])


def test_all_clients_together_have_a_limit_too() -> None:
    with pytest.raises(TooManyJobs, match=r"^3 jobs are not over") as refusal:
        JobLimits(of_client=2, of_all=3).check("c", [*jobs("a", None), *jobs("b", None, None)])
    assert refusal.value.retry_after_s == AGAIN_AFTER_S


def test_nobody_is_told_to_wait_for_longer_than_an_hour() -> None:
    with pytest.raises(TooManyJobs) as refusal:
        JobLimits(of_client=1).check("a", jobs("a", 1e6))
    assert refusal.value.retry_after_s == LONGEST_WAIT_S
