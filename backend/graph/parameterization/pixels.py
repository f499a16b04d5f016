"""One trainable number per pixel and colour."""

from dataclasses import dataclass

import tensorflow as tf

from backend.graph.parameterization.base import Parameterization, Size, Variables


@dataclass(frozen=True)
class Pixels(Parameterization):
    """Each pixel is trained, which the thesis calls naive; images are mostly fine noise. One variable, the planes."""

    def shapes(self, size: Size) -> list[tuple[int, ...]]:
        """(height, width, 3)."""
        return [(*size, 3)]

    def to_planes(self, variables: Variables, _size: Size) -> tf.Tensor:
        """The variable itself."""
        return variables[0]

    def from_planes(self, planes: tf.Tensor) -> Variables:
        """The planes themselves."""
        return (planes,)
