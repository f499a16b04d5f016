"""Two servers on one store: each job is run by one of them, and whichever is asked knows of all.

Runs on demand: npm test -- faults.
"""

from pathlib import Path

from backend.client import Innsyn
from backend.jobs.job import JobState
from tests.support.servers import running_server
from tests.support.stored_jobs import artifacts_of, begin_visualization, store_in, stored_job, stored_jobs
from tests.support.waiting import wait_until

STEPS = 60


def test_they_share_the_work_and_each_job_has_the_bytes_of_an_undisturbed_one(tmp_path: Path) -> None:
    alone, shared = tmp_path / "alone", tmp_path / "shared"
    for folder in (alone, shared):
        folder.mkdir()
    with running_server(alone) as server:
        jobs = [begin_visualization(server, STEPS, channel=channel) for channel in range(4)]
        wait_until(lambda: all(job.state is JobState.DONE for job in stored_jobs(alone)), timeout_s=300)
    with running_server(shared) as first, running_server(shared) as second:
        assert [begin_visualization(first, STEPS, channel=channel) for channel in range(4)] == jobs
        wait_until(lambda: count(shared, JobState.RUNNING) == 2, timeout_s=60)
        assert all(len(Innsyn(server.url).job(jobs[3]).description["id"]) for server in (first, second))
        wait_until(lambda: all(job.state is JobState.DONE for job in stored_jobs(shared)), timeout_s=300)
    for job in jobs:
        assert artifacts_of(shared, job) == artifacts_of(alone, job)
        assert len(store_in(shared).events.metrics(job)["objective"]) == STEPS


def count(folder: Path, state: JobState) -> int:
    return sum(job.state is state for job in stored_jobs(folder))


def test_a_job_is_watched_and_cancelled_from_the_other_and_taken_over_when_its_own_dies(tmp_path: Path) -> None:
    with running_server(tmp_path) as second:
        with running_server(tmp_path) as first:
            jobs = [begin_visualization(first, 5000, channel=channel) for channel in range(2)]
            wait_until(lambda: all(stored_job(tmp_path, job).done > 5 for job in jobs), timeout_s=120)
            status, cancelled = second.ask("DELETE", f"/api/jobs/{jobs[0]}")
            assert (status, cancelled["state"]) == (200, "cancelled")
            assert 0 < cancelled["step"] < 5000
            assert first.ask("DELETE", f"/api/jobs/{jobs[1]}")[1]["state"] == "cancelled"
            steps = [stored_job(tmp_path, job).done for job in jobs]
            longer = [begin_visualization(first, 5001, channel=channel) for channel in range(2)]
            wait_until(lambda: count(tmp_path, JobState.RUNNING) == 2, timeout_s=120)
            assert [stored_job(tmp_path, job).done for job in jobs] == steps
            first.process.kill()
            first.process.wait()
        first_end = second.ask("DELETE", f"/api/jobs/{longer[0]}")[1]["state"]
        second_end = second.ask("DELETE", f"/api/jobs/{longer[1]}")[1]["state"]
        assert (first_end, second_end) == ("cancelled", "cancelled")
        another = begin_visualization(second, 30, channel=5)
        wait_until(lambda: stored_job(tmp_path, another).state is JobState.DONE, timeout_s=120)
