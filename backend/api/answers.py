"""Answers of quick methods: out of the store where the same was asked before, else computed on a worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from pydantic import BaseModel, Field

from backend.api.services import services
from backend.api.visitors import seen_image
from backend.errors import EngineUnavailable
from backend.jobs.worker_function import WorkerFunction
from backend.methods.method import Answer, NetworkMethod, QuickMethod, Settings
from backend.store.images import Rendition, StoredImage
from backend.store.recipe import Recipe
from models.description import NetworkDescription


class PhotographQuestion(BaseModel):
    """What every question about a photograph names; what is asked is in the settings of the method."""

    network: str = Field(description="Id of a network.")
    image: str = Field(description="Id of an image.")

    def subject(self) -> tuple[NetworkDescription, StoredImage]:
        """Look up network and photograph. Raises UnknownNetwork, UnknownImage."""
        return services().networks[self.network], seen_image(self.image)


class NamedResult(BaseModel):
    """What every answer that is stored says of itself."""

    recipe: str = Field(description="Name of the result: the same question always has the same recipe.")
    stored: bool = Field(description="Whether this is the stored answer to a question asked before.")


class PhotographResult(NamedResult):
    """The same of answers about a photograph, which say what they are about."""

    network: str
    image: str


@dataclass(frozen=True)
class Answered(Generic[Answer]):
    """An answer. recipe: its name. stored: whether it is the stored answer to a question asked before."""

    answer: Answer
    recipe: str
    stored: bool


def chosen(kind: type[Settings], request: Settings) -> Settings:
    """Take the settings out of a request, which names more. kind: their class; they were checked with the request."""
    return kind.model_construct(**{name: value for name, value in request if name in kind.model_fields})


def ask(
    method: QuickMethod[Settings, Answer], network: NetworkDescription, image: StoredImage, settings: Settings
) -> Answered[Answer]:
    """Ask a method about a photograph. Raises what the settings and the method refuse, and EngineUnavailable."""
    recipe = _recipe_of(method, network, image, settings)

    def compute() -> Answer:
        photograph, _ = services().images.read(image, Rendition.ORIGINAL)
        work = WorkerFunction[[str, bytes, Settings], Answer](method.work)
        return services().engine.ask(work, network.id, photograph, settings)

    answer, stored = services().results.answer(recipe, method.answer, made_on_device(recipe, compute))
    return Answered(answer, recipe.name, stored)


def made_on_device(recipe: Recipe, compute: Callable[[], Answer]) -> Callable[[], Answer]:
    """Compute an answer that depends on the device, on that of its recipe.

    Raises EngineUnavailable where the workers have meanwhile been replaced by some that compute on another.
    """

    def checked() -> Answer:
        answer = compute()
        if services().engine.recipe_device() != recipe.device:
            raise EngineUnavailable("Workers now compute on another kind of device.", hint="Ask again.")
        return answer

    return checked


def look_up(
    method: QuickMethod[Settings, Answer], network: NetworkDescription, image: StoredImage, settings: Settings
) -> Answered[Answer] | None:
    """Give the stored answer about a photograph; None where this was never asked. Raises what the settings refuse."""
    recipe = _recipe_of(method, network, image, settings)
    answer = services().results.find(recipe, method.answer)
    return None if answer is None else Answered(answer, recipe.name, stored=True)


def ask_network(method: NetworkMethod[Answer], network: NetworkDescription, depends_on: str) -> Answer:
    """Ask a method about a network alone. depends_on: checksum of what the answer depends on.

    Raises what the method refuses, and EngineUnavailable.
    """
    recipe = Recipe(
        method.id, network.id, depends_on, image=None, settings={}, device=services().engine.recipe_device()
    )
    work = WorkerFunction[[str], Answer](method.work)
    compute = made_on_device(recipe, lambda: services().engine.ask(work, network.id))
    answer, _ = services().results.answer(recipe, method.answer, compute)
    return answer


def _recipe_of(
    method: QuickMethod[Settings, Answer], network: NetworkDescription, image: StoredImage, settings: Settings
) -> Recipe:
    settings.check(network)
    return Recipe(
        method.id,
        network.id,
        network.fingerprint(),
        image=image.id,
        settings=settings.recipe_settings(),
        device=services().engine.recipe_device(),
    )
