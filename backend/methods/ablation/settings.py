"""Ablation: how far a class falls when filters of a layer are switched off, beside as many random ones."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from backend.methods.ablation.answer import AblationAnswer
from backend.methods.method import QuickMethod, QuickSettings
from backend.methods.optimization.settings import HIGHEST_SEED
from models.description import NetworkDescription
from models.errors import InvalidSetting


class AblationSettings(QuickSettings):
    """What a person can choose. The names are those of a request."""

    model_config = ConfigDict(extra="forbid", strict=True)

    layer: str = Field(min_length=1, description="Name of the layer whose filters are switched off.")
    filters: list[int] = Field(min_length=1, max_length=1000, description="Indices of the filters, each once.")
    class_index: int = Field(ge=0, description="Index of the class whose probability is measured, counted from 0.")
    draws: int = Field(default=20, ge=2, le=200, description="Number of random draws of as many filters.")
    seed: int = Field(default=0, ge=0, le=HIGHEST_SEED, description="Seed of the random draws.")

    def check(self, network: NetworkDescription) -> None:
        """Raise InvalidSetting if a filter is named twice or the network has no such class."""
        if len(set(self.filters)) < len(self.filters):
            raise InvalidSetting("A filter is named twice.", hint="Name each filter once.", field="filters")
        if not 0 <= self.class_index < network.classes:
            raise InvalidSetting(
                f"There is no class {self.class_index}.",
                hint=f"Choose from 0 to {network.classes - 1}."
                if network.classes
                else f"{network.id} is not a classifier.",
                field="class_index",
            )


ABLATION = QuickMethod[AblationSettings, AblationAnswer](
    id="ablation", answer=AblationAnswer, work="backend.methods.ablation.work:ablate"
)
