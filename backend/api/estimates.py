"""POST /api/estimates: how long a job would take, without beginning it."""

from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.api.job_requests import JobRequest, checked
from backend.api.nouns import noun_blueprint
from backend.api.services import services

blueprint = noun_blueprint("estimates", "How long jobs would take.")


class Estimate(BaseModel):
    """How long a job would take."""

    seconds: float | None = Field(description="In seconds; null where nothing like it was made before.")


@blueprint.post("", responses={200: Estimate, 404: Failure, 503: Failure})
def post_estimate(body: JobRequest) -> dict[str, object]:
    """Check a request and guess how long it would take, without beginning it. Refusals as of POST /api/jobs."""
    new, workload = checked(body)
    work_s = services().jobs.store.work_time(new.recipe.network, new.recipe.method, new.layers)
    return Estimate(seconds=None if work_s is None else work_s * workload.total).model_dump()
