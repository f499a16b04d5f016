"""What the views work with. create_app builds it once and hangs it on the app."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from flask import current_app

from backend.jobs.downloads import Downloads
from backend.jobs.engine import Engine
from backend.jobs.questions import Questions
from backend.jobs.runner import Runner
from backend.jobs.worker_function import WorkerFunction
from backend.methods.method import QuickMethod
from backend.store.images import ImageStore, Rendition, StoredImage
from backend.store.results import Result
from models.catalog import NetworkCatalog
from models.description import NetworkDescription

EXTENSION = "innsyn"


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
        self, method: QuickMethod, network: NetworkDescription, image: StoredImage, settings: Mapping[str, object]
    ) -> Result:
        """Run a method on a worker: its function(cache, id of the network, the image's file, settings)."""
        photograph, _ = self.images.read(image, Rendition.ORIGINAL)
        work = WorkerFunction[[str, bytes, Mapping[str, object]], Result](method.work)
        return self.engine.ask(work, network.id, photograph, settings)

    def compute_about(self, method: QuickMethod, network: NetworkDescription) -> Result:
        """Run a method that takes no image on a worker: its function(cache, id of the network)."""
        return self.engine.ask(WorkerFunction[[str], Result](method.work), network.id)


def services() -> Services:
    """The services of the app that answers the current request."""
    return cast("Services", current_app.extensions[EXTENSION])
