"""Transformations: image → transformed image. To add one: its file here and its line below."""

from backend.graph.transformation.base import Transformation
from backend.graph.transformation.jitter import Jitter
from backend.graph.transformation.pad import Pad
from backend.graph.transformation.rotate import Rotate
from backend.graph.transformation.scale import Scale

__all__ = ["Jitter", "Pad", "Rotate", "Scale", "Transformation"]
