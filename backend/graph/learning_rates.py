"""The learning rate of each parameterization where none is chosen. The web process reads it: nothing heavy here."""

from __future__ import annotations

# Source: thesis, Table 3.1; MaCo's, radians per step, was chosen by eye
LEARNING_RATES = {"fourier": 3.0, "laplacian": 0.05, "naive": 0.2, "maco": 0.2}
