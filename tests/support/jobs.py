"""Jobs, and what workers bring back of them, for tests in which nothing is computed."""

from datetime import datetime, timedelta

from backend.jobs.job import Job, JobState, Progress
from backend.store.jobs import NewJob
from backend.store.recipe import Recipe
from backend.store.run_names import SEPARATOR, new_run_name

CREATED = datetime(2026, 11, 26, 5, 0)  # noqa: DTZ001 - the store keeps UTC without saying so
WORKER = "tcp://worker"


def new_job(
    *,
    method: str = "m",
    network: str = "n",
    image: str | None = None,
    layers: tuple[str, ...] = ("a",),
    steps: int = 10,
    client: str = "c",
    part_size: int | None = None,
    **settings: object,
) -> NewJob:
    """A job that may be added. settings: make its recipe another one."""
    chosen = {**settings, "steps": steps}
    recipe = Recipe(method, network, "w", image, chosen, versions={})
    return NewJob(recipe, chosen, layers, steps=steps, step_cost=2.0, client=client, part_size=part_size)


def name_of_an_ended_run() -> str:
    """A run whose process has ended: one of this number began at another time."""
    machine, process, _, number = new_run_name().split(SEPARATOR)
    return SEPARATOR.join([machine, process, "1.00", number])


def job_of(client: str, state: JobState, minute: int) -> Job:
    """A job of the store, as far as its client, its state and its age matter."""
    return Job(
        id=f"{client}{minute}",
        family="f",
        method="m",
        network="n",
        image=None,
        settings={},
        recipe="{}",
        layers=(),
        state=state,
        done=0,
        total=10,
        step_cost=1.0,
        step_s=None,
        prepared_s=None,
        failure=None,
        client=client,
        created=CREATED + timedelta(minutes=minute),
        finished=None,
        artifacts=(),
        checkpoint=None,
    )


def progress(done: int, total: int = 10, **more: object) -> Progress:
    """What a worker brings back after some steps."""
    usual = {
        "first": 0,
        "metrics": {},
        "step_s": None,
        "previews": (),
        "artifacts": (),
        "checkpoint": None,
        "is_over": False,
        "failure": None,
        "worker": WORKER,
    }
    return Progress(**{**usual, **more, "done": done, "total": total})
