"""The settings of a training: the network, the data and the options. Read from the command line, stored with it.

TensorFlow is not imported here, so that a wrong setting is refused at once.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, model_validator

SMALLEST_PX = 16
LARGEST_PX = 512
HIGHEST_SEED = 2**31 - 1


class TrainingSettings(BaseModel):
    """Everything that the trained weights depend on. Two trainings with equal settings give equal weights."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    network: str | None = Field(
        default=None, description="id of a network of the catalog, to train from random weights"
    )
    start: str | None = Field(default=None, description="a .keras file, or the id of a network, to start from")
    data: Path = Field(description="folder with a folder per class, or with NumPy shards")
    epochs: int = Field(default=30, ge=1, le=10_000, description="passes over the photographs")
    size_px: int = Field(default=64, ge=SMALLEST_PX, le=LARGEST_PX, description="side of the images in pixels")
    first_size_px: int | None = Field(
        default=None, ge=SMALLEST_PX, le=LARGEST_PX, description="side of the images in the first epochs"
    )
    first_epochs: int = Field(default=0, ge=0, description="number of epochs with the first size")
    batch: int = Field(default=128, ge=2, le=4096, description="photographs per step")
    rate: float = Field(default=0.1, gt=0, le=10, description="highest learning rate, for a batch of 128")
    decay: float = Field(default=5e-5, ge=0, le=0.1, description="weight decay of kernels")
    smoothing: float = Field(default=0.1, ge=0, lt=1, description="label smoothing")
    smallest_crop: float = Field(default=0.35, gt=0, le=1, description="smallest share of the area in a crop")
    freeze: str | None = Field(default=None, description="layer up to which the weights are frozen")
    views: int = Field(default=2, ge=1, le=20, description="views of each photograph, with frozen layers")
    teacher: str | None = Field(default=None, description="network to distill, in addition to the labels")
    teacher_share: float = Field(default=0.5, ge=0, le=1, description="weight of the teacher in the loss")
    temperature: float = Field(default=2.0, gt=0, le=20, description="temperature of the distillation")
    seed: int = Field(default=0, ge=0, le=HIGHEST_SEED, description="seed of initial weights, order and crops")

    @model_validator(mode="after")
    def _check_together(self) -> TrainingSettings:
        if (self.network is None) == (self.start is None):
            raise ValueError("give either --network, for random weights, or --from, for trained weights")
        if self.freeze is not None and self.start is None:
            raise ValueError("--freeze keeps trained weights, so it needs --from")
        if self.freeze is not None and self.first_size_px is not None:
            raise ValueError("--first-size has no effect with --freeze, because frozen outputs are stored at one size")
        if (self.first_size_px is None) != (self.first_epochs == 0):
            raise ValueError("--first-size and --first-epochs go together")
        if self.first_epochs >= self.epochs:
            raise ValueError(f"--first-epochs is {self.first_epochs}, which must be less than --epochs, {self.epochs}")
        return self

    def size_in(self, epoch: int) -> int:
        """Side of the images in an epoch, counted from 0."""
        return self.first_size_px if self.first_size_px is not None and epoch < self.first_epochs else self.size_px
