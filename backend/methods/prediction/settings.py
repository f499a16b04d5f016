"""Prediction: which classes a network sees in a photograph, and how sure it is (thesis, Section 3.6.1)."""

from __future__ import annotations

from pydantic import Field, JsonValue

from backend.methods.method import QuickMethod, QuickSettings
from backend.methods.prediction.answer import PredictionAnswer
from models.description import NetworkDescription
from models.errors import InvalidSetting, UnsuitableNetwork


class PredictionSettings(QuickSettings):
    """What a person can choose."""

    top: int = Field(default=5, ge=1, description="Number of classes in the answer, the most probable first.")

    def check(self, network: NetworkDescription) -> None:
        """Raise UnsuitableNetwork or InvalidSetting where the network has no classes, or fewer than are asked for."""
        if not network.classes:
            raise UnsuitableNetwork(
                f"{network.id} is not a classifier, so it predicts no classes.",
                hint="Look at the activations of its layers instead.",
                field="network",
            )
        if self.top > network.classes:
            raise InvalidSetting(
                f"top is {self.top}, but {network.id} has {network.classes} classes.",
                hint=f"Ask for 1 to {network.classes} classes.",
                field="top",
            )

    def recipe_settings(self) -> dict[str, JsonValue]:
        """Nothing: the answer holds all classes."""
        return {}


PREDICTION = QuickMethod[PredictionSettings, PredictionAnswer](
    id="prediction", answer=PredictionAnswer, work="backend.methods.prediction.work:predict"
)
