"""The output of a user's network: its classes and its output activation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.classes import OutputActivation
from models.errors import UnsupportedNetwork
from models.readers.keras_config import KerasConfig

BOTH = 2


@dataclass(frozen=True)
class UserOutput:
    """What a user's network predicts.

    classes: number of classes; 0 where it is not a classifier. logits_layer, output_activation, output: as in
    KerasConfig. is_binary: whether the file has one output for two classes, the probability of the second; the logits
    of the two classes are then −z and z.
    """

    classes: int
    logits_layer: str
    output_activation: OutputActivation
    output: str
    is_binary: bool = False

    def as_text(self) -> str:
        """Write it as text for checksums. The words must not change, so that stored results are still found."""
        return (
            f"EndOfFile(classes={self.classes}, logits_layer={self.logits_layer!r}, ending={self.output_activation!r}, "
            f"output={self.output!r}, is_binary={self.is_binary})"
        )

    @classmethod
    def of(cls, config: KerasConfig, class_names: Sequence[str] | None, stem: str) -> UserOutput:
        """Combine the file's configuration with the class names that the user states. stem: of the file names.

        Raises UnsupportedNetwork where they do not fit.
        """
        names = config.classes if class_names is None else len(class_names)
        if names == BOTH and config.classes == 1 and config.output_activation != "softmax":
            return cls(BOTH, config.logits_layer, "sigmoid", config.output, is_binary=True)
        if names != config.classes:
            one = " (two names are right for a single sigmoid)" if config.classes == 1 else ""
            raise UnsupportedNetwork(
                f"{names} class names are given, but {stem} has {config.classes} classes.",
                hint=f"Name each class once, in the order of the network's output{one}.",
                field="classes",
            )
        if config.classes == 1 and config.output_activation == "linear":  # a number, not a class
            return cls(0, "", "linear", config.output)
        return cls(config.classes, config.logits_layer, config.output_activation, config.output)
