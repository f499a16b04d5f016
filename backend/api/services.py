"""What the views work with. create_app builds it once and hangs it on the app."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, cast

from flask import current_app

from backend.jobs.downloads import Downloads
from backend.jobs.engine import Engine
from backend.jobs.questions import Questions
from backend.jobs.runner import Runner
from backend.jobs.worker_memory import WorkerMemory
from backend.store.images import ImageStore, Rendition, StoredImage
from backend.store.results import Result
from models.catalog import NetworkCatalog
from models.description import NetworkDescription

EXTENSION = "innsyn"

Arguments = ParamSpec("Arguments")


@dataclass(frozen=True)
class Services:
    """Everything an endpoint may use."""

    networks: NetworkCatalog
    images: ImageStore
    questions: Questions
    engine: Engine
    jobs: Runner
    downloads: Downloads

    def compute(
        self,
        function: Callable[Concatenate[WorkerMemory, str, bytes, Arguments], Result],
        network: NetworkDescription,
        image: StoredImage,
        *arguments: Arguments.args,
        **options: Arguments.kwargs,
    ) -> Result:
        """Run a method's function on a worker: function(its memory, id of the network, the image's file, …)."""
        photograph, _ = self.images.read(image, Rendition.ORIGINAL)
        return self.engine.ask(function, network.id, photograph, *arguments, **options)


def services() -> Services:
    """The services of the app that answers the current request."""
    return cast("Services", current_app.extensions[EXTENSION])
