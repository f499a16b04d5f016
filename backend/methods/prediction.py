"""Prediction: which classes a network sees in a photograph, and how sure it is (thesis, Section 3.6.1)."""

import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, Field

from backend.images import decode
from backend.methods.networks import Memory, loaded_network
from models.classes import OutputActivation
from models.description import NetworkDescription
from models.errors import InvalidSetting, UnsuitableNetwork

METHOD = "prediction"


class PredictionSettings(BaseModel):
    """What a person can choose."""

    top: int = Field(default=5, ge=1, description="How many of the most probable classes to tell.")

    def check(self, network: NetworkDescription) -> None:
        """Raise UnsuitableNetwork or InvalidSetting where the network has no classes, or fewer than are asked for."""
        if not network.classes:
            raise UnsuitableNetwork(
                f"The output of {network.id} is no row of classes, so it predicts none.",
                hint="Look at its layers instead: POST /api/activations.",
                field="network",
            )
        if self.top > network.classes:
            raise InvalidSetting(
                f"top is {self.top}, but {network.id} has {network.classes} classes.",
                hint=f"Ask for 1 to {network.classes} classes.",
                field="top",
            )


@dataclass(frozen=True)
class RankedClass:
    """A class of a prediction. rank: 1 for the most probable. probability: softmax of the logits, 0..1."""

    rank: int
    index: int
    wordnet_id: str | None
    name: str
    names: str
    probability: float
    logit: float


def predict(memory: Memory, network_id: str, photograph: bytes) -> dict[str, object]:
    """Run a network over a photograph, on a worker.

    photograph: an image file. Result: logits and probabilities of all classes, by index; seen, the part of the
    upright photograph that reached the network, in pixels; forward_ms, the time of the forward pass alone.
    Raises UnsuitableNetwork where a logit is not finite.
    """
    network = loaded_network(memory, network_id)
    from models.overflow import refuse_overflow  # noqa: PLC0415 - TensorFlow is for worker processes only

    image_input = network.description.image_input
    pixels = decode(photograph).pixels
    images = image_input.crop(pixels)[np.newaxis]  # (1, size, size, 3)
    began = time.perf_counter()
    logits = network.logits(images)[0]  # (classes,)
    forward_ms = (time.perf_counter() - began) * 1000
    refuse_overflow(logits, network, images, "The prediction")
    return {
        "logits": [float(logit) for logit in logits],
        "probabilities": probabilities_of(logits, network.description.output_activation).tolist(),
        "seen": asdict(image_input.seen_part(pixels)),
        "forward_ms": round(forward_ms, 3),
    }


def rank_classes(result: Mapping[str, object], network: NetworkDescription, top: int) -> list[RankedClass]:
    """The most probable classes of a result of predict, highest first; equal ones in the order of the network."""
    logits, probabilities = _numbers(result["logits"]), _numbers(result["probabilities"])
    names = network.class_names()
    order = np.argsort(-logits, kind="stable")[:top]
    return [
        RankedClass(
            rank=rank,
            index=int(index),
            wordnet_id=names[index].wordnet_id,
            name=names[index].name,
            names=names[index].names,
            probability=float(probabilities[index]),
            logit=float(logits[index]),
        )
        for rank, index in enumerate(order, start=1)
    ]


def probabilities_of(logits: NDArray[np.float32], ending: OutputActivation) -> NDArray[np.float64]:
    """Make probabilities as the network does: of each class by itself, or of all, so that they sum to 1."""
    if ending == "sigmoid":
        each: NDArray[np.float64] = np.exp(-np.logaddexp(0.0, -logits.astype(np.float64)))
        return each
    return softmax(logits)


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    """Probabilities that sum to 1, in float64. logits: (classes,)."""
    exponentials: NDArray[np.float64] = np.exp(logits.astype(np.float64) - np.max(logits))
    exponentials /= exponentials.sum()
    return exponentials


def _numbers(values: object) -> NDArray[np.float64]:
    return np.asarray(values, dtype=np.float64)
