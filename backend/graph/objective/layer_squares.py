"""Excites whatever a layer responds to already."""

from dataclasses import dataclass
from types import ModuleType

from backend.graph.objective.base import Term
from backend.graph.objective.scene import Arguments, Scene, Tensor, mean_of_each_image


@dataclass(frozen=True)
class LayerSquares(Term):
    """Mean of the squares of all channels at all positions of a layer: strong responses grow faster than weak ones.

    Where layers put out values of both signs, the plain mean would let them cancel. Source: A. Mordvintsev, C. Olah and
    M. Tyka: Inceptionism, 2015, whose notebook maximizes the L2 norm; Lucid 0.3, objectives.deepdream.
    """

    layer_name: str

    @property
    def layer(self) -> str:
        """The layer."""
        return self.layer_name

    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:  # noqa: ARG002 - it has none
        """Mean of the squared output: (batch,), not below 0."""
        return mean_of_each_image(tf.square(scene.outputs[self.layer_name]), tf)
