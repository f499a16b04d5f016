"""Penalties, computed from the image alone. Their values are never positive."""

from dataclasses import dataclass
from types import ModuleType

from backend.graph.objective.base import Term
from backend.graph.objective.scene import Arguments, Scene, Tensor


@dataclass(frozen=True)
class L2(Term):
    """Very bright and very dark values: mean of (2 · value − 1)², 0 for grey and 1 for black and white.

    Source: thesis, Sections 2.1.6 and 4.1.3.
    """

    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:  # noqa: ARG002 - it has none
        """−1..0, (batch,)."""
        squares: Tensor = tf.reduce_mean(tf.square(2 * scene.images - 1), axis=[1, 2, 3])
        return -squares


@dataclass(frozen=True)
class TotalVariation(Term):
    """Differences between neighbours: mean of |value − value below| plus mean of |value − value to the right|.

    Source: A. Mahendran, A. Vedaldi: Understanding Deep Image Representations by Inverting Them, 2015, with β = 1.
    """

    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:  # noqa: ARG002 - it has none
        """−2..0, (batch,)."""
        images = scene.images
        down = tf.abs(images[:, 1:] - images[:, :-1])
        across = tf.abs(images[:, :, 1:] - images[:, :, :-1])
        variation: Tensor = sum(tf.reduce_mean(differences, axis=[1, 2, 3]) for differences in (down, across))
        return -variation
