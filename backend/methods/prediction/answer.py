"""What a prediction answers, and its most probable classes."""

from __future__ import annotations

from pydantic import BaseModel, Field

from backend.methods.seen_part import SeenPart
from models.description import NetworkDescription


class PredictionAnswer(BaseModel):
    """What a network makes of a photograph. logits, probabilities: of all classes, by index.

    forward_ms: time of the forward pass alone.
    """

    logits: list[float]
    probabilities: list[float]
    seen: SeenPart
    forward_ms: float


class PredictedClass(BaseModel):
    """One class and how much the network believes in it."""

    rank: int = Field(description="1 for the most probable class.")
    index: int = Field(description="Index of the class in the network's output.")
    wordnet_id: str | None = Field(description="WordNet id of the class, where it has one.")
    name: str = Field(description="First of the names.")
    names: str = Field(description="All names, separated by commas.")
    probability: float = Field(description="Softmax of the logits, 0..1; their sigmoid where classes do not compete.")
    logit: float = Field(description="Output of the last layer before the softmax.")


def most_probable(answer: PredictionAnswer, network: NetworkDescription, top: int) -> list[PredictedClass]:
    """Rank the classes, the most probable first; equal ones in the order of the network. top: how many are told."""
    names = network.class_names()
    order = sorted(range(len(answer.logits)), key=lambda index: -answer.logits[index])[:top]
    return [
        PredictedClass(
            rank=rank,
            index=index,
            wordnet_id=names[index].wordnet_id,
            name=names[index].name,
            names=names[index].names,
            probability=answer.probabilities[index],
            logit=answer.logits[index],
        )
        for rank, index in enumerate(order, start=1)
    ]
