"""The ledger: per layer how much relevance there was, and how much of it no input got.

Real networks lose some. A unit that only its bias excites has no input that its relevance could go to; the stabilizer
takes a little everywhere. Both are computed from the rule, not as what is missing: so handed on + lost = arrived is a
check, and it holds to 1e-5 of the relevance there is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Amounts = NDArray[np.float64]


@dataclass(frozen=True)
class Entry:
    """One step of the walk back, per image: (batch,).

    owner: the user's layer that the step is over, wholly or in part. layers: names of the user's layers whose output
    this is; none within one. arrived: sum of the relevance of
    the output. handed_on: sum of what the inputs got. lost: what none got, as the rule says; below zero where more
    went out than came in, as the alpha-beta rule can have it.
    """

    owner: str
    layers: tuple[str, ...]
    arrived: Amounts
    handed_on: Amounts
    lost: Amounts

    @property
    def error(self) -> Amounts:
        """How far the entry is from closing: |arrived - handed_on - lost|, (batch,)."""
        difference: Amounts = np.abs(self.arrived - self.handed_on - self.lost)
        return difference


@dataclass(frozen=True)
class Ledger:
    """All steps of a walk back.

    entries: {plain layer: entry}, from the logits on. started: relevance of the logits. reached: of the image. Both:
    (batch,).
    """

    entries: Mapping[str, Entry]
    started: Amounts
    reached: Amounts

    @property
    def lost(self) -> Amounts:
        """What was lost on the way, all steps together: (batch,)."""
        return sum((entry.lost for entry in self.entries.values()), np.zeros_like(self.started))

    @property
    def error(self) -> float:
        """The largest error of any step or of the whole, for any image."""
        whole = np.abs(self.started - self.reached - self.lost)
        return float(np.max([whole, *(entry.error for entry in self.entries.values())]))

    def of(self, layer: str) -> Entry | None:
        """Sum up what happens over one of the user's layers, its parts together.

        None for the image, which nothing goes on from, and for layers that no relevance came to, such as gates.
        """
        own = next((entry for entry in self.entries.values() if layer in entry.layers), None)
        if own is None:
            return None
        parts = [entry for entry in self.entries.values() if entry.owner == own.owner]
        lost = sum((part.lost for part in parts), np.zeros_like(own.lost))
        return replace(own, handed_on=parts[-1].handed_on, lost=lost)
