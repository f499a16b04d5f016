"""What POST /api/jobs and POST /api/estimates take: a request for each method, told apart by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from flask import request
from pydantic import BaseModel, ConfigDict, Field, RootModel
from pydantic.config import JsonDict

from backend.api.heatmap_answers import relevance_of_filters
from backend.api.services import services
from backend.jobs.worker_function import WorkerFunction
from backend.methods import JOB_METHODS
from backend.methods.deepdream.settings import DreamSettings
from backend.methods.feature_visualization.settings import VisualizationSettings
from backend.methods.optimization.settings import OptimizationSettings, Workload
from backend.methods.storyboard.settings import StoryboardSettings
from backend.store.jobs import NewJob
from backend.store.recipe import Recipe

A_CHANNEL: JsonDict = {"kind": "channel", "layer": "block6_add", "index": 3}


class NetworkRequest(BaseModel):
    """What every request names."""

    model_config = ConfigDict(extra="forbid")

    network: str = Field(description="Id of a network.")


class VisualizationRequest(NetworkRequest):
    """Images that a part of a network responds to."""

    method: Literal["feature_visualization"]
    settings: VisualizationSettings


class DreamRequest(NetworkRequest):
    """A photograph in which a part of a network sees more and more."""

    method: Literal["deepdream"]
    image: str = Field(description="Id of an image.")
    settings: DreamSettings


class StoryboardRequest(NetworkRequest):
    """What the filters look for that mattered most to what a network makes of a photograph."""

    method: Literal["storyboard"]
    image: str = Field(description="Id of an image.")
    settings: StoryboardSettings


AnyRequest = Annotated[VisualizationRequest | DreamRequest | StoryboardRequest, Field(discriminator="method")]


class JobRequest(RootModel[AnyRequest]):
    """What is to be made."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "method": "feature_visualization",
                "network": "efficientnet_lite0",
                "settings": {"objectives": [A_CHANNEL], "steps": 50},
            }
        }
    )

    @property
    def settings(self) -> OptimizationSettings:
        """The method's settings."""
        return self.root.settings


def checked(body: JobRequest) -> tuple[NewJob, Workload]:
    """Check all that can be known before anything starts. Raises what POST /api/jobs refuses."""
    asked = body.root
    network = services().networks[asked.network]
    image = None if isinstance(asked, VisualizationRequest) else services().images[asked.image]
    size = None if image is None else (image.height, image.width)
    body.settings.check()
    workload = body.settings.workload(size)
    chosen: dict[str, object] = {}
    if isinstance(asked, StoryboardRequest) and image is not None:
        relevance = relevance_of_filters(network, image, asked.settings.heatmap, asked.settings.layers)
        chosen["pictures"] = [picture.model_dump() for picture in asked.settings.pictures(relevance)]
    recipe = Recipe(
        method=asked.method,
        network=network.id,
        weights=network.fingerprint(),
        image=None if image is None else image.id,
        settings=body.settings.resolved() | chosen,
    )
    if services().jobs.store.find(recipe.name) is None:
        check = WorkerFunction[[str, Mapping[str, object], "tuple[int, int] | None"], None]
        services().engine.ask(check(JOB_METHODS[asked.method].check), network.id, recipe.settings, size)
    new = NewJob(
        recipe=recipe,
        settings=body.settings.model_dump() | chosen,
        layers=body.settings.layers_about(network),
        steps=workload.steps,
        step_cost=workload.last_step,
        client=request.remote_addr or "",
    )
    return new, workload
