"""Parameterizations: trainable variables → image. To add one: its file here and its line below."""

from backend.graph.parameterization.base import Parameterization
from backend.graph.parameterization.fourier import Fourier
from backend.graph.parameterization.laplacian import Laplacian
from backend.graph.parameterization.maco import Maco
from backend.graph.parameterization.pixels import Pixels

PARAMETERIZATIONS: dict[str, type[Parameterization]] = {
    "fourier": Fourier,
    "laplacian": Laplacian,
    "naive": Pixels,
    "maco": Maco,
}

__all__ = ["PARAMETERIZATIONS", "Fourier", "Laplacian", "Maco", "Parameterization", "Pixels"]
