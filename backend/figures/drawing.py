"""What every kind of figure has in common. It takes arrays and plain facts, and gives a figure of matplotlib."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

Image = NDArray[np.uint8]  # (height, width, 3)
Map = NDArray[np.floating]  # (height, width)


@dataclass(frozen=True)
class Facts:
    """What a file says about its figure.

    title: what it shows. network: its title. settings: a sentence. recipe: everything that it depends on, as JSON.
    """

    title: str
    network: str
    settings: str
    recipe: str


class Drawing(ABC):
    """A figure that can be drawn. A kind is a frozen dataclass of what it shows.

    kind: its id.
    """

    kind: ClassVar[str]

    @abstractmethod
    def draw(self, width_in: float) -> Figure:
        """Draw it. width_in: width of the figure; its height follows."""
