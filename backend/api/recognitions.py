"""Whether a network recognizes an image that was made for one of its classes."""

from __future__ import annotations

from pydantic import BaseModel, Field

from backend.api.services import services
from backend.jobs.worker_function import WorkerFunction
from backend.methods.prediction.answer import PredictedClass, PredictionAnswer, most_probable
from backend.methods.prediction.settings import PREDICTION, PredictionSettings
from models.description import NetworkDescription
from models.errors import InvalidSetting


class Recognition(BaseModel):
    """What a network sees in its own image of a class."""

    recognized: bool = Field(description="Whether the class is the most probable one.")
    asked: PredictedClass = Field(description="The class that the image was made for.")
    seen: PredictedClass = Field(description="The most probable class.")


def recognition_of(network: NetworkDescription, picture: bytes, class_index: int) -> Recognition:
    """Ask a network about an image file. The answer is not kept: it takes one forward pass.

    Raises UnsuitableNetwork, InvalidSetting where there is no such class, and EngineUnavailable.
    """
    settings = PredictionSettings(top=1)
    settings.check(network)
    if class_index >= network.classes:
        raise InvalidSetting(
            f"class_index is {class_index}, but {network.id} has {network.classes} classes.",
            hint=f"Choose from 0 to {network.classes - 1}.",
            field="class_index",
        )
    work = WorkerFunction[[str, bytes, PredictionSettings], PredictionAnswer](PREDICTION.work)
    classes = most_probable(services().engine.ask(work, network.id, picture, settings), network, network.classes)
    (asked,) = (one for one in classes if one.index == class_index)
    return Recognition(recognized=asked.rank == 1, asked=asked, seen=classes[0])
