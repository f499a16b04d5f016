"""The part of a photograph that a network is shown, as answers tell it."""

from __future__ import annotations

from pydantic import BaseModel


class SeenPart(BaseModel):
    """The part of the upright photograph that reaches the network, in pixels of the photograph."""

    left: float
    top: float
    width: float
    height: float
