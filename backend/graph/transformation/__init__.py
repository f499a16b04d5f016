"""Transformations: image → disturbed image. The order is the thesis'; adding one: its file here and its line below."""

from backend.graph.transformation.base import Transformation
from backend.graph.transformation.jitter import Jitter
from backend.graph.transformation.pad import Pad
from backend.graph.transformation.rotate import Rotate
from backend.graph.transformation.scale import Scale

TRANSFORMATIONS: tuple[type[Transformation], ...] = (Jitter, Rotate, Scale)

__all__ = ["TRANSFORMATIONS", "Jitter", "Pad", "Rotate", "Scale", "Transformation"]
