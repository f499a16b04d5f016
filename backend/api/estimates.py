"""POST /api/estimates: how long a job would take, without beginning it."""

from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.api.job_requests import JobRequest, checked
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.jobs.job import JobState

blueprint = noun_blueprint("estimates", "How long jobs would take.")


class Estimate(BaseModel):
    """How long a job would take."""

    seconds: float | None = Field(
        description="In seconds; 0 where it is done already, null where nothing like it was made before."
    )


@blueprint.post("", responses={200: Estimate, 404: Failure, 503: Failure})
def post_estimate(body: JobRequest) -> Estimate:
    """Check a request and guess how long it would take, without beginning it. Refusals as of POST /api/jobs."""
    new, workload = checked(body)
    jobs = services().jobs
    known = jobs.store.find(new.recipe.name)
    if known is not None and known.state is JobState.DONE:
        return Estimate(seconds=0.0)
    work = jobs.store.work_time(new.recipe.network, new.recipe.method, new.layers)
    if work is None:
        return Estimate(seconds=None)
    prepared_s = 0.0 if jobs.has_run_like(new) else work.prepared_s
    return Estimate(seconds=work.unit_s * workload.total + prepared_s)
