"""Figures for backend/client.py: answers and jobs as files for papers, and as images in notebooks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlencode

if TYPE_CHECKING:
    from backend.client_plots import Axes


class Server(Protocol):
    """What reads from a server."""

    def read(self, path: str) -> bytes:
        """Give the bytes at a path. Raises Refused."""


@dataclass(frozen=True)
class Figure:
    """A figure. format: png, svg or pdf. content: the bytes of its file. A notebook shows it where it can."""

    format: str
    content: bytes

    def save(self, file: str | Path) -> Path:
        """Write it into a file. Raises OSError."""
        place = Path(file)
        place.write_bytes(self.content)
        return place

    def _repr_png_(self) -> bytes | None:
        return self.content if self.format == "png" else None

    def _repr_svg_(self) -> str | None:
        return self.content.decode() if self.format == "svg" else None


class Figured(ABC):
    """Something of which a server draws figures. A notebook shows it as the usual one."""

    def __init__(self, server: Server) -> None:
        self._figures_from = server

    @property
    @abstractmethod
    def figure_address(self) -> str | None:
        """Address of its figures; None before the first one exists."""

    def figure(self, format: str = "png", *, width: str = "column", **settings: object) -> Figure:  # noqa: A002 - as the API
        """Draw it for a paper. format: png with 300 dpi, svg or pdf. width: "column", 3.3 inches, or "page", 7 inches.

        settings: see GET /api/results/{recipe}/figure in /api/docs, such as kind="layers", layer=["conv5_1"],
        colors="cividis". Raises Refused; ValueError where there is no figure yet.
        """
        address = self.figure_address
        if address is None:
            raise ValueError("There are no images yet; wait until the job is done.")
        query = urlencode({"format": format, "width": width, **settings}, doseq=True)
        return Figure(format, self._figures_from.read(f"{address}?{query}"))

    def plot(self, axes: Axes | None = None, *, width: str = "column", **settings: object) -> Axes:
        """Draw the figure with matplotlib, beside plots of one's own; gives the axes.

        axes: where; None makes a figure of matplotlib as wide as the drawn one. width, settings: as for figure. Raises
        what figure raises; ModuleNotFoundError without matplotlib.
        """
        from backend.client_plots import draw_png  # noqa: PLC0415 - who plots nothing needs no matplotlib

        return draw_png(self.figure("png", width=width, **settings).content, axes)

    def _repr_png_(self) -> bytes | None:
        return None if self.figure_address is None else self.figure().content


def figure_address(recipe: object) -> str:
    """Where the figures of a result are. recipe: its name."""
    return f"/api/results/{recipe}/figure"
