"""Prediction: which classes a network sees in a photograph, and how sure it is (thesis, Section 3.6.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel, Field

from backend.methods.method import QuickMethod
from models.description import NetworkDescription
from models.errors import InvalidSetting, UnsuitableNetwork


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


def rank_classes(result: Mapping[str, object], network: NetworkDescription, top: int) -> list[RankedClass]:
    """The most probable classes of a result of predict, highest first; equal ones in the order of the network."""
    logits, probabilities = _numbers(result["logits"]), _numbers(result["probabilities"])
    names = network.class_names()
    order = sorted(range(len(logits)), key=lambda index: -logits[index])[:top]
    return [
        RankedClass(
            rank=rank,
            index=index,
            wordnet_id=names[index].wordnet_id,
            name=names[index].name,
            names=names[index].names,
            probability=probabilities[index],
            logit=logits[index],
        )
        for rank, index in enumerate(order, start=1)
    ]


def _numbers(values: object) -> list[float]:
    if not isinstance(values, list):
        raise TypeError(f"{type(values).__name__} is no list of numbers")
    return [float(value) for value in values]


PREDICTION = QuickMethod(id="prediction", work="backend.methods.prediction.work:predict")
