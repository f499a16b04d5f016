"""What POST /api/jobs and POST /api/estimates take: a request for each method, told apart by its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Union

from flask import request
from pydantic import ConfigDict, Field, GetCoreSchemaHandler, RootModel
from pydantic.config import JsonDict
from pydantic_core import CoreSchema

from backend.api.answers import ask, ask_network
from backend.api.services import services
from backend.api.visitors import seen_image
from backend.jobs.worker_function import WorkerFunction
from backend.methods import JOB_METHODS
from backend.methods.job_method import JobSettings, JobSubject, MethodRequest, Size, Workload
from backend.methods.layer_graph.settings import LAYER_GRAPH
from backend.methods.method import Answer, QuickMethod, Settings
from backend.store.images import StoredImage
from backend.store.jobs import NewJob
from backend.store.recipe import Recipe
from models.description import NetworkDescription
from models.errors import InvalidSetting

A_CHANNEL: JsonDict = {"kind": "channel", "layer": "block6_add", "index": 3}


class _OfOneMethod:
    """Has pydantic read the request of that method which the request names."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Choose among the requests of all methods."""
        requests = tuple(method.request for method in JOB_METHODS.values())
        return handler.generate_schema(Annotated[Union[requests], Field(discriminator="method")])  # noqa: UP007


class JobRequest(RootModel[Annotated[MethodRequest, _OfOneMethod()]]):
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


@dataclass(frozen=True)
class _AskPhotograph:
    """Asks quick methods about the photograph of a job."""

    network: NetworkDescription
    image: StoredImage | None

    def __call__(self, method: QuickMethod[Settings, Answer], settings: Settings) -> Answer:
        """Give the answer."""
        if self.image is None:
            raise InvalidSetting("There is no photograph.", hint="Choose one.", field="image")
        return ask(method, self.network, self.image, settings).answer


def checked(body: JobRequest) -> tuple[NewJob, Workload]:
    """Check all that can be known before anything starts. Raises what POST /api/jobs refuses."""
    asked = body.root
    network = services().networks[asked.network]
    image = None if asked.image_id is None else seen_image(asked.image_id)
    size = None if image is None else (image.height, image.width)
    subject = JobSubject(
        network,
        size,
        ask=_AskPhotograph(network, image),
        collection=services().collections.facts,
        graph=lambda: ask_network(LAYER_GRAPH, network, network.structure),
    )
    prepared = asked.settings.prepare(subject)
    recipe = Recipe(
        method=asked.method,
        network=network.id,
        weights=network.fingerprint(),
        image=asked.image_id,
        settings=prepared.settings.resolved(),
        device=services().engine.recipe_device(),
    )
    if services().jobs.store.find(recipe.name) is None:
        check = WorkerFunction[[str, JobSettings, Size | None], None](JOB_METHODS[asked.method].check)
        services().engine.ask(check, network.id, prepared.settings, size)
    new = NewJob(
        recipe=recipe,
        settings=prepared.settings.model_dump(),
        layers=prepared.layers,
        steps=prepared.workload.steps,
        step_cost=prepared.workload.last_step,
        client=request.remote_addr or "",
        part_size=prepared.part_size,
    )
    return new, prepared.workload
